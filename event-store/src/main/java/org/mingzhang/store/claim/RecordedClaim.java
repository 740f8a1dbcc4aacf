package org.mingzhang.store.claim;

/**
 * A claim that is held.
 *
 * @param position of the last event of the command that took it; of the head then, when that command changed nothing
 */
public record RecordedClaim(Claim claim, long position) {}

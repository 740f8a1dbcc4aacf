package org.mingzhang.store.claim;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * A claim as the database holds it.
 *
 * @param position of the claim's event in the log; empty when it has none
 */
public record RecordedClaim(Claim claim, Instant claimedAt, OptionalLong position) {}

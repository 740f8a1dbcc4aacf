package org.mingzhang.store.attempt;

import java.time.Instant;

/**
 * A command that was refused, or input that was quarantined.
 *
 * @param at when it was answered
 * @param principal who asked
 * @param command the kind of command, as {@code fund.Reduce}
 * @param code of the rejection
 * @param detail JSON: the rejection's numbers and what was asked, without personal data
 */
public record Attempt(Instant at, String principal, String command, String code, String detail) {}

package org.mingzhang.query.fund;

/**
 * From {@code position} on, the fund's events could not be applied: its figures are those before it.
 *
 * @param events how many wait
 */
public record Parked(long position, String reason, int events) {}

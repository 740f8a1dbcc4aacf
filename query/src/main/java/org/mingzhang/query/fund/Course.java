package org.mingzhang.query.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How a fund went.
 *
 * @param months the fund at the end of each month of its year, up to the as-of date when there is one
 * @param moments when something was recorded about it, whatever may be known: evenly thinned when they are many, with the first
 *     and the last among them
 */
public record Course(List<Month> months, List<Moment> moments) {
    /** @param day the last of the month, or the as-of date */
    public record Month(LocalDate day, FigureValue currentBudget, FigureValue netDisbursed, TimeProgress time) {}

    /** @param event stored name of the event, as {@code fund.Reduced} */
    public record Moment(long position, Instant recordedAt, String event, String document) {}
}

package org.mingzhang.query.fund;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.FundProfile;
import org.mingzhang.domain.fund.Ranged;

/**
 * A fund at one point of both time axes.
 *
 * @param closedThrough the last month that takes no more entries
 * @param figures every {@link Figure}
 * @param executionRate net disbursed over the current budget
 * @param originalRate net disbursed over the original budget
 * @param time at the as-of date; without one, today, or for a year that is over the last day that its entries speak of
 * @param gap execution minus time progress by months; null while the rate is a range or undefined
 * @param netOfLaterRefunds a memo: net disbursed less what came back in later years, whatever the as-of date; null when nothing
 *     did. Never an execution rate.
 * @param assumed the document that opened it is an assumption, made for comparison: no total counts it
 * @param parked not null when later events of the fund could not be applied
 */
public record FundView(
        FundId id,
        FundProfile profile,
        @Nullable YearMonth closedThrough,
        boolean yearClosed,
        Map<Figure, FigureValue> figures,
        RateValue executionRate,
        RateValue originalRate,
        TimeProgress time,
        @Nullable Gap gap,
        @Nullable Ranged netOfLaterRefunds,
        List<OpenUnknown> unknowns,
        List<Dispute> disputes,
        boolean assumed,
        @Nullable Parked parked) {
    public FigureValue figure(Figure figure) {
        return requireNonNull(figures.get(figure));
    }
}

package org.mingzhang.query.fund;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Money;

/**
 * Why a figure is not what it was.
 *
 * @param fromPosition before
 * @param toPosition after
 * @param before null when nothing was known of the fund
 * @param causes the events recorded in between that moved or widened it, in order of position
 */
public record FigureChange(
        FundId fund,
        long fromPosition,
        long toPosition,
        @Nullable FigureValue before,
        FigureValue after,
        List<Cause> causes) {
    public FigureChange {
        causes = List.copyOf(causes);
    }

    /** @param delta what the event added to the figure; zero for one that only opened or settled an unknown, or whose day
     *     may be after the as-of date */
    public record Cause(Money delta, Source source) {}
}

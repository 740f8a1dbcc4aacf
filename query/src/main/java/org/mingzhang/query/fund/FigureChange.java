package org.mingzhang.query.fund;

import java.util.List;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Money;

/**
 * Why a figure is not what it was.
 *
 * @param fromPosition before
 * @param toPosition after
 * @param causes the events recorded in between that moved or widened it, in order of position
 */
public record FigureChange(
        FundId fund, long fromPosition, long toPosition, FigureValue before, FigureValue after, List<Cause> causes) {
    public FigureChange {
        causes = List.copyOf(causes);
    }

    /** @param delta what the event added to the figure; zero for one that only opened or settled an unknown */
    public record Cause(Money delta, Source source) {}
}

package org.mingzhang.query.fund;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.source.FigureStatus;

/** What a person should know of a fund before its figures. */
public enum FundState {
    /** Execution lags behind time progress by months; of a range, even its high end does. */
    LAGGING,
    /** A document leaves a figure open: what depends on it is a range. */
    UNKNOWN,
    /** A payment waits in suspense, or documents contradict each other about a figure. */
    DISPUTED,
    /** Later events could not be applied. */
    PARKED,
    /** The year is closed. */
    CLOSED,
    /** Made for comparison, of assumptions: it enters no total. */
    ASSUMED;

    /** @param lagPoints percentage points that execution may lag without being LAGGING */
    public static Set<FundState> of(FundView fund, BigDecimal lagPoints) {
        var states = EnumSet.noneOf(FundState.class);
        var most = fund.executionRate().range().high();
        if (most != null
                && most.isDefined()
                && Gap.between(most, fund.time().byMonths()).lagsBy(lagPoints)) states.add(LAGGING);
        if (fund.figures().values().stream().anyMatch(f -> f.exact() == null || f.status() == FigureStatus.UNKNOWN))
            states.add(UNKNOWN);
        if (!fund.disputes().isEmpty() || fund.figure(Figure.NET_DISBURSED).status() == FigureStatus.DISPUTED)
            states.add(DISPUTED);
        if (fund.parked() != null) states.add(PARKED);
        if (fund.yearClosed()) states.add(CLOSED);
        if (fund.assumed()) states.add(ASSUMED);
        return states;
    }
}

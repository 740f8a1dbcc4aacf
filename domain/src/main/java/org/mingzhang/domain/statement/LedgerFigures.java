package org.mingzhang.domain.statement;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.Ranged;
import org.mingzhang.domain.money.Money;

/** What the ledger says of a fund, for comparison with what documents say. A figure that is not given is not compared. */
public record LedgerFigures(FundId fund, Map<Figure, Ranged> figures) {
    public LedgerFigures {
        figures = figures.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(figures));
    }

    @Nullable
    Ranged range(Figure figure) {
        return figures.get(figure);
    }

    /** The figure when it is given and exact, else null. */
    @Nullable
    Money exact(Figure figure) {
        var range = figures.get(figure);
        return range == null ? null : range.exact();
    }

    /** How far two figures are apart at least, positive when {@code one} is the larger; zero when they may be equal. */
    static Money distance(Ranged one, Ranged other) {
        if (other.high() != null && one.low().exceeds(other.high()))
            return one.low().minus(other.high());
        if (one.high() != null && other.low().exceeds(one.high()))
            return one.high().minus(other.low());
        return Money.ZERO;
    }
}

package org.mingzhang.query.fund;

import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.RateRange;
import org.mingzhang.domain.money.Rate;
import org.mingzhang.domain.source.FigureStatus;

/**
 * Net disbursed over a budget.
 *
 * @param denominator {@link Figure#CURRENT_BUDGET}, the execution rate, or {@link Figure#ORIGINAL_BUDGET}
 */
public record RateValue(Figure denominator, RateRange range, FigureStatus status) {
    /** Percent with two decimals when the rate is known and defined, else null. */
    public @Nullable String percent() {
        return percent(range.exact());
    }

    public @Nullable String lowPercent() {
        return percent(range.low());
    }

    public @Nullable String highPercent() {
        return percent(range.high());
    }

    private static @Nullable String percent(@Nullable Rate rate) {
        return rate == null || !rate.isDefined() ? null : rate.percent();
    }
}

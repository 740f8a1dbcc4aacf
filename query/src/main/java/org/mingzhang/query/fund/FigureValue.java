package org.mingzhang.query.fund;

import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.Ranged;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.FigureStatus;

/**
 * A figure of a fund.
 *
 * @param status the worst of its inputs, or STATED when a document states exactly this amount of it; UNKNOWN when it is a range
 */
public record FigureValue(Figure figure, Ranged amount, FigureStatus status) {
    /** The amount when it is known, else null. */
    public @Nullable Money exact() {
        return amount.exact();
    }
}

package org.mingzhang.domain.fund;

import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.money.Rate;

/** An execution rate, or the range it lies in; null bounds where nothing can be said. */
public record RateRange(@Nullable Rate low, @Nullable Rate high) {
    /** The rate when it is known and defined, else null. */
    public @Nullable Rate exact() {
        return low != null && low.equals(high) && low.isDefined() ? low : null;
    }
}

package org.mingzhang.domain.fund;

import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.money.Money;

/** A figure that is known, or lies between two amounts. {@code high} is null when nothing bounds it. */
public record Ranged(Money low, @Nullable Money high) {
    public static Ranged exactly(Money amount) {
        return new Ranged(amount, amount);
    }

    public boolean isExact() {
        return low.equals(high);
    }

    /** The amount when it is exact, else null. */
    public @Nullable Money exact() {
        return isExact() ? low : null;
    }
}

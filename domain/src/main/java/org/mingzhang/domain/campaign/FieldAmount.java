package org.mingzhang.domain.campaign;

import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.Ranged;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.FigureStatus;

/**
 * What a field spent in a year.
 *
 * @param amount absent while no money of the ledger is tagged with the field and no document states what it spent: that is not zero
 */
public record FieldAmount(String field, @Nullable Ranged amount, FigureStatus status) {
    /** The amount when it is known and exact, else null. */
    public @Nullable Money exact() {
        return amount == null ? null : amount.exact();
    }
}

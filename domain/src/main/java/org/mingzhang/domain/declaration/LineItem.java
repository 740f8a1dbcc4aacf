package org.mingzhang.domain.declaration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.money.Money;

/**
 * A line of the budget (明细).
 *
 * @param name absent where the row of the form has none
 * @param unitPrice 单价; it and the quantity are absent where only an amount is given
 * @param priceBasis what the unit price rests on
 * @param quantityBasis what the quantity rests on
 */
public record LineItem(
        @Nullable String name,
        Money amount,
        @Nullable Money unitPrice,
        @Nullable BigDecimal quantity,
        @Nullable String priceBasis,
        @Nullable String quantityBasis,
        @Nullable String note) {
    public LineItem {
        name = Plain.text(name);
        quantity = Plain.number("items.quantity", quantity);
        priceBasis = Plain.text(priceBasis);
        quantityBasis = Plain.text(quantityBasis);
        note = Plain.text(note);
        if (amount.isNegative()) throw new BadInput("amount-negative", "items.amount", amount.toYuan());
        if (unitPrice != null && unitPrice.isNegative())
            throw new BadInput("amount-negative", "items.unitPrice", unitPrice.toYuan());
        if ((unitPrice == null) != (quantity == null))
            throw new BadInput("price-without-quantity", "items", name == null ? "" : name);
    }

    /** A line that is an amount and no more. */
    public static LineItem of(String name, Money amount) {
        return new LineItem(name, amount, null, null, null, null, null);
    }

    /** Unit price × quantity, rounded half up to the fen; empty where they are not given. */
    public Optional<Money> product() {
        if (unitPrice == null || quantity == null) return Optional.empty();
        return Optional.of(Money.ofFen(BigDecimal.valueOf(unitPrice.fen())
                .multiply(quantity)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact()));
    }
}

package org.mingzhang.domain.fund;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.Payee;

/**
 * Money that left the fund.
 *
 * @param voucher absent where the document names none
 * @param draws what each bucket bore; they sum to {@code amount}
 * @param line sub-project or line item, {@code ""} for none
 */
public record Payment(
        Money amount,
        Payee payee,
        Purpose purpose,
        @Nullable VoucherNo voucher,
        Classification classification,
        String line,
        List<Draw> draws) {
    public Payment {
        draws = List.copyOf(draws);
    }

    /** The same payment, as far as {@code other} bears it. */
    Payment drawnFrom(List<Draw> other) {
        return new Payment(Draw.total(other), payee, purpose, voucher, classification, line, other);
    }

    Payment under(@Nullable VoucherNo other) {
        return new Payment(amount, payee, purpose, other, classification, line, draws);
    }
}

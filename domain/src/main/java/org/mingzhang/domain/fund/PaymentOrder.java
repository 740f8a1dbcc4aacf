package org.mingzhang.domain.fund;

import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.Payee;

/**
 * What is to be paid, or was: amount, payee, purpose and voucher.
 *
 * @param voucher the treasury's number, without jurisdiction and year
 * @param line sub-project or line item whose allotment bears it, {@code ""} for none
 * @param source the funding source to draw from; absent: any, the oldest vintage first
 */
public record PaymentOrder(
        Money amount,
        Payee payee,
        Purpose purpose,
        @Nullable String voucher,
        Classification classification,
        String line,
        @Nullable FundingSource source) {
    public PaymentOrder {
        amount.requirePositive("amount");
        if (voucher != null) voucher = VoucherNo.normalised(voucher);
    }

    PaymentOrder of(Purpose other) {
        return new PaymentOrder(amount, payee, other, voucher, classification, line, source);
    }
}

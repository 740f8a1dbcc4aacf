package org.mingzhang.query.fund;

import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.Payee;

/**
 * A payment.
 *
 * @param payee the organisation under its name on the date of payment, or a person by reference
 * @param voucher {@code jurisdiction/fiscalYear/number}
 * @param instalment 第N期, where there is one
 * @param returned what came back in the year of the payment and later, as far as is known at the answer's position
 * @param suspended paid above budget: outside net disbursed until cleared
 */
public record PaymentView(
        FundId fund,
        Payee payee,
        String purpose,
        @Nullable String voucher,
        @Nullable Integer instalment,
        @Nullable String commitment,
        Money amount,
        Money returned,
        boolean suspended,
        Source source) {}

package org.mingzhang.domain.fund;

import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.money.Money;

/**
 * One movement of money within a fund, balanced by construction.
 *
 * @param amount above zero
 * @param line sub-project or line item, {@code ""} for none
 */
public record Transfer(Account debit, Account credit, Bucket bucket, Money amount, String line) {
    public Transfer {
        if (!amount.isPositive()) throw new BadInput("amount-not-positive", "transfer", amount.toYuan());
    }

    Transfer reversed() {
        return new Transfer(credit, debit, bucket, amount, line);
    }
}

package org.mingzhang.domain.fund;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.money.Money;

/** One instalment (第N期) of a commitment's plan. */
public record Instalment(int number, Money amount, @Nullable LocalDate due) {
    public Instalment {
        amount.requirePositive("instalments.amount");
    }
}

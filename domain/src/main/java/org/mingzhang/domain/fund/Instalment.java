package org.mingzhang.domain.fund;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.money.Money;

/** One instalment (第N期) of a commitment's plan. */
public record Instalment(int number, Money amount, @Nullable LocalDate due) {
    public Instalment {
        if (number < 1) throw new BadInput("not-an-instalment", "instalments.number", String.valueOf(number));
        amount.requirePositive("instalments.amount");
    }
}

package org.mingzhang.app.web;

import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.money.Amount;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.money.Unit;

/** Amounts of requests: text with its unit, {@code "17.4 万元"}, or a number beside a unit, {@code "17.4"} and {@code "WAN_YUAN"}. */
public final class Amounts {
    private Amounts() {}

    public static Money read(String field, String amount, @Nullable String unit) {
        var declared =
                unit == null ? null : Unit.read(unit).orElseThrow(() -> new BadInput("unit-unknown", "unit", unit));
        return Amount.parse(field, amount, declared).money();
    }
}

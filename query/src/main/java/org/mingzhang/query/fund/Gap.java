package org.mingzhang.query.fund;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.mingzhang.domain.money.Rate;

/**
 * Execution minus time, an exact fraction; negative when execution lags behind.
 *
 * @param denominator above zero
 */
public record Gap(BigInteger numerator, BigInteger denominator) {
    /** Both rates must be defined. */
    public static Gap between(Rate execution, Rate time) {
        var executed = BigInteger.valueOf(execution.numerator().fen());
        var budget = BigInteger.valueOf(execution.denominator().fen());
        var passed = BigInteger.valueOf(time.numerator().fen());
        var year = BigInteger.valueOf(time.denominator().fen());
        return new Gap(executed.multiply(year).subtract(passed.multiply(budget)), budget.multiply(year));
    }

    /** Percentage points with two decimals, half up: {@code "-52.96"}. */
    public String points() {
        return new BigDecimal(numerator)
                .movePointRight(2)
                .divide(new BigDecimal(denominator), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** Whether execution lags behind time by more than {@code points} percentage points. Compares the exact value. */
    public boolean lagsBy(BigDecimal points) {
        var lag = new BigDecimal(numerator.negate()).movePointRight(2);
        return lag.compareTo(points.multiply(new BigDecimal(denominator))) > 0;
    }
}

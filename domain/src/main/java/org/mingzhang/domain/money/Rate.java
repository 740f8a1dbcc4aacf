package org.mingzhang.domain.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact pair. Rounded only when shown (half up, two decimals); {@code 100.00} is shown only when it is exactly 1, so that
 * 99.995 % reads 99.99. A rate over zero is undefined. Thresholds compare the exact value.
 */
public record Rate(Money numerator, Money denominator) {
    private static final BigDecimal HUNDRED = new BigDecimal("100.00");
    private static final BigDecimal STEP = new BigDecimal("0.01");

    public boolean isDefined() {
        return !denominator.isZero();
    }

    /** Percent with two decimals, {@code "22.04"}; {@code "undefined"} when the denominator is zero. */
    public String percent() {
        if (!isDefined()) return "undefined";
        var shown = BigDecimal.valueOf(numerator.fen())
                .movePointRight(2)
                .divide(BigDecimal.valueOf(denominator.fen()), 2, RoundingMode.HALF_UP);
        boolean whole = numerator.equals(denominator);
        if (shown.compareTo(HUNDRED) == 0 && !whole) {
            shown = compareTo(100, 100) < 0 ? HUNDRED.subtract(STEP) : HUNDRED.add(STEP);
        }
        return shown.toPlainString();
    }

    /** Compares the exact value with part/whole, both positive: {@code compareTo(90, 100)} against 90 %. */
    public int compareTo(long part, long whole) {
        if (!isDefined()) throw new ArithmeticException("a rate over zero has no value");
        var left = BigInteger.valueOf(numerator.fen()).multiply(BigInteger.valueOf(whole));
        var right = BigInteger.valueOf(denominator.fen()).multiply(BigInteger.valueOf(part));
        return left.compareTo(right) * Long.signum(denominator.fen());
    }

    /**
     * Points for this rate out of {@code full}, half up to two decimals, never above {@code full} and never below zero:
     * 98.59827 % of 10 is 9.86. Zero over zero scores nothing.
     */
    public String points(int full) {
        if (!isDefined() || numerator.isNegative()) return "0.00";
        if (compareTo(1, 1) >= 0) return full + ".00";
        return BigDecimal.valueOf(numerator.fen())
                .multiply(BigDecimal.valueOf(full))
                .divide(BigDecimal.valueOf(denominator.fen()), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}

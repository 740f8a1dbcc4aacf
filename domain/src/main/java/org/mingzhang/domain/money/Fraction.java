package org.mingzhang.domain.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.mingzhang.domain.BadInput;

/**
 * An exact number, in lowest terms: a score, a share, a measured value. Text: a decimal where it ends ({@code 9.859827}), else
 * {@code 485/49}. Rounded only when shown.
 *
 * @param denominator above zero
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);
    public static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);
    public static final Fraction HUNDRED = of(new BigDecimal(100));

    public Fraction {
        if (denominator.signum() == 0) throw new ArithmeticException("a fraction over zero has no value");
        var common = numerator.gcd(denominator);
        if (denominator.signum() < 0) common = common.negate();
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    public static Fraction of(BigDecimal number) {
        return number.scale() <= 0
                ? new Fraction(number.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    /** @throws ArithmeticException when {@code denominator} is zero */
    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** @param rate must be defined */
    public static Fraction of(Rate rate) {
        return new Fraction(
                BigInteger.valueOf(rate.numerator().fen()),
                BigInteger.valueOf(rate.denominator().fen()));
    }

    /** In fen. */
    public static Fraction of(Money amount) {
        return new Fraction(BigInteger.valueOf(amount.fen()), BigInteger.ONE);
    }

    public static Fraction percent(BigDecimal percent) {
        return of(percent).dividedBy(HUNDRED);
    }

    /** Reads what {@link #toString} writes. */
    public static Fraction parse(String text) {
        try {
            int slash = text.indexOf('/');
            return slash < 0
                    ? of(new BigDecimal(text))
                    : new Fraction(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
        } catch (NumberFormatException e) {
            throw (BadInput) new BadInput("not-a-number", "fraction", text).initCause(e);
        }
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** @throws ArithmeticException when {@code other} is zero */
    public Fraction dividedBy(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean exceeds(Fraction other) {
        return compareTo(other) > 0;
    }

    public boolean isPositive() {
        return numerator.signum() > 0;
    }

    public boolean isZero() {
        return numerator.signum() == 0;
    }

    /** The smallest whole number that is not below this one. */
    public long ceiling() {
        return rounded(RoundingMode.CEILING, 0).longValueExact();
    }

    /** Two decimals, half up: {@code 9.86}. */
    public String shown() {
        return shown(2);
    }

    /** So many decimals, half up. */
    public String shown(int decimals) {
        return rounded(RoundingMode.HALF_UP, decimals).toPlainString();
    }

    /** A share as percent with two decimals, half up: 2/3 is {@code 66.67}. */
    public String shownAsPercent() {
        return times(HUNDRED).shown();
    }

    /** As {@link #shown}, but never as much as {@code limit} when it is less: 89.999 reads 89.99 below a limit of 90. */
    public String shownBelow(Fraction limit) {
        var shown = rounded(RoundingMode.HALF_UP, 2);
        boolean misleads = compareTo(limit) < 0 && of(shown).compareTo(limit) >= 0;
        return (misleads ? rounded(RoundingMode.DOWN, 2) : shown).toPlainString();
    }

    /** Whether this is what {@code number} stands for, rounded half up to its decimals. */
    public boolean roundsTo(BigDecimal number) {
        return rounded(RoundingMode.HALF_UP, number.scale()).compareTo(number) == 0;
    }

    private BigDecimal rounded(RoundingMode mode, int decimals) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, mode);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        if (denominator.equals(BigInteger.ONE)) return numerator.toString();
        var rest = without(without(denominator, BigInteger.TWO), BigInteger.valueOf(5));
        return rest.equals(BigInteger.ONE)
                ? new BigDecimal(numerator).divide(new BigDecimal(denominator)).toPlainString()
                : numerator + "/" + denominator;
    }

    private static BigInteger without(BigInteger number, BigInteger factor) {
        var left = number;
        while (left.mod(factor).signum() == 0) left = left.divide(factor);
        return left;
    }
}

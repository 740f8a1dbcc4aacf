package org.mingzhang.domain.award;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;

/** Points as an exact fraction in lowest terms, never negative; rounded only when shown. */
public record Score(BigInteger numerator, BigInteger denominator) implements Comparable<Score> {
    public Score {
        if (denominator.signum() <= 0 || numerator.signum() < 0)
            throw new IllegalArgumentException("not a score: " + numerator + "/" + denominator);
        var divisor = numerator.gcd(denominator);
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    public static Score of(BigDecimal points) {
        var scale = Math.max(points.scale(), 0);
        return new Score(points.movePointRight(scale).toBigIntegerExact(), BigInteger.TEN.pow(scale));
    }

    static Score of(int count) {
        return new Score(BigInteger.valueOf(count), BigInteger.ONE);
    }

    /** The mean of what several reviewers gave; {@code marks} is not empty. */
    static Score mean(Collection<BigDecimal> marks) {
        var sum = of(marks.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        return new Score(sum.numerator, sum.denominator.multiply(BigInteger.valueOf(marks.size())));
    }

    /** The mean by weights that are not both zero. */
    static Score weighted(Score one, int weight, Score other, int otherWeight) {
        var sum = one.numerator
                .multiply(other.denominator)
                .multiply(BigInteger.valueOf(weight))
                .add(other.numerator.multiply(one.denominator).multiply(BigInteger.valueOf(otherWeight)));
        return new Score(
                sum,
                one.denominator
                        .multiply(other.denominator)
                        .multiply(BigInteger.valueOf(Math.addExact(weight, otherWeight))));
    }

    @Override
    public int compareTo(Score other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** Half up with two decimals: {@code 496.00}. */
    public String shown() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** {@code 899/2}; a whole number stands alone. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}

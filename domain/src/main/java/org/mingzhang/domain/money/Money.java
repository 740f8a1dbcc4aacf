package org.mingzhang.domain.money;

import java.math.BigDecimal;
import java.util.Collection;
import org.mingzhang.domain.BadInput;

/**
 * An amount of renminbi, counted in fen (1 yuan = 100 fen). Signed. Arithmetic that leaves the range of a long throws
 * {@link ArithmeticException}. There is deliberately no division: shares are {@link Rate}s or {@link Shares}.
 */
public record Money(long fen) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    public static Money ofFen(long fen) {
        return fen == 0 ? ZERO : new Money(fen);
    }

    /** Reads {@code "1234.56"}, in yuan. More than two decimals is an error, never a rounding. */
    public static Money ofYuan(String yuan) {
        return Amount.parse("amount", yuan, Unit.YUAN).money();
    }

    public static Money sum(Collection<Money> parts) {
        return parts.stream().reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    public Money negated() {
        return new Money(Math.negateExact(fen));
    }

    public Money min(Money other) {
        return fen <= other.fen ? this : other;
    }

    public Money max(Money other) {
        return fen >= other.fen ? this : other;
    }

    public boolean exceeds(Money other) {
        return fen > other.fen;
    }

    public boolean isPositive() {
        return fen > 0;
    }

    public boolean isNegative() {
        return fen < 0;
    }

    public boolean isZero() {
        return fen == 0;
    }

    /** This amount, or a {@link BadInput} naming {@code field} when it is not above zero. */
    public Money requirePositive(String field) {
        if (fen <= 0) throw new BadInput("amount-not-positive", field, toYuan());
        return this;
    }

    /** Plain yuan with two decimals, no separators: {@code 2226000.00}. */
    public String toYuan() {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    /** Yuan for people, with thousands separators: {@code 2,226,000.00}. The unit is for the caller to print. */
    public String grouped() {
        var plain = toYuan();
        var out = new StringBuilder(plain);
        int first = plain.startsWith("-") ? 1 : 0;
        for (int i = plain.length() - 6; i > first; i -= 3) out.insert(i, ',');
        return out.toString();
    }

    /** Exactly, in 万元, with as many decimals as it needs: {@code 17.4}, {@code 292.99135}. The unit is for the caller to print. */
    public String inWanYuan() {
        var plain = BigDecimal.valueOf(fen, 6).stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    @Override
    public String toString() {
        return grouped() + " 元";
    }
}

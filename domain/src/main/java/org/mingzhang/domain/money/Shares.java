package org.mingzhang.domain.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Shares of a whole, shown so that they add up to exactly 100.00. */
public final class Shares {
    private static final BigInteger TEN_THOUSAND = BigInteger.valueOf(10_000);

    private Shares() {}

    /**
     * Percentages with two decimals by largest remainder; ties go to the earlier part. All zero, or nothing, when the parts
     * sum to zero.
     *
     * @throws IllegalArgumentException when a part is negative
     */
    public static List<String> percents(List<Money> parts) {
        if (parts.stream().anyMatch(Money::isNegative))
            throw new IllegalArgumentException("a share of a whole is not negative");
        var total = BigInteger.valueOf(Money.sum(parts).fen());
        if (total.signum() == 0) return parts.stream().map(p -> "0.00").toList();
        var floors = new ArrayList<Integer>();
        var rests = new ArrayList<BigInteger>();
        for (var part : parts) {
            var split = BigInteger.valueOf(part.fen()).multiply(TEN_THOUSAND).divideAndRemainder(total);
            floors.add(split[0].intValueExact());
            rests.add(split[1]);
        }
        int missing = 10_000 - floors.stream().mapToInt(Integer::intValue).sum();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> rests.get(i)).reversed())
                .limit(missing)
                .forEach(i -> floors.set(i, floors.get(i) + 1));
        return floors.stream()
                .map(f -> BigDecimal.valueOf(f, 2).toPlainString())
                .toList();
    }
}

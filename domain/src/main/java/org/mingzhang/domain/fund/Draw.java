package org.mingzhang.domain.fund;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.mingzhang.domain.money.Money;

/** The part of an amount that one bucket bears. */
public record Draw(Bucket bucket, Money amount) {
    public static Money total(List<Draw> draws) {
        return Money.sum(draws.stream().map(Draw::amount).toList());
    }

    /** Takes {@code amount} from {@code pool} in its order, or nothing when the pool holds too little. */
    static Optional<List<Draw>> take(Money amount, SequencedMap<Bucket, Money> pool) {
        var rest = amount;
        var draws = new ArrayList<Draw>();
        for (Map.Entry<Bucket, Money> held : pool.entrySet()) {
            var part = rest.min(held.getValue());
            if (!part.isPositive()) continue;
            draws.add(new Draw(held.getKey(), part));
            rest = rest.minus(part);
        }
        return rest.isZero() ? Optional.of(List.copyOf(draws)) : Optional.empty();
    }

    static SequencedMap<Bucket, Money> pool(List<Draw> draws) {
        var pool = new TreeMap<Bucket, Money>();
        draws.forEach(d -> pool.merge(d.bucket(), d.amount(), Money::plus));
        return pool;
    }
}

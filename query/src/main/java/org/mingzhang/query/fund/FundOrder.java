package org.mingzhang.query.fund;

import java.math.BigInteger;
import java.util.Comparator;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.money.Rate;

/** By what a list of funds is ordered. A range stands at its low end; a rate that nothing is known of stands first. */
public enum FundOrder {
    ID(Comparator.comparing(f -> f.id().toString())),
    NAME(Comparator.comparing(f -> f.profile().name())),
    CURRENT_BUDGET(by(Figure.CURRENT_BUDGET)),
    NET_DISBURSED(by(Figure.NET_DISBURSED)),
    COMMITTED(by(Figure.OPEN_COMMITMENTS)),
    AVAILABLE(by(Figure.AVAILABLE_BALANCE)),
    EXECUTION_RATE(
            Comparator.comparing(f -> f.executionRate().range().low(), Comparator.nullsFirst(FundOrder::compareRates)));

    private final Comparator<FundView> comparator;

    FundOrder(Comparator<FundView> comparator) {
        this.comparator = comparator;
    }

    /** Ties are ordered by id. */
    public Comparator<FundView> comparator(boolean descending) {
        var chosen = descending ? comparator.reversed() : comparator;
        return chosen.thenComparing(f -> f.id().toString());
    }

    private static Comparator<FundView> by(Figure figure) {
        return Comparator.comparing(f -> f.figure(figure).amount().low());
    }

    private static int compareRates(Rate one, Rate other) {
        if (!one.isDefined() || !other.isDefined()) return Boolean.compare(one.isDefined(), other.isDefined());
        return product(one, other).compareTo(product(other, one));
    }

    private static BigInteger product(Rate numerator, Rate denominator) {
        return BigInteger.valueOf(numerator.numerator().fen())
                .multiply(BigInteger.valueOf(denominator.denominator().fen()));
    }
}

package org.mingzhang.domain.fund;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.money.Rate;

/**
 * The figures of a fund, from its balances and from what is uncertain: figures left open by documents, and movements known only
 * to fall somewhere in a period that the as-of date cuts. Spending is capped at the current budget.
 */
public final class FundFigures {
    /** A figure left open, between {@code low} and {@code high} (null: no upper bound). */
    public record Unknown(
            UnknownFigure figure, Money low, @Nullable Money high) {}

    /**
     * Movements that have all happened by the as-of date, or none of them: those of one entry, and of what reversed it.
     *
     * @param balanceFen what they add to each account, debits minus credits, in fen
     */
    public record Pending(Map<Account, Long> balanceFen) {
        Money effect(Figure figure) {
            return figure.from(account -> balanceFen.getOrDefault(account, 0L));
        }
    }

    private final ToLongFunction<Account> balanceFen;
    private final List<Unknown> unknowns;
    private final List<Pending> pending;

    /** @param balanceFen debits minus credits of an account, in fen, over what is certain */
    public FundFigures(ToLongFunction<Account> balanceFen, List<Unknown> unknowns, List<Pending> pending) {
        this.balanceFen = balanceFen;
        this.unknowns = List.copyOf(unknowns);
        this.pending = List.copyOf(pending);
    }

    public static FundFigures of(Fund fund) {
        return new FundFigures(
                fund::balance,
                fund.openUnknowns().stream()
                        .map(u -> new Unknown(u.figure(), u.low(), u.high()))
                        .toList(),
                List.of());
    }

    public boolean isCertain() {
        return unknowns.isEmpty() && pending.isEmpty();
    }

    public Ranged range(Figure figure) {
        var low = figure.from(balanceFen);
        @Nullable Money high = low;
        for (var move : pending) {
            var effect = move.effect(figure);
            if (effect.isNegative()) low = low.plus(effect);
            else high = high.plus(effect);
        }
        var appropriation = open(UnknownFigure.APPROPRIATION);
        if (appropriation != null && dependsOnAppropriation(figure)) {
            low = low.plus(appropriation.low());
            high = appropriation.high() == null ? null : high.plus(appropriation.high());
        }
        var spent = open(UnknownFigure.DISBURSEMENT);
        if (spent != null && figure == Figure.NET_DISBURSED) {
            low = low.plus(spent.low());
            high = cap(low, high == null || spent.high() == null ? null : high.plus(spent.high()));
        }
        if (spent != null && figure == Figure.AVAILABLE_BALANCE) {
            var most = spent.high() == null ? low : low.min(spent.high());
            low = low.minus(most);
            high = high == null ? null : high.minus(spent.low());
        }
        return new Ranged(low, high);
    }

    /** Net disbursed over the current budget (全年预算数): the execution rate. */
    public RateRange executionRate() {
        return rate(Figure.CURRENT_BUDGET);
    }

    /** Net disbursed over {@code denominator}, {@link Figure#CURRENT_BUDGET} or {@link Figure#ORIGINAL_BUDGET}. */
    public RateRange rate(Figure denominator) {
        var spent = range(Figure.NET_DISBURSED);
        var budget = range(denominator);
        var low = budget.high() == null ? null : new Rate(spent.low(), budget.high());
        if (spent.high() == null || budget.high() == null) return new RateRange(low, null);
        boolean capped = denominator == Figure.CURRENT_BUDGET && open(UnknownFigure.DISBURSEMENT) != null;
        var most = capped ? spent.high().min(budget.low().max(spent.low())) : spent.high();
        return new RateRange(low, new Rate(most, budget.low()));
    }

    /** Unknown spending reaches at most up to the current budget, less what is committed and requested of it. */
    private @Nullable Money cap(Money low, @Nullable Money high) {
        var budget = range(Figure.CURRENT_BUDGET).high();
        if (budget == null) return high;
        var room = budget.minus(range(Figure.OPEN_COMMITMENTS).low())
                .minus(range(Figure.PENDING_REQUESTS).low());
        return high == null ? low.max(room) : low.max(high.min(room));
    }

    private @Nullable Unknown open(UnknownFigure figure) {
        for (var unknown : unknowns) if (unknown.figure() == figure) return unknown;
        return null;
    }

    private static boolean dependsOnAppropriation(Figure figure) {
        return figure == Figure.ORIGINAL_BUDGET
                || figure == Figure.CURRENT_BUDGET
                || figure == Figure.AVAILABLE_BALANCE;
    }
}

package org.mingzhang.query.fund;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.Ranged;
import org.mingzhang.domain.money.Money;

/** A fund step by step, from what was appropriated to what is left. */
public final class Waterfall {
    /** What a step does to the amount that stands before it. */
    public enum Effect {
        /** It is that amount. */
        TOTAL,
        ADDS,
        TAKES
    }

    /**
     * @param before what stands before the step; zero before a total
     * @param after what stands after it
     */
    public record Step(FigureValue value, Effect effect, Ranged before, Ranged after) {}

    private static final List<Figure> ADDED =
            List.of(Figure.SUPPLEMENTS, Figure.VIREMENTS_IN, Figure.CARRY_IN, Figure.RECOVERIES_IN_YEAR);
    private static final List<Figure> CUT = List.of(Figure.REDUCTIONS, Figure.VIREMENTS_OUT);
    private static final List<Figure> SPENT = List.of(
            Figure.NET_DISBURSED,
            Figure.OPEN_COMMITMENTS,
            Figure.PENDING_REQUESTS,
            Figure.CARRIED_FORWARD,
            Figure.SURPLUSES,
            Figure.RECOVERIES_AT_YEAR_END);

    private final FundView fund;
    private final List<Step> steps = new ArrayList<>();

    private Waterfall(FundView fund) {
        this.fund = fund;
    }

    /** Original budget, what changed it, current budget, what was spent or set aside, what is left. Steps of zero are left out. */
    public static List<Step> of(FundView fund) {
        var waterfall = new Waterfall(fund);
        waterfall.total(Figure.ORIGINAL_BUDGET);
        ADDED.forEach(figure -> waterfall.step(figure, Effect.ADDS));
        CUT.forEach(figure -> waterfall.step(figure, Effect.TAKES));
        waterfall.total(Figure.CURRENT_BUDGET);
        SPENT.forEach(figure -> waterfall.step(figure, Effect.TAKES));
        waterfall.total(Figure.AVAILABLE_BALANCE);
        return waterfall.steps;
    }

    private void total(Figure figure) {
        var value = fund.figure(figure);
        steps.add(new Step(value, Effect.TOTAL, Ranged.exactly(Money.ZERO), value.amount()));
    }

    private void step(Figure figure, Effect effect) {
        var value = fund.figure(figure);
        var amount = value.amount();
        if (amount.isExact() && amount.low().isZero()) return;
        var before = steps.getLast().after();
        var after = effect == Effect.ADDS ? sum(before, amount) : difference(before, amount);
        steps.add(new Step(value, effect, before, after));
    }

    private static Ranged sum(Ranged left, Ranged right) {
        return new Ranged(left.low().plus(right.low()), plus(left.high(), right.high()));
    }

    /** At the least the low end less all that may have gone, which is never below zero where the rules hold. */
    private static Ranged difference(Ranged left, Ranged right) {
        var gone = right.high();
        var low = gone == null || left.low().compareTo(gone) < 0
                ? Money.ZERO
                : left.low().minus(gone);
        var high = left.high();
        return new Ranged(low, high == null ? null : high.minus(right.low()));
    }

    private static @Nullable Money plus(@Nullable Money left, @Nullable Money right) {
        return left == null || right == null ? null : left.plus(right);
    }
}

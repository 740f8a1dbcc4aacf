package org.mingzhang.domain.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.evaluation.EvaluationScheme.Grade;
import org.mingzhang.domain.money.Fraction;
import org.mingzhang.domain.money.Money;

/**
 * What would change the grade, one thing at a time. A claimed score without an indicator table can only be moved by the execution
 * rate, as if it contained the ledger's execution score.
 *
 * @param better the grade above; null for the best
 * @param missing points to the grade above; null for the best
 * @param slack points above the floor of this grade
 * @param mostPossible as in {@link Assessment}
 */
public record Sensitivity(
        Fraction score,
        Grade grade,
        @Nullable Grade better,
        @Nullable Fraction missing,
        Fraction slack,
        Fraction mostPossible,
        List<Lever> levers) {
    public Sensitivity {
        levers = List.copyOf(levers);
    }

    /**
     * One thing that could be otherwise.
     *
     * @param indicator its code; null for the execution rate
     * @param reaches the smallest change that reaches the grade above; null when it cannot by itself
     * @param loses the smallest change that loses this grade; null when it cannot by itself
     */
    public record Lever(
            @Nullable String indicator,
            Fraction score,
            Fraction full,
            @Nullable Move reaches,
            @Nullable Move loses) {}

    /**
     * From where it is to where the grade changes: fen of net disbursed, the unit of the indicator's target, or percent of the
     * indicator's points.
     *
     * @param points how many points that is; negative when lost
     * @param inclusive the grade has changed at {@code to}; else at whatever lies beyond it
     */
    public record Move(Fraction points, Fraction from, Fraction to, boolean inclusive) {
        public Fraction by() {
            return to.minus(from);
        }
    }

    /** Null while there is no score. */
    public static @Nullable Sensitivity of(Assessment assessment) {
        var score = assessment.score();
        var grade = assessment.grade();
        if (score == null || grade == null) return null;
        var better = assessment.scheme().better(grade);
        var missing = better == null ? null : better.from().minus(score);
        var slack = score.minus(grade.from());
        var levers = new ArrayList<Lever>();
        var execution = assessment.executionScore();
        var basis = assessment.basis();
        if (execution != null && basis != null) {
            levers.add(execution(assessment.scheme(), execution, basis, missing, slack, grade));
        }
        if (assessment.total() != null) {
            for (var row : assessment.rows()) {
                var scored = row.scored();
                if (scored != null)
                    levers.add(indicator(row.indicator(), scored.result(), scored.score(), missing, slack, grade));
            }
        }
        return new Sensitivity(score, grade, better, missing, slack, assessment.mostPossible(), levers);
    }

    private static Lever execution(
            EvaluationScheme scheme,
            Fraction score,
            FinancialBasis basis,
            @Nullable Fraction missing,
            Fraction slack,
            Grade grade) {
        var full = Fraction.of(scheme.executionPoints());
        var budget = Fraction.of(basis.current());
        var spent = Fraction.of(basis.disbursed());
        return lever(null, score, full, missing, slack, grade, (aim, loses) -> {
            long atLeast = aim.dividedBy(full).times(budget).ceiling();
            return new Move(aim.minus(score), spent, Fraction.of(Money.ofFen(loses ? atLeast - 1 : atLeast)), true);
        });
    }

    private static Lever indicator(
            Indicator indicator,
            Result result,
            Fraction score,
            @Nullable Fraction missing,
            Fraction slack,
            Grade grade) {
        var full = indicator.full();
        return lever(indicator.code(), score, full, missing, slack, grade, (aim, loses) -> {
            var share = aim.dividedBy(full);
            var from = at(result);
            var to =
                    switch (indicator.target()) {
                        case Target.AtLeast target ->
                            Fraction.of(target.value()).times(share);
                        case Target.AtMost target -> Fraction.of(target.value()).dividedBy(share);
                        case Target.InWords _ -> share.times(Fraction.HUNDRED);
                    };
            return new Move(aim.minus(score), from, to, !loses);
        });
    }

    private static Fraction at(Result result) {
        return switch (result) {
            case Result.Measured(var value) -> Fraction.of(value);
            case Result.Judged judged -> Fraction.of(judged.sharePercent());
        };
    }

    /** How to get a lever to a score, or below it. */
    private interface Way {
        Move to(Fraction aim, boolean loses);
    }

    private static Lever lever(
            @Nullable String name,
            Fraction score,
            Fraction full,
            @Nullable Fraction missing,
            Fraction slack,
            Grade grade,
            Way way) {
        var reached = missing == null ? full.plus(Fraction.ONE) : score.plus(missing);
        boolean canLose = grade.floor().signum() > 0 && score.exceeds(slack);
        return new Lever(
                name,
                score,
                full,
                reached.exceeds(full) ? null : way.to(reached, false),
                canLose ? way.to(score.minus(slack), true) : null);
    }
}

package org.mingzhang.app.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.evaluation.Assessment;
import org.mingzhang.domain.evaluation.Evaluation;
import org.mingzhang.domain.evaluation.Opinion;
import org.mingzhang.domain.evaluation.Sensitivity;
import org.mingzhang.domain.evaluation.Sensitivity.Lever;
import org.mingzhang.domain.evaluation.Sensitivity.Move;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Fraction;
import org.mingzhang.domain.money.Money;

/**
 * What would change the grade, one thing at a time.
 *
 * @param missing points to the better grade; absent for the best
 * @param slack points above the floor of this grade
 */
record SensitivityAnswer(
        FundId id,
        Opinion opinion,
        String score,
        String grade,
        @Nullable String better,
        @Nullable Fraction missing,
        Fraction slack,
        String mostPossible,
        Fraction mostPossibleExact,
        List<LeverAnswer> levers,
        long position) {

    /**
     * @param indicator absent for the execution rate
     * @param unit of from, to and by: 元 for the execution rate's net disbursed, that of the target, or % of the points
     */
    record LeverAnswer(
            @Nullable String indicator,
            String name,
            String unit,
            String score,
            String points,
            @Nullable MoveAnswer reaches,
            @Nullable MoveAnswer loses) {}

    /**
     * @param from as it is; amounts with two decimals, values exact
     * @param inclusive the grade has changed at {@code to}; else at whatever lies beyond it
     */
    record MoveAnswer(Fraction points, String from, String to, String by, boolean inclusive) {}

    static SensitivityAnswer of(Evaluation evaluation, Assessment assessment, Sensitivity found, long position) {
        return new SensitivityAnswer(
                evaluation.fund(),
                assessment.opinion(),
                assessment.scheme().shown(found.score()),
                found.grade().name(),
                found.better() == null ? null : found.better().name(),
                found.missing(),
                found.slack(),
                found.mostPossible().shown(),
                found.mostPossible(),
                found.levers().stream().map(lever -> lever(evaluation, lever)).toList(),
                position);
    }

    private static LeverAnswer lever(Evaluation evaluation, Lever lever) {
        var indicator = lever.indicator() == null ? null : evaluation.indicator(lever.indicator());
        boolean money = indicator == null;
        return new LeverAnswer(
                lever.indicator(),
                indicator == null ? "预算执行率" : indicator.name(),
                indicator == null ? "元" : Targets.unit(indicator.target()),
                lever.score().shown(),
                lever.full().toString(),
                move(lever.reaches(), money),
                move(lever.loses(), money));
    }

    private static @Nullable MoveAnswer move(@Nullable Move move, boolean money) {
        if (move == null) return null;
        return new MoveAnswer(
                move.points(),
                inUnit(move.from(), money),
                inUnit(move.to(), money),
                inUnit(move.by(), money),
                move.inclusive());
    }

    private static String inUnit(Fraction number, boolean money) {
        return money ? Money.ofFen(number.ceiling()).grouped() : number.toString();
    }
}

package org.mingzhang.app.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.message.Messages;
import org.mingzhang.app.message.Sentence;
import org.mingzhang.domain.evaluation.Assessment;
import org.mingzhang.domain.evaluation.EvaluationStatus;
import org.mingzhang.domain.evaluation.Evidence;
import org.mingzhang.domain.evaluation.FinancialBasis;
import org.mingzhang.domain.evaluation.FundsOrigin;
import org.mingzhang.domain.evaluation.Opinion;
import org.mingzhang.domain.evaluation.Result;
import org.mingzhang.domain.evaluation.Target;
import org.mingzhang.domain.money.Fraction;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.money.Rate;
import org.mingzhang.domain.source.Actor;

/**
 * One opinion as the interface shows it. Scores have two decimals; the exact ones stand beside them.
 *
 * @param basis absent while the execution rate is only a range, or undefined
 * @param leastPossible with this execution rate and these scores, were all that is open scored with nothing
 * @param mostPossible with this execution rate and these scores, were all that is open scored in full
 */
record OpinionAnswer(
        Opinion opinion,
        Sentence label,
        EvaluationStatus status,
        Sentence statusLabel,
        @Nullable BasisAnswer basis,
        String executionPoints,
        @Nullable ScoreAnswer executionScore,
        List<Row> indicators,
        @Nullable ScoreAnswer total,
        @Nullable String claimedScore,
        @Nullable String claimedGrade,
        @Nullable ScoreAnswer score,
        @Nullable String grade,
        ScoreAnswer leastPossible,
        ScoreAnswer mostPossible,
        @Nullable String reason,
        @Nullable Actor submittedBy,
        @Nullable Actor approvedBy,
        @Nullable String returnedBecause) {

    /** @param exact a decimal where it ends, else a fraction */
    record ScoreAnswer(String shown, Fraction exact) {}

    /**
     * The money that the opinion speaks of.
     *
     * @param readAt the last position that it knows; absent while it is that of now
     * @param ledgerHasMoved the ledger says something else by now
     */
    record BasisAnswer(
            List<LineAnswer> lines,
            Money original,
            Money current,
            Money disbursed,
            Money left,
            Rate executionRate,
            @Nullable Long readAt,
            boolean ledgerHasMoved) {}

    record LineAnswer(
            FundsOrigin origin, Sentence label, Money original, Money current, Money disbursed, Rate executionRate) {}

    /** @param score absent while it is open */
    record Row(
            String code,
            String group,
            String aspect,
            String name,
            Target target,
            String points,
            @Nullable Result result,
            @Nullable ScoreAnswer score,
            List<Evidence> evidence,
            @Nullable String reason) {}

    static OpinionAnswer of(Evaluated evaluated, Assessment a, Messages messages) {
        var sheet = evaluated.evaluation().sheet(a.opinion());
        var submission = sheet.submission();
        var approval = sheet.approval();
        var returned = sheet.returned();
        var claim = a.claim();
        return new OpinionAnswer(
                a.opinion(),
                messages.constant(a.opinion()),
                a.status(),
                messages.constant(a.status()),
                basis(evaluated, a, messages),
                a.scheme().executionPoints().toPlainString(),
                score(a, a.executionScore()),
                a.rows().stream().map(row -> row(a, row)).toList(),
                score(a, a.total()),
                claim == null ? null : claim.score().toPlainString(),
                claim == null ? null : claim.grade(),
                score(a, a.score()),
                a.grade() == null ? null : a.grade().name(),
                new ScoreAnswer(a.leastPossible().shown(), a.leastPossible()),
                new ScoreAnswer(a.mostPossible().shown(), a.mostPossible()),
                submission == null ? null : submission.reason(),
                submission == null ? null : submission.entry().actor(),
                approval == null ? null : approval.entry().actor(),
                returned == null ? null : returned.reason());
    }

    private static @Nullable BasisAnswer basis(Evaluated evaluated, Assessment a, Messages messages) {
        var basis = a.basis();
        if (basis == null) return null;
        var lines = new ArrayList<LineAnswer>();
        for (FinancialBasis.Line line : basis.lines()) {
            lines.add(new LineAnswer(
                    line.origin(),
                    messages.constant(line.origin()),
                    line.original(),
                    line.current(),
                    line.disbursed(),
                    line.executionRate()));
        }
        return new BasisAnswer(
                lines,
                basis.original(),
                basis.current(),
                basis.disbursed(),
                basis.left(),
                basis.executionRate(),
                evaluated.readAt(a),
                !basis.equals(evaluated.now()));
    }

    private static Row row(Assessment a, Assessment.Row row) {
        var indicator = row.indicator();
        var scored = row.scored();
        return new Row(
                indicator.code(),
                indicator.group(),
                indicator.aspect(),
                indicator.name(),
                indicator.target(),
                indicator.points().toPlainString(),
                scored == null ? null : scored.result(),
                scored == null ? null : score(a, scored.score()),
                scored == null ? List.of() : scored.evidence(),
                scored == null ? null : scored.reason());
    }

    private static @Nullable ScoreAnswer score(Assessment a, @Nullable Fraction score) {
        return score == null ? null : new ScoreAnswer(a.scheme().shown(score), score);
    }
}

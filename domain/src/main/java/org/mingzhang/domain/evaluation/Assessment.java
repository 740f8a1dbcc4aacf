package org.mingzhang.domain.evaluation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.evaluation.EvaluationEvent.IndicatorScored;
import org.mingzhang.domain.evaluation.EvaluationEvent.ScoreClaimed;
import org.mingzhang.domain.evaluation.EvaluationScheme.Grade;
import org.mingzhang.domain.money.Fraction;

/**
 * What one opinion comes to. A submitted or claimed one stands on the money as it was then; one that is being scored on the money
 * as it is.
 *
 * @param basis null while the execution rate is only a range, or undefined
 * @param executionScore null with it
 * @param rows one for each indicator; none without an indicator table
 * @param total of execution and indicators; null while something is unknown or unscored
 * @param claim the total that a document gives, where one does
 * @param score the total that stands: as submitted, else as claimed, else {@code total}; null when there is none yet
 * @param grade of {@code score}
 * @param mostPossible with this execution rate and these scores, were all that is open scored in full
 */
public record Assessment(
        Opinion opinion,
        EvaluationStatus status,
        EvaluationScheme scheme,
        @Nullable FinancialBasis basis,
        @Nullable Fraction executionScore,
        List<Row> rows,
        @Nullable Fraction total,
        @Nullable ScoreClaimed claim,
        @Nullable Fraction score,
        @Nullable Grade grade,
        Fraction mostPossible) {
    public Assessment {
        rows = List.copyOf(rows);
    }

    /** With this execution rate and these scores, were all that is open scored with nothing. */
    public Fraction leastPossible() {
        return rows.stream()
                .map(Row::scored)
                .filter(Objects::nonNull)
                .map(IndicatorScored::score)
                .reduce(Objects.requireNonNullElse(executionScore, Fraction.ZERO), Fraction::plus);
    }

    /** @param scored null while it is open */
    public record Row(Indicator indicator, @Nullable IndicatorScored scored) {
        public Fraction most() {
            return scored == null ? indicator.full() : scored.score();
        }
    }

    /** @param now the money as the ledger has it; null while its rate is only a range, or undefined */
    public static Assessment of(Evaluation evaluation, Opinion opinion, @Nullable FinancialBasis now) {
        var scheme = evaluation.scheme();
        var sheet = evaluation.sheet(opinion);
        var submission = sheet.submission();
        var claim = sheet.claim();
        var basis = basis(sheet, now);
        var execution =
                submission != null ? submission.executionScore() : basis == null ? null : scheme.executionScore(basis);
        var rows = evaluation.indicators().stream()
                .map(i -> new Row(i, sheet.score(i.code())))
                .toList();
        var total = submission != null ? submission.total() : total(execution, rows);
        var score = submission != null ? submission.total() : claim != null ? Fraction.of(claim.score()) : total;
        var most = rows.isEmpty()
                ? scheme.indicatorPoints()
                : rows.stream().map(Row::most).reduce(Fraction.ZERO, Fraction::plus);
        var mostPossible =
                most.plus(Objects.requireNonNullElseGet(execution, () -> Fraction.of(scheme.executionPoints())));
        return new Assessment(
                opinion,
                status(scheme, sheet, total, mostPossible),
                scheme,
                basis,
                execution,
                rows,
                total,
                claim,
                score,
                score == null ? null : scheme.gradeOf(score),
                mostPossible);
    }

    /** A score that is only claimed stands on the money as it was when it was claimed. */
    private static @Nullable FinancialBasis basis(OpinionSheet sheet, @Nullable FinancialBasis now) {
        var submission = sheet.submission();
        if (submission != null) return submission.basis();
        var claim = sheet.claim();
        return claim == null || sheet.hasScores() ? now : claim.basis();
    }

    private static @Nullable Fraction total(@Nullable Fraction execution, List<Row> rows) {
        boolean complete = !rows.isEmpty() && rows.stream().allMatch(r -> r.scored() != null);
        return execution == null || !complete
                ? null
                : rows.stream().map(Row::most).reduce(execution, Fraction::plus);
    }

    private static EvaluationStatus status(
            EvaluationScheme scheme, OpinionSheet sheet, @Nullable Fraction total, Fraction mostPossible) {
        var claim = sheet.claim();
        if (claim != null) {
            if (contradicts(claim, scheme, total, mostPossible)) return EvaluationStatus.DISPUTED;
            if (sheet.submission() == null && !sheet.hasScores()) return EvaluationStatus.UNSUPPORTED;
        }
        if (sheet.approval() != null) return EvaluationStatus.APPROVED;
        if (sheet.submission() != null) return EvaluationStatus.SUBMITTED;
        return sheet.hasScores() ? EvaluationStatus.SCORING : EvaluationStatus.OPEN;
    }

    /** A claim is rounded; the ledger's numbers are not. */
    private static boolean contradicts(
            ScoreClaimed claim, EvaluationScheme scheme, @Nullable Fraction total, Fraction mostPossible) {
        var claimed = Fraction.of(claim.score());
        if (claimed.exceeds(mostPossible) && !mostPossible.roundsTo(claim.score())) return true;
        if (claim.grade() != null
                && !claim.grade().equals(scheme.gradeOf(claimed).name())) return true;
        return total != null && !total.roundsTo(claim.score());
    }
}

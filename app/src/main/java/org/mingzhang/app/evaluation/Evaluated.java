package org.mingzhang.app.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.evaluation.Assessment;
import org.mingzhang.domain.evaluation.Evaluation;
import org.mingzhang.domain.evaluation.EvaluationStatus;
import org.mingzhang.domain.evaluation.FinancialBasis;
import org.mingzhang.domain.evaluation.Opinion;
import org.mingzhang.domain.source.EntryId;

/**
 * An evaluation as it stands at a position.
 *
 * @param positions of its entries in the log
 * @param now the money as the ledger has it; null while its rate is only a range, or undefined
 * @param assessments one for each opinion that there is
 */
public record Evaluated(
        Evaluation evaluation,
        Map<EntryId, Long> positions,
        @Nullable FinancialBasis now,
        List<Assessment> assessments) {

    public EvaluationStatus status() {
        return EvaluationStatus.worst(
                assessments.stream().map(Assessment::status).toList());
    }

    /** The opinion that is shown first: the unit's own where there is one. */
    public Optional<Assessment> lead() {
        return assessments.stream().findFirst();
    }

    /** What the opinions that nobody has begun would score. */
    List<Assessment> notBegun() {
        return Arrays.stream(Opinion.values())
                .filter(opinion -> assessments.stream().noneMatch(a -> a.opinion() == opinion))
                .map(this::assessment)
                .toList();
    }

    /** Of an opinion that need not have begun. */
    public Assessment assessment(Opinion opinion) {
        return assessments.stream()
                .filter(a -> a.opinion() == opinion)
                .findFirst()
                .orElseGet(() -> Assessment.of(evaluation, opinion, now));
    }

    /**
     * The last position of the ledger that the frozen money of an opinion knows: the one before its submission or claim. Null for
     * one that stands on the money of now.
     */
    public @Nullable Long readAt(Assessment assessment) {
        var sheet = evaluation.sheet(assessment.opinion());
        var submission = sheet.submission();
        var claim = sheet.claim();
        if (submission != null) return before(submission.entry().id());
        return claim == null || sheet.hasScores() ? null : before(claim.entry().id());
    }

    private @Nullable Long before(EntryId entry) {
        var position = positions.get(entry);
        return position == null ? null : position - 1;
    }
}

package org.mingzhang.domain.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.evaluation.EvaluationEvent.IndicatorScored;
import org.mingzhang.domain.evaluation.EvaluationEvent.OpinionApproved;
import org.mingzhang.domain.evaluation.EvaluationEvent.OpinionReturned;
import org.mingzhang.domain.evaluation.EvaluationEvent.OpinionSubmitted;
import org.mingzhang.domain.evaluation.EvaluationEvent.ScoreClaimed;

/** One opinion as it stands. Owned by its {@link Evaluation}, which changes it in place. */
public final class OpinionSheet {
    private final Map<String, IndicatorScored> scores = new LinkedHashMap<>();
    private @Nullable ScoreClaimed claim;
    private @Nullable OpinionSubmitted submission;
    private @Nullable OpinionApproved approval;
    private @Nullable OpinionReturned returned;

    public @Nullable IndicatorScored score(String indicator) {
        return scores.get(indicator);
    }

    public boolean hasScores() {
        return !scores.isEmpty();
    }

    /** The total that a document gives. */
    public @Nullable ScoreClaimed claim() {
        return claim;
    }

    /** Null when it was never submitted, or was returned since. */
    public @Nullable OpinionSubmitted submission() {
        return submission;
    }

    public @Nullable OpinionApproved approval() {
        return approval;
    }

    /** Why it was returned last; null once it is submitted again. */
    public @Nullable OpinionReturned returned() {
        return returned;
    }

    public boolean isBlank() {
        return scores.isEmpty() && claim == null && submission == null;
    }

    void scored(IndicatorScored event) {
        scores.put(event.indicator(), event);
    }

    void claimed(ScoreClaimed event) {
        claim = event;
    }

    void submitted(OpinionSubmitted event) {
        submission = event;
        returned = null;
    }

    void approved(OpinionApproved event) {
        approval = event;
    }

    void returned(OpinionReturned event) {
        submission = null;
        returned = event;
    }

    /** Keeps the scores of indicators that are as they were. */
    void keep(Map<String, Indicator> before, Map<String, Indicator> now) {
        scores.keySet()
                .removeIf(code -> !now.containsKey(code) || !now.get(code).equals(before.get(code)));
    }
}

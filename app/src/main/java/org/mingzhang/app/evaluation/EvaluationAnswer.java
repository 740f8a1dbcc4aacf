package org.mingzhang.app.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.message.Messages;
import org.mingzhang.app.message.Sentence;
import org.mingzhang.domain.evaluation.Assessment;
import org.mingzhang.domain.evaluation.EvaluationScheme;
import org.mingzhang.domain.evaluation.EvaluationStatus;
import org.mingzhang.domain.evaluation.GoalOutcome;
import org.mingzhang.domain.evaluation.Indicator;
import org.mingzhang.domain.evaluation.Opinion;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Fraction;
import org.mingzhang.domain.source.SourceDocument;

/**
 * An evaluation with its opinions, and how they differ.
 *
 * @param notBegun opinions that nobody has begun, with the indicators that they would score
 */
record EvaluationAnswer(
        FundId id,
        EvaluationStatus state,
        Sentence stateLabel,
        EvaluationScheme scheme,
        List<Indicator> indicators,
        List<Goal> goals,
        List<Measurement> measurements,
        List<OpinionAnswer> opinions,
        List<OpinionAnswer> notBegun,
        List<Difference> differences,
        long position) {

    record Goal(String goal, GoalOutcome outcome, Sentence label, SourceDocument source) {}

    record Measurement(
            String group,
            String what,
            @Nullable String value,
            @Nullable String unit,
            SourceDocument source) {}

    /**
     * One opinion less another, over the indicators that both have scored.
     *
     * @param score of the totals that stand; absent while one is missing
     * @param indicators those that differ
     */
    record Difference(
            Opinion opinion,
            Opinion against,
            @Nullable Fraction score,
            @Nullable String shown,
            boolean sameGrade,
            List<IndicatorDifference> indicators) {}

    record IndicatorDifference(String code, Fraction score, String shown) {}

    static EvaluationAnswer of(Evaluated evaluated, long position, Messages messages) {
        var evaluation = evaluated.evaluation();
        return new EvaluationAnswer(
                evaluation.fund(),
                evaluated.status(),
                messages.constant(evaluated.status()),
                evaluation.scheme(),
                evaluation.indicators(),
                evaluation.goals().stream()
                        .map(g -> new Goal(
                                g.goal(),
                                g.outcome(),
                                messages.constant(g.outcome()),
                                g.entry().document()))
                        .toList(),
                evaluation.measurements().stream()
                        .map(m -> new Measurement(
                                m.group(),
                                m.what(),
                                m.value() == null ? null : m.value().toPlainString(),
                                m.unit(),
                                m.entry().document()))
                        .toList(),
                evaluated.assessments().stream()
                        .map(a -> OpinionAnswer.of(evaluated, a, messages))
                        .toList(),
                evaluated.notBegun().stream()
                        .map(a -> OpinionAnswer.of(evaluated, a, messages))
                        .toList(),
                differences(evaluated.assessments()),
                position);
    }

    /** Each opinion against those before it. */
    private static List<Difference> differences(List<Assessment> opinions) {
        var found = new ArrayList<Difference>();
        for (int later = 1; later < opinions.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++)
                found.add(difference(opinions.get(later), opinions.get(earlier)));
        }
        return found;
    }

    private static Difference difference(Assessment one, Assessment other) {
        var indicators = new ArrayList<IndicatorDifference>();
        for (int i = 0; i < one.rows().size(); i++) {
            var mine = one.rows().get(i).scored();
            var theirs = other.rows().get(i).scored();
            if (mine == null || theirs == null || mine.score().equals(theirs.score())) continue;
            var by = mine.score().minus(theirs.score());
            indicators.add(new IndicatorDifference(mine.indicator(), by, by.shown()));
        }
        var score = one.score() == null || other.score() == null
                ? null
                : one.score().minus(other.score());
        return new Difference(
                one.opinion(),
                other.opinion(),
                score,
                score == null ? null : score.shown(),
                one.grade() != null && one.grade().equals(other.grade()),
                indicators);
    }
}

package org.mingzhang.domain.evaluation;

import static org.mingzhang.domain.Decision.accept;
import static org.mingzhang.domain.Decision.refuse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.evaluation.EvaluationCommand.ClaimScore;
import org.mingzhang.domain.evaluation.EvaluationCommand.ScoreIndicator;
import org.mingzhang.domain.evaluation.EvaluationCommand.SetIndicators;
import org.mingzhang.domain.evaluation.EvaluationCommand.SubmitOpinion;
import org.mingzhang.domain.evaluation.EvaluationEvent.IndicatorScored;
import org.mingzhang.domain.evaluation.EvaluationEvent.IndicatorsSet;
import org.mingzhang.domain.evaluation.EvaluationEvent.OpinionSubmitted;
import org.mingzhang.domain.evaluation.EvaluationEvent.ScoreClaimed;
import org.mingzhang.domain.evaluation.EvaluationRejection.*;
import org.mingzhang.domain.evaluation.EvaluationScheme.ReasonSubject;
import org.mingzhang.domain.fund.Fund;
import org.mingzhang.domain.money.Fraction;

/** The indicator table, its scores, and what a submission needs. */
final class ScoringRules {
    private ScoringRules() {}

    static Decision setIndicators(SetIndicators c, Evaluation evaluation) {
        for (var opinion : Opinion.values()) {
            if (evaluation.sheet(opinion).submission() != null) return refuse(new OpinionIsSubmitted(opinion));
        }
        var scheme = evaluation.scheme();
        for (var indicator : c.indicators()) {
            if (scheme.group(indicator.group()).isEmpty()) return refuse(new IndicatorGroupUnknown(indicator.group()));
        }
        for (var group : scheme.groups()) {
            var sum = c.indicators().stream()
                    .filter(i -> i.group().equals(group.name()))
                    .map(Indicator::points)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(group.points()) != 0) {
                return refuse(new PointsDoNotFoot(group.name(), sum, group.points(), sum.subtract(group.points())));
            }
        }
        return accept(new IndicatorsSet(c.fund(), c.entry(), c.indicators()));
    }

    static Decision score(ScoreIndicator c, Evaluation evaluation) {
        if (evaluation.sheet(c.opinion()).submission() != null) return refuse(new OpinionIsSubmitted(c.opinion()));
        var indicator = evaluation.indicator(c.indicator());
        if (indicator == null) return refuse(new IndicatorUnknown(c.indicator()));
        var no = unfit(indicator, c.result(), evaluation.scheme());
        if (no != null) return refuse(no);
        return accept(new IndicatorScored(
                c.fund(),
                c.entry(),
                c.opinion(),
                c.indicator(),
                c.result(),
                indicator.score(c.result()),
                c.evidence(),
                c.reason()));
    }

    private static @Nullable EvaluationRejection unfit(Indicator indicator, Result result, EvaluationScheme scheme) {
        if (!indicator.fits(result)) return new ResultDoesNotFit(indicator.code());
        if (!(result instanceof Result.Judged(var name, var share))) return null;
        var band = scheme.band(name).orElse(null);
        if (band == null) return new BandUnknown(name);
        return scheme.contains(band, share)
                ? null
                : new ShareOutsideBand(name, band.fromPercent(), band.toPercent(), share);
    }

    static Decision claim(ClaimScore c, Evaluation evaluation, Fund fund) {
        var scheme = evaluation.scheme();
        if (c.grade() != null
                && scheme.grades().stream().noneMatch(g -> g.name().equals(c.grade()))) {
            return refuse(new GradeUnknown(c.grade()));
        }
        if (Fraction.of(c.score()).exceeds(scheme.full())) {
            return refuse(
                    new ScoreAboveFull(c.score().toPlainString(), scheme.full().toString()));
        }
        return accept(
                new ScoreClaimed(c.fund(), c.entry(), c.opinion(), c.score(), c.grade(), FinancialBasis.of(fund)));
    }

    static Decision submit(SubmitOpinion c, Evaluation evaluation, Fund fund) {
        var sheet = evaluation.sheet(c.opinion());
        if (sheet.submission() != null) return refuse(new OpinionIsSubmitted(c.opinion()));
        var dependent = otherOpinionOf(c, evaluation);
        if (dependent != null) return refuse(dependent);
        if (evaluation.indicators().isEmpty()) return refuse(new IndicatorsNotSet(c.fund()));
        var unscored = evaluation.indicators().stream()
                .map(Indicator::code)
                .filter(code -> sheet.score(code) == null)
                .toList();
        if (!unscored.isEmpty()) return refuse(new IndicatorsUnscored(unscored.size(), String.join("、", unscored)));
        var basis = FinancialBasis.of(fund);
        if (basis == null) return refuse(new ExecutionRateUnknown(c.fund()));
        var unexplained = unexplained(c, evaluation, basis);
        if (unexplained != null) return refuse(unexplained);
        var scheme = evaluation.scheme();
        var execution = scheme.executionScore(basis);
        var total =
                scores(evaluation, sheet).stream().map(IndicatorScored::score).reduce(execution, Fraction::plus);
        return accept(new OpinionSubmitted(
                c.fund(),
                c.entry(),
                c.opinion(),
                basis,
                execution,
                total,
                scheme.gradeOf(total).name(),
                c.reason()));
    }

    /** One that the same person submitted; the command's own is not submitted yet. */
    private static @Nullable EvaluationRejection otherOpinionOf(SubmitOpinion c, Evaluation evaluation) {
        var actor = c.entry().actor();
        for (var other : Opinion.values()) {
            var submission = evaluation.sheet(other).submission();
            if (submission != null && submission.entry().actor().isSamePersonAs(actor)) {
                return new EvaluatorNotIndependent(actor.person(), other);
            }
        }
        return null;
    }

    /** What falls short without a reason that the scheme demands. */
    private static @Nullable EvaluationRejection unexplained(
            SubmitOpinion c, Evaluation evaluation, FinancialBasis basis) {
        var scheme = evaluation.scheme();
        var rate = basis.executionRate();
        if (isBlank(c.reason())) {
            var rule = scheme.reasonFor(ReasonSubject.EXECUTION_RATE, Fraction.of(rate));
            if (rule.isPresent()) {
                return missing(ReasonSubject.EXECUTION_RATE, null, Fraction.of(rate), rule.orElseThrow());
            }
        }
        for (var score : scores(evaluation, evaluation.sheet(c.opinion()))) {
            var indicator = Objects.requireNonNull(evaluation.indicator(score.indicator()));
            var part = score.score().dividedBy(indicator.full());
            var rule = scheme.reasonFor(ReasonSubject.INDICATOR, part);
            if (rule.isPresent() && isBlank(score.reason())) {
                return missing(ReasonSubject.INDICATOR, indicator.code(), part, rule.orElseThrow());
            }
        }
        return null;
    }

    private static ReasonMissing missing(
            ReasonSubject subject, @Nullable String indicator, Fraction part, EvaluationScheme.ReasonRule rule) {
        var reached = part.times(Fraction.HUNDRED).shownBelow(Fraction.of(rule.belowPercent()));
        return new ReasonMissing(subject, indicator, reached, rule.belowPercent(), rule.source());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static List<IndicatorScored> scores(Evaluation evaluation, OpinionSheet sheet) {
        var scores = new ArrayList<IndicatorScored>();
        for (var indicator : evaluation.indicators()) {
            var score = sheet.score(indicator.code());
            if (score != null) scores.add(score);
        }
        return scores;
    }
}

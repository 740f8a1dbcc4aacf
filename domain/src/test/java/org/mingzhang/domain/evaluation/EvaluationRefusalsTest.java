package org.mingzhang.domain.evaluation;

import static org.mingzhang.domain.evaluation.EvaluationSpecification.*;
import static org.mingzhang.domain.evaluation.Opinion.SELF;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.domain.evaluation.EvaluationCommand.*;
import org.mingzhang.domain.evaluation.EvaluationRejection.*;
import org.mingzhang.domain.evaluation.EvaluationScheme.ReasonRule;
import org.mingzhang.domain.evaluation.EvaluationScheme.ReasonSubject;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.Role;

/** What may not be said of a fund's performance, and by whom. */
class EvaluationRefusalsTest {
    private final EvaluationSpecification it = new EvaluationSpecification();

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            SPENDING_UNIT     | SELF       | accepted
            SPENDING_UNIT     | FINANCE    | refused
            REVIEWER          | SELF       | refused
            REVIEWER          | DEPARTMENT | accepted
            FINANCE_BUREAU    | SELF       | accepted
            FINANCE_BUREAU    | FINANCE    | accepted
            AWARD_SECRETARIAT | DEPARTMENT | refused
            AUDITOR           | FINANCE    | refused
            PUBLIC            | SELF       | refused""")
    void who_may_say_what(Role role, Opinion opinion, String answer) {
        it.ganzhou().open().table();
        it.when(it.measured(opinion, new Actor("someone", "某单位", role), "training", "1"));
        if (answer.equals("accepted")) it.thenAccepted();
        else it.thenRefused(new RoleMayNotEvaluate(role, opinion));
    }

    @Test
    void what_does_not_fit_is_refused() {
        it.when(new OpenEvaluation(GANZHOU, it.entry(UNIT), null)).thenRefused(new EvaluatedFundNotOpen(GANZHOU));
        it.ganzhou();
        it.when(it.claim("97", null)).thenRefused(new EvaluationNotOpen(GANZHOU));
        it.open();
        it.when(new OpenEvaluation(GANZHOU, it.entry(UNIT), null))
                .thenRefused(new EvaluationAlreadyOpen(GANZHOU, EvaluationScheme.DEFAULT.name()));
        it.when(it.submit(SELF, UNIT)).thenRefused(new IndicatorsNotSet(GANZHOU));
        it.when(new SetIndicators(GANZHOU, it.entry(UNIT), indicators("20", "29")))
                .thenRefused(new PointsDoNotFoot("产出指标", num("49"), num("50"), num("-1")));
        it.when(new SetIndicators(GANZHOU, it.entry(UNIT), indicators("20", "30.01")))
                .thenRefused(new PointsDoNotFoot("产出指标", num("50.01"), num("50"), num("0.01")));
        var foreign = List.of(indicator("x", "影响力指标", "1", new Target.InWords("好")));
        it.when(new SetIndicators(GANZHOU, it.entry(UNIT), foreign)).thenRefused(new IndicatorGroupUnknown("影响力指标"));
        it.table();
        it.when(it.measured(SELF, UNIT, "nothing", "1")).thenRefused(new IndicatorUnknown("nothing"));
        it.when(it.measured(SELF, UNIT, "effect", "1")).thenRefused(new ResultDoesNotFit("effect"));
        it.when(it.judged(SELF, UNIT, "training", "90")).thenRefused(new ResultDoesNotFit("training"));
        it.when(it.judged(SELF, UNIT, "effect", "很好", "90")).thenRefused(new BandUnknown("很好"));
        it.given(it.measured(SELF, UNIT, "training", "1"));
        it.when(it.submit(SELF, UNIT)).thenRefused(new IndicatorsUnscored(3, "cost、effect、survey"));
        it.when(new ApproveOpinion(GANZHOU, it.entry(HEAD), SELF)).thenRefused(new OpinionNotSubmitted(SELF));
        it.given(new AssessGoal(GANZHOU, entry("goal", "2021", UNIT), "完成创建", GoalOutcome.UNMET));
        it.when(new AssessGoal(GANZHOU, entry("goal", "2021", UNIT), "完成创建", GoalOutcome.MET))
                .thenRefused("entry-id-reused");
    }

    @Test
    void a_reason_is_demanded_where_the_scheme_says_so_and_by_the_exact_rate() {
        it.budget("100000.00").paid("89999.99").given(withReasons());
        it.table().scored(SELF, UNIT, "2000", "500", "100", "90");
        it.when(it.submit(SELF, UNIT))
                .thenRefused(new ReasonMissing(ReasonSubject.EXECUTION_RATE, null, "89.99", num("90"), "某市办法第五条"));
        it.given(it.measured(SELF, UNIT, "survey", "53"));
        it.when(new SubmitOpinion(GANZHOU, it.entry(UNIT), SELF, "招标节约"))
                .thenRefused(new ReasonMissing(ReasonSubject.INDICATOR, "survey", "58.89", num("60"), "某市办法第六条"));
        it.given(new ScoreIndicator(
                GANZHOU, it.entry(UNIT), SELF, "survey", new Result.Measured(num("53")), List.of(REPORT), "样本偏少"));
        it.given(new SubmitOpinion(GANZHOU, it.entry(UNIT), SELF, "招标节约"));
    }

    @Test
    void at_exactly_the_threshold_no_reason_is_demanded() {
        it.budget("100000.00").paid("90000.00").given(withReasons());
        it.table().scored(SELF, UNIT, "2000", "500", "100", "90").given(it.submit(SELF, UNIT));
    }

    @Test
    void who_says_nothing_of_the_score_opens_and_measures_nothing_either() {
        it.ganzhou();
        var auditor = new Actor("sun", "审计局", Role.AUDITOR);
        it.when(new OpenEvaluation(GANZHOU, it.entry(auditor), null))
                .thenRefused(new RoleMayNotEvaluate(Role.AUDITOR, null));
        it.open();
        it.when(new StateMeasurement(GANZHOU, it.entry(UNIT), "影响力指标", "获奖数", null, null))
                .thenRefused(new IndicatorGroupUnknown("影响力指标"));
    }

    @Test
    void the_same_submission_is_one_with_the_same_reason() {
        it.ganzhou().open().table().scored(SELF, UNIT, "2000", "500", "100", "90");
        var entry = it.entry(UNIT);
        it.given(new SubmitOpinion(GANZHOU, entry, SELF, "招标节约"));
        it.when(new SubmitOpinion(GANZHOU, entry, SELF, "另有原因")).thenRefused("entry-id-reused");
    }

    @Test
    void a_blank_is_no_reason() {
        it.budget("100000.00").paid("89999.99").given(withReasons());
        it.table().scored(SELF, UNIT, "2000", "500", "100", "90");
        it.when(new SubmitOpinion(GANZHOU, it.entry(UNIT), SELF, " ")).thenRefused("reason-missing");
    }

    private OpenEvaluation withReasons() {
        var plain = EvaluationScheme.DEFAULT;
        var reasons = List.of(
                new ReasonRule(ReasonSubject.EXECUTION_RATE, num("90"), "某市办法第五条"),
                new ReasonRule(ReasonSubject.INDICATOR, num("60"), "某市办法第六条"));
        var scheme = new EvaluationScheme(
                "某市",
                "某市办法",
                plain.executionPoints(),
                plain.groups(),
                plain.bands(),
                plain.grades(),
                reasons,
                plain.monitoring());
        return new OpenEvaluation(GANZHOU, it.entry(UNIT), scheme);
    }

    private static BigDecimal num(String number) {
        return new BigDecimal(number);
    }
}

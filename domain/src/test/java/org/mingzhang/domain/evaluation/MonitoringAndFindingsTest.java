package org.mingzhang.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.domain.evaluation.EvaluationSpecification.*;
import static org.mingzhang.domain.evaluation.Opinion.SELF;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.evaluation.EvaluationCommand.*;
import org.mingzhang.domain.evaluation.EvaluationRejection.*;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.money.Rate;
import org.mingzhang.domain.statement.Finding;

class MonitoringAndFindingsTest {
    private static final LocalDate CUT_OFF =
            EvaluationScheme.DEFAULT.monitoring().cutOffIn(2021);
    private final EvaluationSpecification it = new EvaluationSpecification();

    @Test
    void a_target_lags_behind_time_by_the_value_known_at_the_cut_off() {
        assertThat(CUT_OFF).isEqualTo("2021-07-31");
        it.ganzhou().open().table();
        it.given(progress("training", "1000", "2021-06-30"));
        it.given(progress("training", "1166", "2021-07-31"));
        it.given(progress("training", "1900", "2021-08-01"));
        it.given(progress("cost", "500.01", "2021-07-15"));

        var found = TargetProgress.of(it.evaluation(), CUT_OFF, months(7), BigDecimal.ZERO);

        assertThat(found).extracting(p -> p.indicator().code()).containsExactly("training", "cost", "survey");
        assertThat(found.get(0).part()).hasToString("0.583");
        assertThat(found.get(0).warning()).as("58.30 % against 58.33 %").isTrue();
        assertThat(found.get(1).warning()).as("above its limit").isTrue();
        assertThat(found.get(2).reported()).isNull();
        assertThat(found.get(2).warning())
                .as("nothing reported is nothing known")
                .isFalse();
        assertThat(TargetProgress.of(it.evaluation(), CUT_OFF, months(7), new BigDecimal("0.04")))
                .extracting(TargetProgress::warning)
                .containsExactly(false, true, false);
    }

    @Test
    void progress_is_of_quantitative_indicators() {
        it.ganzhou().open().table();
        it.when(progress("effect", "1", "2021-07-31")).thenRefused(new ResultDoesNotFit("effect"));
        it.when(progress("nothing", "1", "2021-07-31")).thenRefused(new IndicatorUnknown("nothing"));
    }

    @Test
    void what_does_not_fit_in_ganzhou() {
        it.ganzhou().open();
        it.given(new ClaimScore(GANZHOU, entry("report/score", "2021", BUREAU), SELF, new BigDecimal("97"), null));
        it.given(new AssessGoal(GANZHOU, entry("report/goal", "2021", BUREAU), "完成创建", GoalOutcome.UNMET));
        it.given(new StateMeasurement(
                GANZHOU, entry("report/survey", "2021", BUREAU), "满意度指标", "市民质量满意度调查", null, null));

        var found = findings("70086.50");

        assertThat(found)
                .extracting(Finding::code)
                .containsExactly(
                        "score-unsupported",
                        "goal-unmet-yet-best-grade",
                        "measurement-without-value",
                        "balance-fate-not-stated");
        assertThat(found).extracting(Finding::document).containsOnly("report");
        assertThat(found.getFirst().args()).isEqualTo(Map.of("claimed", "97", "grade", "优", "mostPossible", "99.86"));
        assertThat(found.getLast().delta()).isEqualTo(Money.ofYuan("70086.50"));
    }

    @Test
    void a_consistent_evaluation_has_none() {
        it.ganzhou()
                .open()
                .table()
                .scored(SELF, UNIT, "2000", "500", "100", "90")
                .given(it.submit(SELF, UNIT));
        it.given(it.claim("99.86", "优"));
        it.given(new AssessGoal(GANZHOU, entry("goal", "2021", UNIT), "完成创建", GoalOutcome.MET));
        it.given(new StateMeasurement(
                GANZHOU, entry("survey", "2021", UNIT), "满意度指标", "满意度调查", new BigDecimal("90"), "%"));

        assertThat(findings("0.00")).isEmpty();
        assertThat(findings(null)).isEmpty();
    }

    @Test
    void an_unmet_goal_fits_a_lower_grade() {
        it.ganzhou().open().given(it.claim("89.99", null));
        it.given(new AssessGoal(GANZHOU, entry("goal", "2021", UNIT), "完成创建", GoalOutcome.UNMET));
        assertThat(findings(null)).extracting(Finding::code).containsExactly("score-unsupported");
    }

    // Vocabulary.

    private List<Finding> findings(@Nullable String available) {
        var assessments = new ArrayList<Assessment>();
        for (var opinion : Opinion.values()) {
            if (!it.evaluation().sheet(opinion).isBlank()) assessments.add(it.assessment(opinion));
        }
        var left = available == null ? null : Money.ofYuan(available);
        return EvaluationFindings.of(it.evaluation(), assessments, left);
    }

    private RecordProgress progress(String indicator, String value, String day) {
        return new RecordProgress(GANZHOU, entry(indicator + day, day, UNIT), indicator, new BigDecimal(value));
    }

    private static Rate months(int months) {
        return new Rate(Money.ofFen(months), Money.ofFen(12));
    }
}

package org.mingzhang.domain.evaluation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingzhang.domain.evaluation.EvaluationSpecification.*;
import static org.mingzhang.domain.evaluation.Opinion.DEPARTMENT;
import static org.mingzhang.domain.evaluation.Opinion.FINANCE;
import static org.mingzhang.domain.evaluation.Opinion.SELF;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.evaluation.EvaluationCommand.*;
import org.mingzhang.domain.evaluation.EvaluationRejection.*;
import org.mingzhang.domain.fund.Draw;
import org.mingzhang.domain.fund.FundCommand.StateUnknown;
import org.mingzhang.domain.fund.FundEvent.CarriedIn;
import org.mingzhang.domain.fund.UnknownFigure;
import org.mingzhang.domain.money.Money;

class EvaluationScenariosTest {
    private final EvaluationSpecification it = new EvaluationSpecification();

    @Test
    void scenario_8_the_execution_score_is_that_of_the_ledger() {
        var basis = requireNonNull(FinancialBasis.of(it.ganzhou().fund(GANZHOU)));

        assertThat(basis.disbursed()).isEqualTo(Money.ofYuan("4929913.50"));
        assertThat(basis.left()).isEqualTo(Money.ofYuan("70086.50"));
        assertThat(basis.executionRate().percent()).isEqualTo("98.60");
        assertThat(EvaluationScheme.DEFAULT.executionScore(basis)).hasToString("9.859827");
        assertThat(EvaluationScheme.DEFAULT.executionScore(basis).shown()).isEqualTo("9.86");
    }

    @Test
    void scenario_11_a_score_without_indicators_is_unsupported_whatever_its_grade() {
        it.ganzhou().open().given(it.claim("97", null));

        var self = it.assessment(SELF);
        assertThat(self.status()).isEqualTo(EvaluationStatus.UNSUPPORTED);
        assertThat(requireNonNull(self.grade()).name()).isEqualTo("优");
        assertThat(self.leastPossible()).hasToString("9.859827");
        assertThat(self.mostPossible().shown()).isEqualTo("99.86");
        assertThat(self.total()).isNull();
    }

    @Test
    void a_score_above_what_the_execution_rate_allows_is_disputed() {
        it.ganzhou().open();
        assertThat(claimed("99.86", null)).isEqualTo(EvaluationStatus.UNSUPPORTED);
        assertThat(claimed("99.87", null)).isEqualTo(EvaluationStatus.DISPUTED);
        assertThat(claimed("97", "优")).isEqualTo(EvaluationStatus.UNSUPPORTED);
        assertThat(claimed("97", "良")).isEqualTo(EvaluationStatus.DISPUTED);
        it.when(it.claim("97", "甲")).thenRefused(new GradeUnknown("甲"));
        it.when(it.claim("100.01", null)).thenRefused(new ScoreAboveFull("100.01", "100"));
    }

    @Test
    void a_claim_stands_on_the_money_of_its_day() {
        it.ganzhou().open().given(it.claim("99.86", null)).paid("70086.50");
        assertThat(it.assessment(SELF).executionScore()).hasToString("9.859827");
        assertThat(claimed("99.87", null)).as("claimed on the money of now").isEqualTo(EvaluationStatus.UNSUPPORTED);
    }

    @Test
    void a_claim_is_held_against_the_indicator_table_once_there_is_one() {
        it.ganzhou().open().table().scored(SELF, UNIT, "2000", "500", "90", "90");
        assertThat(it.assessment(SELF).total()).hasToString("96.859827");
        assertThat(claimed("96", null)).isEqualTo(EvaluationStatus.DISPUTED);
        assertThat(claimed("97", null)).as("rounded to its own decimals").isEqualTo(EvaluationStatus.SCORING);
        assertThat(claimed("96.86", null)).isEqualTo(EvaluationStatus.SCORING);
        it.given(it.submit(SELF, UNIT));
        assertThat(it.assessment(SELF).status()).isEqualTo(EvaluationStatus.SUBMITTED);
        assertThat(claimed("96.87", null)).isEqualTo(EvaluationStatus.DISPUTED);
    }

    @Test
    void a_submitted_form_never_moves() {
        it.ganzhou()
                .open()
                .table()
                .scored(SELF, UNIT, "2100", "500", "100", "90")
                .given(it.submit(SELF, UNIT));
        var submitted = it.assessment(SELF);
        assertThat(submitted.score()).hasToString("99.859827");

        it.paid("70086.50");

        assertThat(it.assessment(SELF)).isEqualTo(submitted);
        assertThat(requireNonNull(submitted.basis()).disbursed()).isEqualTo(Money.ofYuan("4929913.50"));
        assertThat(Assessment.of(it.replayed(), SELF, null)).isEqualTo(submitted);
        it.when(it.measured(SELF, UNIT, "training", "1")).thenRefused(new OpinionIsSubmitted(SELF));
        it.when(new SetIndicators(GANZHOU, it.entry(UNIT), indicators("30", "20")))
                .thenRefused(new OpinionIsSubmitted(SELF));
        it.when(it.submit(SELF, UNIT)).thenRefused(new OpinionIsSubmitted(SELF));
    }

    @Test
    void what_is_returned_is_scored_and_submitted_again_on_the_money_of_then() {
        it.ganzhou()
                .open()
                .table()
                .scored(SELF, UNIT, "2000", "500", "100", "90")
                .given(it.submit(SELF, UNIT));
        it.when(new ReturnOpinion(GANZHOU, it.entry(UNIT), SELF, "补材料")).thenRefused(new SubmitterMayNotDecide("wang"));
        it.given(new ReturnOpinion(GANZHOU, it.entry(HEAD), SELF, "补材料")).paid("70086.50");

        it.given(it.measured(SELF, UNIT, "training", "1000")).given(it.submit(SELF, UNIT));

        assertThat(it.assessment(SELF).score()).hasToString("90");
        it.when(new ApproveOpinion(GANZHOU, it.entry(UNIT), SELF)).thenRefused(new SubmitterMayNotDecide("wang"));
        it.given(new ApproveOpinion(GANZHOU, it.entry(HEAD), SELF));
        assertThat(it.assessment(SELF).status()).isEqualTo(EvaluationStatus.APPROVED);
        it.when(new ReturnOpinion(GANZHOU, it.entry(HEAD), SELF, "再改")).thenRefused(new OpinionIsApproved(SELF));
    }

    @Test
    void opinions_stand_apart_and_are_those_of_different_persons() {
        it.ganzhou()
                .open()
                .table()
                .scored(SELF, UNIT, "2000", "500", "100", "90")
                .given(it.submit(SELF, UNIT));
        it.scored(DEPARTMENT, HEAD, "2000", "500", "90", "81").given(it.submit(DEPARTMENT, HEAD));
        it.scored(FINANCE, REVIEWER, "1000", "625", "80", "81");
        it.given(it.submit(FINANCE, REVIEWER));

        assertThat(it.assessment(SELF).score()).hasToString("99.859827");
        assertThat(it.assessment(DEPARTMENT).score()).hasToString("95.859827");
        assertThat(it.assessment(FINANCE).score()).hasToString("76.859827");
        assertThat(requireNonNull(it.assessment(FINANCE).grade()).name()).isEqualTo("中");
    }

    @Test
    void one_person_does_not_submit_two_opinions() {
        it.ganzhou()
                .open()
                .table()
                .scored(SELF, UNIT, "2000", "500", "100", "90")
                .given(it.submit(SELF, UNIT));
        it.scored(DEPARTMENT, UNIT, "2000", "500", "90", "81");
        it.when(it.submit(DEPARTMENT, UNIT)).thenRefused(new EvaluatorNotIndependent("wang", SELF));
    }

    @ParameterizedTest(name = "{0}: {1} scores {2}")
    @CsvSource(delimiter = '|', textBlock = """
            training | 2000    | 20
            training | 2600    | 20
            training | 1999    | 19.99
            training | 0       | 0
            training | -3      | 0
            cost     | 500     | 30
            cost     | 0       | 30
            cost     | 625     | 24
            cost     | 700     | 150/7
            survey   | 89.9    | 899/90
            survey   | 90      | 10""")
    void a_quantitative_indicator_scores_in_full_or_in_proportion(String indicator, String value, String score) {
        it.ganzhou().open().table().given(it.measured(SELF, UNIT, indicator, value));
        assertThat(requireNonNull(it.evaluation().sheet(SELF).score(indicator)).score())
                .hasToString(score);
    }

    @ParameterizedTest(name = "{0} at {1} %: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            0 | 100   | 30
            0 | 80    | 24
            0 | 79.99 | share-outside-band
            0 | 100.1 | share-outside-band
            1 | 79.99 | 23.997
            1 | 80    | share-outside-band
            1 | 60    | 18
            2 | 0     | 0
            2 | 60    | share-outside-band""")
    void a_qualitative_indicator_scores_within_its_band(int band, String share, String score) {
        var name = EvaluationScheme.DEFAULT.bands().get(band).name();
        it.ganzhou().open().table().when(it.judged(SELF, UNIT, "effect", name, share));
        if (score.startsWith("share")) it.thenRefused(score);
        else
            assertThat(requireNonNull(it.thenAccepted().evaluation().sheet(SELF).score("effect"))
                            .score())
                    .hasToString(score);
    }

    @Test
    void scores_of_changed_indicators_are_dropped_and_the_others_kept() {
        it.ganzhou().open().table().scored(SELF, UNIT, "2000", "500", "100", "90");
        it.given(new SetIndicators(GANZHOU, it.entry(UNIT), indicators("25", "25")));
        it.when(it.submit(SELF, UNIT)).thenRefused(new IndicatorsUnscored(2, "training、cost"));
    }

    @Test
    void nothing_is_submitted_while_the_rate_is_only_a_range() {
        it.ganzhou()
                .money(new StateUnknown(
                        GANZHOU, it.entry(BUREAU), UnknownFigure.DISBURSEMENT, Money.ZERO, Money.ofYuan("70086.50")))
                .open()
                .table()
                .scored(SELF, UNIT, "2000", "500", "100", "90");
        it.when(it.submit(SELF, UNIT)).thenRefused(new ExecutionRateUnknown(GANZHOU));
        assertThat(it.assessment(SELF).total()).isNull();
        assertThat(it.assessment(SELF).leastPossible()).hasToString("90");
        assertThat(it.assessment(SELF).mostPossible()).hasToString("100");
    }

    @Test
    void money_carried_over_has_its_own_line() {
        it.ganzhou();
        var draws = List.of(new Draw(carried(), Money.ofYuan("10000.00")));
        it.money(new CarriedIn(GANZHOU, it.entry(BUREAU), GANZHOU.in(2020), Money.ofYuan("10000.00"), draws));
        it.paid("10000.00");

        var lines = requireNonNull(FinancialBasis.of(it.fund(GANZHOU))).lines();

        assertThat(lines).extracting(FinancialBasis.Line::origin).containsExactly(FundsOrigin.values());
        assertThat(lines.get(0).original()).isEqualTo(Money.ofYuan("5000000.00"));
        assertThat(lines.get(0).disbursed()).isEqualTo(Money.ofYuan("4929913.50"));
        assertThat(lines.get(1).original()).isEqualTo(Money.ZERO);
        assertThat(lines.get(1).current()).isEqualTo(Money.ofYuan("10000.00"));
        assertThat(lines.get(1).disbursed()).isEqualTo(Money.ofYuan("10000.00"));
        assertThat(lines.get(2).current()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_number_has_a_unit_and_evidence_has_a_digest() {
        assertThatThrownBy(() -> new Target.AtLeast(num("0.9"), " ")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> new Evidence("总结", "abc", "第3页")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> new EvaluationScheme.MonitoringPlan("02-30", TimeMeasure.DAYS, BigDecimal.ZERO))
                .isInstanceOf(BadInput.class);
    }

    // Vocabulary.

    private EvaluationStatus claimed(String score, @Nullable String grade) {
        return it.given(it.claim(score, grade)).assessment(SELF).status();
    }

    private static BigDecimal num(String number) {
        return new BigDecimal(number);
    }
}

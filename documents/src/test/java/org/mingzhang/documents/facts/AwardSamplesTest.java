package org.mingzhang.documents.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mingzhang.documents.MemoryLedger;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.award.AwardEdition;
import org.mingzhang.domain.award.AwardState;
import org.mingzhang.domain.award.AwardStep;
import org.mingzhang.domain.award.Category;
import org.mingzhang.domain.award.EditionFindings;
import org.mingzhang.domain.award.PlanFindings;
import org.mingzhang.domain.money.Fraction;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.statement.Finding;
import org.mingzhang.domain.statement.FindingCode;

/** The award plan of Shaoguan and the award of Shunde, as the documents have them. */
class AwardSamplesTest {
    private static final String SHAOGUAN = "shaoguan-quality-award-1";
    private static final String SHUNDE = "shunde-quality-award-2022";

    @Test
    void shaoguan_has_a_ceiling_a_threshold_and_three_date_findings_which_loading_shows() {
        var ledger = new MemoryLedger();
        var file = FactFile.read(MemoryLedger.sample("shaoguan-2018-award-plan"), "shaoguan");
        List<String> shown = List.of();
        for (var fact : file.facts()) {
            var decision = ledger.record(fact.by(MemoryLedger.BUREAU));
            if (fact.kind().equals("open-edition") && decision instanceof Decision.Accepted(var events, var warnings))
                shown = warnings.stream().map(w -> w.code()).toList();
        }
        var edition = ledger.edition(SHAOGUAN);
        var prize = edition.plan().categories().getFirst();

        assertThat(shown)
                .containsExactly(
                        "plan-stage-ended-before-issue", "plan-date-outside-window", "plan-date-outside-window");
        assertThat(PlanFindings.of(edition.plan()))
                .extracting(Finding::kind)
                .containsExactly(
                        FindingCode.STAGE_ENDED_BEFORE_ISSUE,
                        FindingCode.DATE_OUTSIDE_WINDOW,
                        FindingCode.DATE_OUTSIDE_WINDOW);
        assertThat(prize.ceiling()).isEqualTo(Money.ofYuan("1500000"));
        assertThat(prize.candidateCap()).isEqualTo(6);
        assertThat(prize.finalists()).isEqualTo(5);
        var scoring = Objects.requireNonNull(prize.scoring());
        assertThat(scoring.reaches(Fraction.of(new BigDecimal("450")))).isTrue();
        assertThat(scoring.reaches(Fraction.of(new BigDecimal("449.5")))).isFalse();
        assertThat(edition.state()).isEqualTo(AwardState.OPENED);
        assertThat(EditionFindings.paymentNotStated(edition)).isEmpty();
    }

    @Test
    void a_consistent_copy_of_the_shaoguan_plan_shows_no_date_finding() {
        var text = new String(MemoryLedger.sample("shaoguan-2018-award-plan"), StandardCharsets.UTF_8)
                .replace("to: 2018-08-30,", "to: 2018-09-05,")
                .replace("to: 2019-01-30,", "to: 2019-01-20,")
                .replace("to: 2019-03-30,", "to: 2019-02-25,");
        var ledger = new MemoryLedger().load(FactFile.read(text.getBytes(StandardCharsets.UTF_8), "shaoguan"));

        assertThat(PlanFindings.of(ledger.edition(SHAOGUAN).plan())).isEmpty();
    }

    @Test
    void shundes_real_counts_run_through_the_award() {
        var edition = SamplesTest.load().edition(SHUNDE);

        assertThat(edition.plan().categories())
                .extracting(Category::name, Category::quota)
                .hasSize(3);
        assertThat(took(edition, AwardStep.APPLICATION)).containsExactly(19, 0, 36);
        assertThat(took(edition, AwardStep.SITE_REVIEW)).containsExactly(5, 0, 15);
        assertThat(took(edition, AwardStep.NOTICE)).containsExactly(3, 2, 10);
        assertThat(edition.state()).isEqualTo(AwardState.NOTICE_PUBLISHED);
        assertThat(edition.notices()).hasSize(1);
        assertThat(edition.notices().getFirst().lastDay()).hasToString("2022-09-15");
    }

    @Test
    void shunde_states_no_payment_of_the_award() {
        var edition = SamplesTest.load().edition(SHUNDE);

        assertThat(EditionFindings.paymentNotStated(edition)).hasValueSatisfying(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingCode.AWARD_PAYMENT_NOT_STATED);
            assertThat(finding.document()).isEqualTo("shunde-2022-q3-disclosure");
            assertThat(finding.args()).containsEntry("laureates", "15");
        });
        assertThat(edition.plan().categories())
                .allSatisfy(c -> assertThat(edition.each(c)).isNull());
        assertThat(edition.funds()).isEmpty();
    }

    private static List<Integer> took(AwardEdition edition, AwardStep step) {
        return edition.plan().categories().stream()
                .map(c -> edition.took(c.name(), step))
                .toList();
    }
}

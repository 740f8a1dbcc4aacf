package org.mingzhang.domain.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.domain.award.Vocabulary.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.LedgerCommand;
import org.mingzhang.domain.award.AwardCommand.OpenEdition;
import org.mingzhang.domain.award.AwardCommand.SubmitApplication;
import org.mingzhang.domain.award.AwardWarning.OutsideWindow;
import org.mingzhang.domain.award.AwardWarning.StageBeforePlan;
import org.mingzhang.domain.award.AwardWarning.StepOutsideStage;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.statement.DocumentCommand.RecordStatement;
import org.mingzhang.domain.statement.DocumentCommand.RegisterDocument;
import org.mingzhang.domain.statement.DocumentNature;
import org.mingzhang.domain.statement.FindingCode;
import org.mingzhang.domain.statement.Statement.Stage;

/** The dates of a plan: Shaoguan's nine stages, of which one was over before the plan, and two steps fall outside theirs. */
class PlanTest {
    private static final String PLAN = "评审工作";

    @Test
    void sg23_opening_the_edition_shows_the_three_date_findings() {
        var ledger = new AwardSpecification().given(shaoguanPlan("2019-01-30", "2019-03-30", "2018-08-30"));

        ledger.when(edition(new EditionStep(AwardStep.APPLICATION, "申报推荐")))
                .thenWarned(
                        new StageBeforePlan("制定方案", "2018-08-30", "2018-09-05"),
                        new StepOutsideStage("合议推荐", "2019-01-30", "组织评审", "2018-12-01–2019-01-20"),
                        new StepOutsideStage("报市政府审批", "2019-03-30", "公示审批", "≤2019-02-25"));
        assertThat(PlanFindings.of(ledger.edition(EDITION).plan()))
                .extracting(f -> f.kind())
                .containsExactly(
                        FindingCode.STAGE_ENDED_BEFORE_ISSUE,
                        FindingCode.DATE_OUTSIDE_WINDOW,
                        FindingCode.DATE_OUTSIDE_WINDOW);
    }

    @Test
    void a_consistent_plan_shows_nothing() {
        new AwardSpecification()
                .given(shaoguanPlan("2019-01-20", "2019-02-25", "2018-09-05"))
                .when(edition())
                .thenWarned();
    }

    @Test
    void what_happens_outside_its_window_is_shown_and_recorded() {
        new AwardSpecification()
                .given(shaoguanPlan("2019-01-20", "2019-02-25", "2018-09-05"))
                .given(edition(new EditionStep(AwardStep.APPLICATION, "申报推荐")))
                .when(apply("A"))
                .thenWarned(new OutsideWindow(
                        AwardStep.APPLICATION, "申报推荐", "≤2018-11-15", EffectiveDate.on(LocalDate.of(2022, 6, 1))));
    }

    @Test
    void what_may_have_happened_within_its_window_is_not_shown() {
        var ledger = new AwardSpecification()
                .given(shaoguanPlan("2019-01-20", "2019-02-25", "2018-09-05"))
                .given(edition(new EditionStep(AwardStep.APPLICATION, "组织评审")));

        ledger.when(applied("A", "2018-11")).thenWarned(outside("2018-11"));
        ledger.when(applied("B", "2018-Q4")).thenWarned();
        ledger.when(applied("C", "2019-Q1")).thenWarned();
        ledger.when(applied("D", "2019-02")).thenWarned(outside("2019-02"));
    }

    private static OutsideWindow outside(String effective) {
        var when = EffectiveDate.parse("effective", effective);
        return new OutsideWindow(AwardStep.APPLICATION, "组织评审", "2018-12-01–2019-01-20", when);
    }

    private static SubmitApplication applied(String applicant, String effective) {
        var entry = entry("apply-" + applicant, effective, CLERK);
        return new SubmitApplication(EDITION, entry, PRIZE, applicant, payee(applicant));
    }

    @Test
    void a_step_names_a_stage_that_the_document_records() {
        new AwardSpecification()
                .given(shaoguanPlan("2019-01-20", "2019-02-25", "2018-09-05"))
                .when(edition(new EditionStep(AwardStep.APPLICATION, "申请")))
                .thenRefused("plan-stage-unknown");
        new AwardSpecification().when(edition()).thenRefused("plan-stage-unknown");
    }

    private static LedgerCommand[] shaoguanPlan(String recommended, String approved, String drafted) {
        var plan = new ArrayList<LedgerCommand>();
        plan.add(new RegisterDocument(
                "plan",
                entry("document", "2018-09-05", SECRETARY),
                DocumentNature.ISSUED,
                "市政府办公室",
                EffectiveDate.parse("issued", "2018-09-05"),
                EffectiveDate.parse("covers", "2018")));
        plan.add(stage("制定方案", null, drafted, null));
        plan.add(stage("申报推荐", null, "2018-11-15", null));
        plan.add(stage("组织评审", "2018-12-01", "2019-01-20", null));
        plan.add(stage("合议推荐", null, recommended, "组织评审"));
        plan.add(stage("公示审批", null, "2019-02-25", null));
        plan.add(stage("报市政府审批", null, approved, "公示审批"));
        return plan.toArray(LedgerCommand[]::new);
    }

    private static RecordStatement stage(String name, @Nullable String from, String to, @Nullable String within) {
        var stage = new Stage(PLAN, name, from == null ? null : LocalDate.parse(from), LocalDate.parse(to), within);
        return new RecordStatement("plan", entry(name, "2018-09-05", SECRETARY), stage);
    }

    private static OpenEdition edition(EditionStep... steps) {
        return new OpenEdition(
                EDITION,
                entry("edition", "2018-09-05", SECRETARY),
                "plan",
                PLAN,
                "首届质量奖",
                FUND,
                List.of(steps),
                List.of(shaoguan()),
                TEN_DAYS);
    }
}

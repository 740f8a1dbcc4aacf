package org.mingzhang.domain.campaign;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingzhang.domain.campaign.Plan.CLERK;
import static org.mingzhang.domain.campaign.Plan.FINANCE;
import static org.mingzhang.domain.campaign.Plan.ID;
import static org.mingzhang.domain.campaign.Plan.MARKET;
import static org.mingzhang.domain.campaign.Plan.OFFICE;
import static org.mingzhang.domain.campaign.Plan.OTHER;
import static org.mingzhang.domain.campaign.Plan.accept;
import static org.mingzhang.domain.campaign.Plan.allConfirmations;
import static org.mingzhang.domain.campaign.Plan.allEvidence;
import static org.mingzhang.domain.campaign.Plan.day;
import static org.mingzhang.domain.campaign.Plan.entry;
import static org.mingzhang.domain.campaign.Plan.file;
import static org.mingzhang.domain.campaign.Plan.report;
import static org.mingzhang.domain.campaign.Plan.weigh;
import static org.mingzhang.domain.campaign.Plan.weight;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.campaign.CampaignCommand.AcceptEvidence;
import org.mingzhang.domain.campaign.CampaignCommand.ConfirmNoVeto;
import org.mingzhang.domain.campaign.CampaignCommand.FileEvidence;
import org.mingzhang.domain.campaign.CampaignCommand.GrantPoints;
import org.mingzhang.domain.campaign.CampaignCommand.GroupIndicators;
import org.mingzhang.domain.campaign.CampaignCommand.RecordHonour;
import org.mingzhang.domain.campaign.CampaignCommand.RejectEvidence;
import org.mingzhang.domain.campaign.CampaignCommand.ReverseAcceptance;
import org.mingzhang.domain.campaign.CampaignCommand.WeighIndicators;
import org.mingzhang.domain.campaign.CampaignCommand.WithdrawConfirmation;
import org.mingzhang.domain.campaign.CampaignRejection.DemandUnknown;
import org.mingzhang.domain.campaign.CampaignRejection.EvidenceIncomplete;
import org.mingzhang.domain.campaign.CampaignRejection.EvidenceNeedsAnother;
import org.mingzhang.domain.campaign.CampaignRejection.EvidenceNotInState;
import org.mingzhang.domain.campaign.CampaignRejection.GroupDoesNotFoot;
import org.mingzhang.domain.campaign.CampaignRejection.GroupWeightGiven;
import org.mingzhang.domain.campaign.CampaignRejection.PointsAboveWeight;
import org.mingzhang.domain.campaign.CampaignRejection.ScoringNotOpen;
import org.mingzhang.domain.campaign.CampaignRejection.UnitNotInVeto;
import org.mingzhang.domain.campaign.CampaignRejection.UnitNotResponsible;
import org.mingzhang.domain.campaign.HonourCount.Reason;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.statement.Finding;
import org.mingzhang.domain.statement.Level;
import org.mingzhang.domain.statement.Statement.Group;

/** Scenarios 17 to 20 of the quality-district campaign, and what follows from its plan. */
class CampaignScenariosTest {
    private final CampaignSpecification ledger = new CampaignSpecification().given(Plan.whole());
    private final Campaign campaign = ledger.campaign();

    @Test
    void the_plan_has_43_indicators_in_15_groups_of_the_second_and_4_of_the_first_level() {
        assertThat(campaign.indicators()).hasSize(43);
        assertThat(campaign.groups().stream().filter(g -> g.within() != null)).hasSize(15);
        assertThat(campaign.groups().stream().filter(g -> g.within() == null)).hasSize(4);
    }

    @Test
    void scenario_17_of_81_stated_points_19_are_missing_if_the_total_is_100_and_no_score_is_offered() {
        var scoring = Scoring.of(campaign);
        assertThat(scoring.stated()).isEqualByComparingTo("81");
        assertThat(scoring.missing()).isEqualByComparingTo("19");
        assertThat(scoring.isWholeStated()).isFalse();
        assertThat(scoring.unweightedGroups()).containsExactly("质量理念", "质量文化", "组织保障");
        assertThat(scoring.unweighted()).isEqualTo(43);
        assertThat(scoring.isOpen()).isFalse();
        assertThat(scoring.score()).isNull();
        ledger.when(points("p", 1, "1"))
                .thenRefused(new ScoringNotOpen(43, 43, new BigDecimal("81"), BigDecimal.valueOf(100)));
    }

    @Test
    void scenario_17_scoring_opens_only_when_every_indicator_has_a_weight() {
        var weights = Plan.weights();
        var allButOne = weights.indicators().subList(0, 42);
        ledger.given(new WeighIndicators(ID, entry("most", CLERK), weights.groups(), allButOne));
        assertThat(Scoring.of(campaign).isOpen()).isFalse();
        ledger.given(new WeighIndicators(
                ID,
                entry("last", CLERK),
                List.of(),
                List.of(weights.indicators().getLast())));
        var scoring = Scoring.of(campaign);
        assertThat(scoring.isOpen()).isTrue();
        assertThat(scoring.missing()).isEqualByComparingTo("0");
        assertThat(scoring.score()).as("no indicator has its points").isNull();
    }

    @Test
    void scenario_17_a_group_that_foots_to_one_too_many_is_refused_and_named() {
        var tooMany = new GroupDoesNotFoot("政策经费保障", decimal("9"), decimal("8"), decimal("1"));
        ledger.when(weigh("w", weight(9, "3"), weight(10, "3"), weight(11, "3")))
                .thenRefused(tooMany);
        ledger.when(weigh("w", weight(9, "3"), weight(10, "3"), weight(11, "1")))
                .thenRefused(new GroupDoesNotFoot("政策经费保障", decimal("7"), decimal("8"), decimal("-1")));
        ledger.when(weigh("one", weight(9, "9"))).thenRefused(tooMany);
        ledger.given(weigh("two", weight(9, "3"), weight(10, "3")));
        ledger.when(weigh("third", weight(11, "3"))).thenRefused(tooMany);
        ledger.when(weigh("third", weight(11, "2"))).thenAccepted();
        ledger.when(weigh("again", weight(11, "2.5")))
                .thenRefused(new GroupDoesNotFoot("政策经费保障", decimal("8.5"), decimal("8"), decimal("0.5")));
    }

    @Test
    void a_weight_that_the_plan_gives_stays() {
        var change = new GroupWeight("政策经费保障", decimal("9"));
        ledger.when(new WeighIndicators(ID, entry("w", CLERK), List.of(change), List.of()))
                .thenRefused(new GroupWeightGiven("政策经费保障", decimal("8"), decimal("9")));
    }

    @Test
    void scenario_18_all_four_units_must_confirm_that_there_was_no_veto() {
        ledger.given(allEvidence(campaign));
        assertThat(Standing.of(campaign)).isEqualTo(Standing.COLLECTING);
        ledger.given(allConfirmations().subList(0, 3));
        assertThat(Standing.of(campaign)).isEqualTo(Standing.COLLECTING);
        assertThat(Standing.unconfirmed(campaign)).containsExactly(MARKET);
        ledger.given(allConfirmations().getLast());
        assertThat(Standing.of(campaign)).isEqualTo(Standing.COMPLETE);
        ledger.given(new WithdrawConfirmation(ID, entry("withdraw", CLERK), MARKET, "reported too early"));
        assertThat(Standing.of(campaign)).isEqualTo(Standing.COLLECTING);
        ledger.when(new ConfirmNoVeto(ID, entry("x", CLERK), FINANCE))
                .thenRefused(new UnitNotInVeto(FINANCE, String.join("、", Plan.VETO.units())));
    }

    @Test
    void a_score_falls_with_its_evidence_and_with_a_weight_that_has_no_room_for_it() {
        ledger.given(allEvidence(campaign)).given(Plan.weights()).given(fullPoints());
        assertThat(Scoring.of(campaign).score()).isEqualByComparingTo("100");
        ledger.given(weigh("less", weight(9, "1"), weight(10, "3")));
        assertThat(Scoring.of(campaign).score()).isNull();
        assertThat(Scoring.of(campaign).ungranted()).isOne();
        ledger.given(weigh("back", weight(9, "2"), weight(10, "2")));
        assertThat(Scoring.of(campaign).score()).isEqualByComparingTo("100");
        ledger.given(reverse("r", OTHER, "e12-0"));
        assertThat(Scoring.of(campaign).score()).isNull();
        ledger.given(file("better", 12, MARKET), accept("better"));
        assertThat(Scoring.of(campaign).score()).isEqualByComparingTo("100");
    }

    @Test
    void a_plan_that_says_what_the_weights_add_up_to_is_held_to_it() {
        var groups = List.of(group("甲", null, null), group("乙", "甲", null), group("丙", "甲", "4"));
        var stated = new CampaignSpecification()
                .given(Plan.whole().subList(0, 5))
                .given(new GroupIndicators(ID, entry("groups", CLERK), groups, decimal("10")));
        var open = new WeighIndicators(ID, entry("w", CLERK), List.of(new GroupWeight("乙", decimal("7"))), List.of());
        stated.when(open).thenRefused(new GroupDoesNotFoot("whole", decimal("11"), decimal("10"), decimal("1")));
        stated.when(new WeighIndicators(ID, entry("w", CLERK), List.of(new GroupWeight("乙", decimal("6"))), List.of()))
                .thenAccepted();
    }

    @Test
    void scenario_18_a_veto_with_accepted_evidence_stands_whatever_the_score_until_its_reversal() {
        ledger.given(allEvidence(campaign))
                .given(allConfirmations())
                .given(Plan.weights())
                .given(fullPoints());
        assertThat(Scoring.of(campaign).score()).isEqualByComparingTo("100");
        ledger.given(report("accident"));
        assertThat(Standing.of(campaign)).as("only reported").isEqualTo(Standing.COMPLETE);
        ledger.given(accept("accident"));
        assertThat(Standing.of(campaign)).isEqualTo(Standing.VETOED);
        assertThat(Scoring.of(campaign).score()).isEqualByComparingTo("100");

        ledger.when(reverse("r", CLERK, "accident"))
                .thenRefused(new EvidenceNeedsAnother("li", new EntryId("accident")));
        ledger.when(reverse("r", OFFICE, "accident"))
                .thenRefused(new EvidenceNeedsAnother("wang", new EntryId("accident")));
        ledger.given(reverse("r", OTHER, "accident"));
        assertThat(Standing.of(campaign)).isEqualTo(Standing.COMPLETE);
        ledger.when(reverse("again", OTHER, "accident"))
                .thenRefused(new EvidenceNotInState(
                        new EntryId("accident"), EvidenceState.REVERSED, EvidenceState.ACCEPTED));
    }

    @Test
    void scenario_19_an_indicator_of_two_units_is_incomplete_with_one_and_names_the_other() {
        ledger.given(file("market", 9, MARKET), accept("market"));
        var progress = progress(9);
        assertThat(progress.isComplete()).isFalse();
        assertThat(progress.missingUnits()).containsExactly(FINANCE);
        ledger.given(Plan.weights());
        ledger.when(points("p", 9, "1")).thenRefused(new EvidenceIncomplete(9, FINANCE, ""));

        ledger.given(file("finance", 9, FINANCE));
        assertThat(progress(9).isComplete()).as("filed, not accepted").isFalse();
        ledger.given(accept("finance"));
        assertThat(progress(9).isComplete()).isTrue();
        ledger.when(points("p", 9, "2.01")).thenRefused(new PointsAboveWeight(9, decimal("2.01"), decimal("2")));
        ledger.when(points("p", 9, "2")).thenAccepted();
    }

    @Test
    void each_piece_of_evidence_asked_for_has_to_be_covered() {
        ledger.given(file("one", 17, MARKET, "强制检定"), accept("one"));
        assertThat(progress(17).missingUnits()).isEmpty();
        assertThat(progress(17).missingDemands()).containsExactly("能源计量审查");
        ledger.when(file("two", 17, MARKET, "其他")).thenRefused(new DemandUnknown(17, "其他", "强制检定、能源计量审查"));
        ledger.given(file("two", 17, MARKET), accept("two"));
        assertThat(progress(17).isComplete()).isTrue();
    }

    @Test
    void evidence_is_decided_on_once_by_another_person() {
        ledger.given(file("e", 1, MARKET));
        ledger.when(new AcceptEvidence(ID, entry("a", CLERK), new EntryId("e")))
                .thenRefused(new EvidenceNeedsAnother("li", new EntryId("e")));
        ledger.when(new RejectEvidence(ID, entry("a", CLERK), new EntryId("e"), "illegible"))
                .thenRefused(new EvidenceNeedsAnother("li", new EntryId("e")));
        ledger.given(new RejectEvidence(ID, entry("a", OFFICE), new EntryId("e"), "illegible"));
        assertThat(progress(1).isComplete()).isFalse();
        ledger.when(accept("e"))
                .thenRefused(new EvidenceNotInState(new EntryId("e"), EvidenceState.REJECTED, EvidenceState.FILED));
        ledger.when(file("f", 1, FINANCE)).thenRefused(new UnitNotResponsible(1, FINANCE, MARKET));
    }

    @Test
    void where_the_plan_names_no_unit_any_may_file() {
        assertThat(progress(4).isComplete()).isFalse();
        ledger.given(file("e", 4, "区文旅局"), accept("e"));
        assertThat(progress(4).isComplete()).isTrue();
    }

    @Test
    void evidence_after_its_day_is_taken_with_a_warning() {
        var late = new FileEvidence(ID, entry("late", CLERK, "2022-08-31"), 1, MARKET, List.of(), Plan.pdf("late"));
        ledger.when(late)
                .thenAccepted(new CampaignWarning.EvidenceLate(
                        new EntryId("late"), late.entry().effective(), day("2022-08-30")));
    }

    @Test
    void scenario_20_the_same_honour_at_two_levels_counts_once_at_the_higher() {
        ledger.given(file("proof", 43, MARKET), accept("proof"));
        ledger.given(honour("h1", "质量标杆", "甲公司", Level.PROVINCIAL, "2021-05-01"));
        ledger.given(honour("h2", "质量标杆", "甲公司", Level.NATIONAL, "2022-05-01"));
        ledger.given(honour("h3", "质量标杆", "乙公司", Level.PROVINCIAL, "2022-05-01"));
        ledger.given(honour("h4", "质量标杆", "甲公司", Level.PROVINCIAL, "2022-06-01"));
        var count = honours();
        assertThat(count.byLevel()).containsOnly(entryOf(Level.NATIONAL, 1), entryOf(Level.PROVINCIAL, 1));
        assertThat(count.honours())
                .extracting(HonourCount.Counted::reason)
                .containsExactly(Reason.COUNTED_HIGHER, Reason.COUNTED, Reason.COUNTED, Reason.COUNTED_HIGHER);
    }

    @Test
    void two_honours_count_cumulatively_and_the_others_over_three_years() {
        ledger.given(file("proof", 43, MARKET), accept("proof"));
        ledger.given(honour("old-award", "中国质量奖", "甲公司", Level.NATIONAL, "2013-12-16"));
        ledger.given(honour("old", "质量标杆", "甲公司", Level.NATIONAL, "2019-08-30"));
        ledger.given(honour("first-day", "质量标杆", "乙公司", Level.NATIONAL, "2019-08-31"));
        ledger.given(honour("municipal", "市长质量奖", "甲公司", Level.MUNICIPAL, "2022-01-01"));
        ledger.given(honour("future", "省长质量奖", "甲公司", Level.PROVINCIAL, "2022-08-31"));
        assertThat(honours().honours())
                .extracting(HonourCount.Counted::reason)
                .containsExactly(
                        Reason.COUNTED_CUMULATIVELY,
                        Reason.OUTSIDE_WINDOW,
                        Reason.COUNTED,
                        Reason.BELOW_LEVEL,
                        Reason.OUTSIDE_WINDOW);
    }

    @Test
    void an_honour_counts_only_with_accepted_evidence() {
        ledger.given(file("proof", 43, MARKET));
        ledger.given(honour("h", "质量标杆", "甲公司", Level.NATIONAL, "2022-05-01"));
        assertThat(honours().byLevel()).isEmpty();
        ledger.given(accept("proof"));
        assertThat(honours().byLevel()).containsOnly(entryOf(Level.NATIONAL, 1));
    }

    @Test
    void each_unit_sees_what_it_owes_and_by_when() {
        var owed = Obligation.of(campaign);
        assertThat(owed.stream().filter(o -> FINANCE.equals(o.unit())))
                .extracting(Obligation::indicator)
                .containsExactly(9, 10);
        assertThat(owed.stream().filter(o -> o.unit() == null))
                .extracting(Obligation::indicator)
                .containsExactly(4, 5, 22, 43);
        assertThat(owed.stream().filter(o -> "区应急局".equals(o.unit())))
                .extracting(Obligation::indicator)
                .containsExactly(0);
        assertThat(owed).allSatisfy(o -> assertThat(o.due()).isEqualTo("2022-08-30"));
        assertThat(owed.getFirst().isOverdue(day("2022-08-30"))).isFalse();
        assertThat(owed.getFirst().isOverdue(day("2022-08-31"))).isTrue();

        ledger.given(file("e", 10, FINANCE));
        assertThat(Obligation.of(campaign).stream().filter(o -> o.indicator() == 10))
                .singleElement()
                .satisfies(o -> assertThat(o.waiting()).isOne());
        ledger.given(accept("e"));
        assertThat(Obligation.of(campaign)).noneMatch(o -> o.indicator() == 10);
        ledger.given(allEvidence(campaign)).given(allConfirmations());
        assertThat(Obligation.of(campaign)).isEmpty();
    }

    @Test
    void stages_overlap_on_the_days_that_both_have() {
        assertThat(StageOverlap.of(campaign))
                .extracting(StageOverlap::from, StageOverlap::to)
                .containsExactly(
                        tuple(day("2022-08-10"), day("2022-08-10")), tuple(day("2022-08-20"), day("2022-08-20")));
        ledger.given(Plan.stage("（五）现场评价", "2022-08-18", "9999-12-31"));
        assertThat(StageOverlap.of(campaign))
                .contains(new StageOverlap("（三）巩固提升阶段", "（五）现场评价", day("2022-08-18"), day("2022-08-20")))
                .contains(new StageOverlap(Plan.LAST_STAGE, "（五）现场评价", day("2022-08-20"), day("2022-08-30")))
                .hasSize(4);
    }

    @Test
    void the_plan_contradicts_itself_where_the_document_does() {
        var found = CampaignClaims.findings(ID, campaign);
        assertThat(found)
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        "weights-incomplete",
                        "stage-ended-before-issue",
                        "windows-overlap",
                        "windows-overlap",
                        "data-after-deadline",
                        "data-after-deadline",
                        "evidence-level-too-narrow");
        assertThat(found.stream().filter(f -> f.code().equals("windows-overlap")))
                .extracting(f -> f.args().get("days"))
                .containsExactly("2022-08-10", "2022-08-20");
    }

    // Vocabulary.

    private Progress progress(int indicator) {
        return Progress.of(requireNonNull(campaign.indicator(indicator)), campaign);
    }

    private HonourCount honours() {
        var row = requireNonNull(campaign.indicator(43));
        return requireNonNull(HonourCount.of(row, campaign));
    }

    private static List<GrantPoints> fullPoints() {
        return Plan.weights().indicators().stream()
                .map(w -> new GrantPoints(ID, entry("p" + w.indicator(), OFFICE), w.indicator(), w.weight()))
                .toList();
    }

    private static Group group(String name, @Nullable String within, @Nullable String weight) {
        return new Group(name, within, weight == null ? null : decimal(weight));
    }

    private static GrantPoints points(String id, int indicator, String points) {
        return new GrantPoints(ID, entry(id, OFFICE), indicator, decimal(points));
    }

    private static ReverseAcceptance reverse(String id, Actor actor, String evidence) {
        return new ReverseAcceptance(ID, entry(id, actor), new EntryId(evidence), "another district's");
    }

    private static RecordHonour honour(String id, String name, String holder, Level level, String awarded) {
        var honour = new Honour(name, holder, level, "颁发部门", day(awarded));
        return new RecordHonour(ID, entry(id, CLERK), 43, honour, new EntryId("proof"));
    }

    private static Map.Entry<Level, Integer> entryOf(Level level, int count) {
        return Map.entry(level, count);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}

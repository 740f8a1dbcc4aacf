package org.mingzhang.domain.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingzhang.domain.award.Vocabulary.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.award.AwardRejection.TieAtCutOff;
import org.mingzhang.domain.award.AwardWarning.RecordedAsStated;

/** From the applications to the proposal, by Shaoguan's rules: six candidates, five finalists, three laureates, 450 points, 40/60. */
class SelectionScenariosTest {
    @Test
    void sg21_449_5_does_not_reach_the_site_review_without_an_override() {
        new AwardSpecification()
                .given(open(shaoguan()))
                .given(scored("A", "520"))
                .given(scored("B", "449.5"))
                .when(select("A", "B"))
                .thenRefused("below-threshold")
                .when(override("B", CLERK))
                .thenRefused("same-person")
                .when(override("A", CHAIR))
                .thenRefused("threshold-reached")
                .given(override("B", CHAIR))
                .when(select("A", "B"))
                .thenAccepted();
    }

    @Test
    void a_new_score_ends_an_override() {
        new AwardSpecification()
                .given(open(shaoguan()))
                .given(scored("B", "449.5"))
                .given(override("B", CHAIR), document("B", "300"))
                .when(select("B"))
                .thenRefused("below-threshold");
    }

    @Test
    void sg21_composite_scores_rank_the_finalists() {
        var ledger = reviewed();

        ledger.when(vote(new Ballot("B", 5), new Ballot("C", 4))).thenRefused("not-the-ranking");
        ledger.given(vote(new Ballot("A", 3), new Ballot("B", 7), new Ballot("C", 2)))
                .when(propose("A", "C"))
                .thenRefused("not-the-ranking")
                .given(propose("B", "A"));
        var composites = ledger.edition(EDITION).applicants().stream()
                .map(a -> String.valueOf(ledger.edition(EDITION).composite(a)));
        assertThat(composites).containsExactly("600", "496", "494.4", "null");
    }

    @Test
    void where_the_plan_has_finalists_the_committee_votes_on_them_first() {
        reviewed().when(propose("A")).thenRefused("not-scored");
    }

    @Test
    void nobody_is_passed_over_and_nobody_goes_on_unscored() {
        new AwardSpecification()
                .given(open(shaoguan()))
                .given(scored("A", "460"))
                .given(scored("B", "470"))
                .given(apply("C"), form("C", false))
                .when(select("A"))
                .thenRefused("not-the-ranking")
                .when(select("A", "B", "C"))
                .thenRefused("form-not-passed")
                .when(document("C", "500"))
                .thenRefused("form-not-passed")
                .given(apply("D"), form("D", true))
                .when(select("A", "B"))
                .thenRefused("not-scored")
                .given(document("D", "400"))
                .when(select("B", "A"))
                .thenAccepted();
    }

    @Test
    void at_most_six_candidates() {
        var ledger = new AwardSpecification().given(open(shaoguan()));
        for (var name : List.of("A", "B", "C", "D", "E", "F", "G")) {
            ledger.given(scored(name, String.valueOf(600 - name.charAt(0))));
        }

        ledger.when(select("A", "B", "C", "D", "E", "F", "G")).thenRefused("over-cap");
        ledger.when(select("A", "B", "C", "D", "E", "F")).thenAccepted();
    }

    @Test
    void a_tie_where_the_line_falls_stops_until_somebody_decides() {
        var ledger = new AwardSpecification()
                .given(open(shaoguan()))
                .given(scored("A", "520"))
                .given(scored("B", "500"))
                .given(scored("C", "500.00"))
                .given(scored("D", "460"));

        ledger.when(select("A", "B"));
        assertThat(ledger.answer())
                .isEqualTo(new Decision.Refused(new TieAtCutOff(PRIZE, AwardStep.SITE_REVIEW, 2, "B、C")));
        ledger.when(tie(AwardStep.SITE_REVIEW, "C", "D")).thenRefused("not-tied");
        ledger.when(tie(AwardStep.SITE_REVIEW, "C")).thenRefused("not-tied");
        ledger.given(tie(AwardStep.SITE_REVIEW, "C", "B"))
                .when(select("A", "B"))
                .thenRefused("not-the-ranking")
                .when(select("A", "C"))
                .thenAccepted();
    }

    @Test
    void a_decision_on_a_tie_names_all_whom_the_line_parts_and_the_last_one_counts() {
        var ledger = new AwardSpecification()
                .given(open(shaoguan()))
                .given(scored("A", "500"))
                .given(scored("B", "500"))
                .given(scored("C", "500"))
                .given(apply("D"), form("D", true));

        ledger.when(tie("unscored", AwardStep.SITE_REVIEW, "C", "D")).thenRefused("not-tied");
        ledger.given(document("D", "400"), tie("some", AwardStep.SITE_REVIEW, "A", "B"))
                .when(select("A", "B"))
                .thenRefused("tie-at-cut-off");
        ledger.given(tie("all", AwardStep.SITE_REVIEW, "A", "B", "C"))
                .given(tie("again", AwardStep.SITE_REVIEW, "C", "B", "A"))
                .when(select("A", "B"))
                .thenRefused("not-the-ranking")
                .when(select("B", "C"))
                .thenAccepted();
    }

    @Test
    void a_tie_away_from_the_line_stops_nothing() {
        new AwardSpecification()
                .given(open(shaoguan()))
                .given(scored("A", "500"))
                .given(scored("B", "500"))
                .given(scored("C", "460"))
                .when(select("A", "B"))
                .thenAccepted();
    }

    @Test
    void a_tie_of_votes_stops_the_proposal() {
        reviewed()
                .given(vote(new Ballot("A", 7), new Ballot("B", 4), new Ballot("C", 4)))
                .when(propose("A", "B"))
                .thenRefused("tie-at-cut-off")
                .given(tie(AwardStep.NOTICE, "C", "B"))
                .when(propose("A", "C"))
                .thenAccepted();
    }

    @Test
    void what_is_past_is_past() {
        var ledger = reviewed();

        ledger.when(apply("E")).thenRefused("step-is-over");
        ledger.when(form("A", false)).thenRefused("step-is-over");
        ledger.when(document("A", "700")).thenRefused("step-is-over");
        ledger.when(override("D", CHAIR)).thenRefused("step-is-over");
        ledger.when(site("D", "700")).thenRefused("not-a-candidate");
        ledger.given(vote(new Ballot("A", 7), new Ballot("B", 4), new Ballot("C", 4)));
        ledger.when(site("A", "100")).thenRefused("step-is-over");
        ledger.when(new AwardCommand.SubmitApplication(
                        EDITION, entry("again", "2022-06-01", CLERK), PRIZE, "A", payee("H")))
                .thenRefused("applicant-twice")
                .when(new AwardCommand.SubmitApplication(
                        EDITION, entry("again", "2022-06-01", CLERK), PRIZE, "H", payee("A")))
                .thenRefused("applicant-twice")
                .when(apply("A"))
                .thenRefused("award-entry-reused");
        ledger.when(publish("2022-09-05", null)).thenRefused("nothing-to-publish");
        ledger.when(complain("c", "2022-09-05")).thenRefused("nobody-on-notice");
        ledger.when(complain("c", "2022-09-05", "A")).thenRefused("notice-not-published");
        ledger.when(approve("2022-09-20")).thenRefused("nothing-to-approve");
    }

    @Test
    void categories_ranked_together_follow_each_other() {
        var second = new Category("提名奖", 2, null, null, null, null, PRIZE);
        var ledger = new AwardSpecification()
                .given(open(new Category(PRIZE, 3, null, null, null, new Scoring(0, 100, null), null), second));
        for (var name : List.of("A", "B", "C", "D", "E")) ledger.given(scored(name, "500"));
        ledger.given(select("A", "B", "C", "D", "E"));
        for (var name : List.of("A", "B", "C", "D", "E"))
            ledger.given(site(name, String.valueOf(700 - name.charAt(0))));

        ledger.when(proposeIn("提名奖", "D", "E")).thenRefused("lead-category-first");
        ledger.given(propose("A", "B", "C"))
                .when(proposeIn("提名奖", "E"))
                .thenRefused("not-the-ranking")
                .when(proposeIn("提名奖", "C", "D"))
                .thenRefused("already-proposed")
                .given(proposeIn("提名奖", "D", "E"));
    }

    @Test
    void without_a_scoring_it_is_recorded_as_the_document_states_it() {
        new AwardSpecification()
                .given(open(unscored(3)), apply("A"), apply("B"))
                .when(select("B"))
                .thenWarned(new RecordedAsStated(PRIZE, AwardStep.SITE_REVIEW))
                .when(propose("A"))
                .thenRefused("not-a-candidate")
                .when(propose("B"))
                .thenWarned(new RecordedAsStated(PRIZE, AwardStep.NOTICE));
    }

    @Test
    void the_site_review_is_over_once_somebody_is_proposed() {
        var ranked = new Category(PRIZE, 1, null, null, null, new Scoring(0, 100, null), null);
        new AwardSpecification()
                .given(open(ranked))
                .given(scored("A", "500"))
                .given(select("A"), site("A", "700"), propose("A"))
                .when(site("A", "600"))
                .thenRefused("step-is-over");
    }

    @Test
    void weights_make_a_whole() {
        for (int document : new int[] {39, -1, 101})
            assertThatThrownBy(() -> new Scoring(document, document == 39 ? 60 : 100 - document, null))
                    .isInstanceOfSatisfying(
                            BadInput.class, bad -> assertThat(bad.code()).isEqualTo("weights-not-100"));
    }

    /** A 600, B 496, C 494.4; D stayed below the threshold. */
    private static AwardSpecification reviewed() {
        return new AwardSpecification()
                .given(open(shaoguan()))
                .given(scored("A", "450"))
                .given(scored("B", "520"))
                .given(scored("C", "475"))
                .given(scored("D", "449.5"))
                .given(select("A", "B", "C"))
                .given(site("A", "700"), site("B", "480"), site("C", "500", "520", "502"));
    }
}

package org.mingzhang.domain.award;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.domain.award.Vocabulary.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.award.LineUp.Place;
import org.mingzhang.domain.money.Fraction;

/** What an edition says may come next is what it then accepts. */
class AgendaTest {
    @Test
    void an_applicant_is_reviewed_step_by_step() {
        var ledger = new AwardSpecification().given(open(shaoguan()), apply("A"));
        assertThat(reviews(ledger, "A")).containsExactly(AwardStep.FORM_REVIEW);
        ledger.given(form("A", true));
        assertThat(reviews(ledger, "A")).containsExactly(AwardStep.FORM_REVIEW, AwardStep.DOCUMENT_REVIEW);
        ledger.given(document("A", "520"));
        assertThat(reviews(ledger, "A")).containsExactly(AwardStep.DOCUMENT_REVIEW);
        ledger.given(select("A"));
        assertThat(reviews(ledger, "A")).containsExactly(AwardStep.SITE_REVIEW);
        ledger.given(site("A", "600"), vote(new Ballot("A", 9)));
        assertThat(reviews(ledger, "A")).isEmpty();
    }

    @Test
    void only_who_is_below_the_threshold_needs_an_override_and_only_once() {
        var ledger = new AwardSpecification()
                .given(open(shaoguan()))
                .given(scored("A", "450"))
                .given(scored("B", "449.5"));
        assertThat(Agenda.isBelowThreshold(edition(ledger), applicant(ledger, "A")))
                .isFalse();
        assertThat(Agenda.isBelowThreshold(edition(ledger), applicant(ledger, "B")))
                .isTrue();
        ledger.given(override("B", CHAIR));
        assertThat(Agenda.isBelowThreshold(edition(ledger), applicant(ledger, "B")))
                .isFalse();
    }

    @Test
    void candidates_come_by_document_score_and_only_those_who_reach_the_threshold() {
        var ledger = new AwardSpecification()
                .given(open(shaoguan()))
                .given(scored("A", "460"))
                .given(scored("B", "520"))
                .given(scored("C", "449"))
                .given(apply("D"), form("D", true));
        assertThat(lineUps(ledger))
                .containsExactly(new LineUp(
                        AwardStep.SITE_REVIEW,
                        6,
                        false,
                        List.of(new Place("B", Fraction.of(520, 1)), new Place("A", Fraction.of(460, 1))),
                        List.of("D"),
                        List.of()));
        ledger.given(document("D", "100")).when(select("B", "A")).thenAccepted();
    }

    @Test
    void a_tie_where_the_line_falls_is_named_until_it_is_decided() {
        var ledger = new AwardSpecification().given(open(shaoguan()));
        for (var name : List.of("A", "B", "C", "D", "E")) ledger.given(scored(name, "600"));
        ledger.given(scored("F", "500")).given(scored("G", "500"));
        assertThat(lineUps(ledger).getFirst().tied()).containsExactly("F", "G");
        ledger.given(tie(AwardStep.SITE_REVIEW, "G", "F"));
        assertThat(lineUps(ledger).getFirst().tied()).isEmpty();
        ledger.when(select("A", "B", "C", "D", "E", "G")).thenAccepted();
    }

    @Test
    void the_vote_comes_before_the_proposal_where_the_plan_has_finalists() {
        var ledger = new AwardSpecification()
                .given(open(shaoguan()))
                .given(scored("A", "460"))
                .given(scored("B", "520"))
                .given(select("A", "B"));
        assertThat(lineUps(ledger)).singleElement().satisfies(lineUp -> {
            assertThat(lineUp.step()).isEqualTo(AwardStep.VOTE);
            assertThat(lineUp.unscored()).containsExactly("A", "B");
        });
        ledger.given(site("A", "600"), site("B", "500"));
        assertThat(lineUps(ledger))
                .containsExactly(new LineUp(
                        AwardStep.VOTE,
                        5,
                        false,
                        List.of(new Place("A", Fraction.of(544, 1)), new Place("B", Fraction.of(508, 1))),
                        List.of(),
                        List.of()));
        ledger.given(vote(new Ballot("A", 4), new Ballot("B", 7)));
        assertThat(lineUps(ledger))
                .containsExactly(new LineUp(
                        AwardStep.NOTICE,
                        3,
                        true,
                        List.of(new Place("B", Fraction.of(7, 1)), new Place("A", Fraction.of(4, 1))),
                        List.of(),
                        List.of()));
        ledger.given(propose("B", "A"));
        assertThat(lineUps(ledger)).isEmpty();
        assertThat(Agenda.unpublished(edition(ledger))).containsExactly("A", "B");
        ledger.given(publish("2022-09-05", null));
        assertThat(Agenda.unpublished(edition(ledger))).isEmpty();
    }

    @Test
    void without_a_scoring_anybody_may_go_on_up_to_the_quota() {
        var ledger = new AwardSpecification().given(open(unscored(1)), apply("A"), apply("B"), form("B", false));
        assertThat(lineUps(ledger))
                .containsExactly(new LineUp(
                        AwardStep.SITE_REVIEW, null, false, List.of(new Place("A", null)), List.of(), List.of()));
        ledger.given(select("A"));
        assertThat(lineUps(ledger)).extracting(LineUp::step).containsExactly(AwardStep.VOTE, AwardStep.NOTICE);
        ledger.given(propose("A"));
        assertThat(lineUps(ledger)).isEmpty();
    }

    @Test
    void a_category_that_comes_after_another_waits_for_it() {
        var nominated = new Category("提名奖", 1, null, null, null, null, PRIZE);
        var ledger = new AwardSpecification()
                .given(open(unscored(1), nominated), apply("A"), apply("B"))
                .given(select("A", "B"));
        assertThat(lineUps(ledger, "提名奖")).isEmpty();
        ledger.given(propose("A"));
        assertThat(lineUps(ledger, "提名奖"))
                .containsExactly(
                        new LineUp(AwardStep.NOTICE, 1, false, List.of(new Place("B", null)), List.of(), List.of()));
        ledger.given(proposeIn("提名奖", "B"));
        assertThat(lineUps(ledger, "提名奖")).isEmpty();
    }

    private static List<AwardStep> reviews(AwardSpecification ledger, String name) {
        return Agenda.reviews(edition(ledger), applicant(ledger, name));
    }

    private static List<LineUp> lineUps(AwardSpecification ledger) {
        return lineUps(ledger, PRIZE);
    }

    private static List<LineUp> lineUps(AwardSpecification ledger, String category) {
        return Agenda.lineUps(edition(ledger), requireNonNull(edition(ledger).category(category)));
    }

    private static Applicant applicant(AwardSpecification ledger, String name) {
        return requireNonNull(edition(ledger).applicant(name));
    }

    private static AwardEdition edition(AwardSpecification ledger) {
        return ledger.edition(EDITION);
    }
}

package org.mingzhang.domain.award;

import static org.mingzhang.domain.award.Vocabulary.*;

import org.junit.jupiter.api.Test;
import org.mingzhang.domain.award.AwardCommand.RecordCount;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.Payee;

/** What documents say of an edition: how many took part in a step, how much a prize is, who an applicant is. */
class CountScenariosTest {
    @Test
    void a_count_of_a_document_is_never_contradicted() {
        new AwardSpecification()
                .given(open(unscored(3)), count("c1", AwardStep.APPLICATION, 2), apply("A"), apply("B"))
                .when(apply("C"))
                .thenRefused("count-contradicted")
                .when(count("c2", AwardStep.APPLICATION, 1))
                .thenRefused("count-contradicted")
                .when(count("c2", AwardStep.SITE_REVIEW, 3))
                .thenRefused("count-contradicted")
                .given(count("c2", AwardStep.SITE_REVIEW, 1))
                .when(select("A", "B"))
                .thenRefused("count-contradicted")
                .given(select("A"))
                .when(count("c3", AwardStep.NOTICE, 2))
                .thenRefused("count-contradicted")
                .when(count("c3", AwardStep.NOTICE, 1))
                .thenAccepted();
    }

    @Test
    void all_may_go_on_and_a_review_that_is_repeated_counts_once() {
        new AwardSpecification()
                .given(open(unscored(3)), count("c1", AwardStep.SITE_REVIEW, 1))
                .given(count("c2", AwardStep.APPLICATION, 1), count("c3", AwardStep.FORM_REVIEW, 1))
                .given(apply("A"), form("A", true))
                .when(new AwardCommand.ReviewForm(EDITION, entry("again", "2022-06-11", CLERK), "A", null))
                .thenAccepted();
    }

    @Test
    void what_is_stated_once_is_not_stated_otherwise() {
        var ledger = new AwardSpecification()
                .given(open(new Category(PRIZE, 3, null, null, null, null, null)), apply("A"))
                .given(new AwardCommand.SubmitApplication(
                        EDITION, entry("unknown", "2022-06-01", CLERK), PRIZE, "B", new Payee.NotStated()))
                .given(amount("one", "500000"));

        ledger.when(amount("other", "400000")).thenRefused("amount-already-stated");
        ledger.when(identify("A", "C")).thenRefused("payee-already-stated");
        ledger.when(identify("B", "A")).thenRefused("applicant-twice");
        ledger.when(identify("B", "B")).thenAccepted();
    }

    @Test
    void a_count_stays_within_the_plan() {
        new AwardSpecification()
                .given(open(shaoguan()))
                .when(count("c", AwardStep.SITE_REVIEW, 7))
                .thenRefused("over-cap")
                .when(count("c", AwardStep.VOTE, 6))
                .thenRefused("over-cap")
                .when(count("c", AwardStep.NOTICE, 4))
                .thenRefused("over-quota");
    }

    private static AwardCommand.StateAward amount(String id, String yuan) {
        return new AwardCommand.StateAward(EDITION, entry(id, "2022-06-02", BUREAU), PRIZE, Money.ofYuan(yuan));
    }

    private static AwardCommand.IdentifyApplicant identify(String applicant, String organisation) {
        return new AwardCommand.IdentifyApplicant(
                EDITION, entry("who-" + organisation, "2022-06-02", CLERK), applicant, payee(organisation));
    }

    private static RecordCount count(String id, AwardStep step, int count) {
        return new RecordCount(EDITION, entry(id, "2022-07-08", CLERK), PRIZE, step, count);
    }
}

package org.mingzhang.domain.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.domain.award.Vocabulary.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.approval.ApprovalCommand.DelegateSigning;
import org.mingzhang.domain.approval.ApprovalCommand.LoadApprovalChain;
import org.mingzhang.domain.approval.ApprovalKind;
import org.mingzhang.domain.approval.ApprovalStep;
import org.mingzhang.domain.approval.Delegation;
import org.mingzhang.domain.award.AwardEvent.AwardsApproved;
import org.mingzhang.domain.fund.AwardAuthorisation;
import org.mingzhang.domain.fund.Bucket;
import org.mingzhang.domain.fund.Draw;
import org.mingzhang.domain.fund.FundCommand.CloseYear;
import org.mingzhang.domain.fund.FundingSource;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.Role;

/** Who may approve awards and decide complaints, when, and for whom. */
class ApprovalScenariosTest {
    @Test
    void approval_and_complaints_are_decided_by_others_than_their_makers() {
        onNotice().when(approve("a", "2022-09-16", SECRETARY)).thenRefused("same-person");
        approved()
                .given(complain("complaint", "2022-09-20", "A"))
                .when(decide("complaint", "2022-09-21", ComplaintOutcome.DISMISSED, CLERK))
                .thenRefused("same-person")
                .when(decide("complaint", "2022-09-21", ComplaintOutcome.DISMISSED, SECRETARY))
                .thenRefused("same-person")
                .when(decide("complaint", "2022-09-21", ComplaintOutcome.DISMISSED, AUDITOR))
                .thenRefused("role-may-not-write");
    }

    @Test
    void under_a_chain_the_last_signature_is_the_approval() {
        var steps = List.of(
                new ApprovalStep("复核", null, null, false, List.of(), null),
                new ApprovalStep("财政", Role.FINANCE_BUREAU, null, false, List.of(), null));
        onNotice()
                .given(new LoadApprovalChain(entry("chain", "2022-01-01", BUREAU), ApprovalKind.AWARD, steps))
                .given(approve("first", "2022-09-16", CHAIR))
                .when(pay("A", "2022-09-17"))
                .thenRefused("award-not-approved")
                .when(approve("again", "2022-09-17", CHAIR))
                .thenRefused("same-person")
                .when(approve("clerk", "2022-09-17", CLERK))
                .thenRefused("not-your-step")
                .given(approve("last", "2022-09-17", BUREAU))
                .restarted()
                .when(pay("A", "2022-09-18"))
                .thenAccepted();
    }

    @Test
    void who_may_sign_may_give_it_back_and_it_begins_anew() {
        onNotice()
                .when(giveBack("own", SECRETARY, "A"))
                .thenRefused("same-person")
                .given(giveBack("back", CHAIR, "A"))
                .when(approve("2022-09-16", "A"))
                .thenRefused("not-a-laureate")
                .when(pay("A", "2022-09-16"))
                .thenRefused("not-a-laureate")
                .given(proposeAgain("A"), publish("2022-10-10", null))
                .when(approve("2022-10-20", "A"))
                .thenRefused("notice-open")
                .given(approve("2022-10-21", "A"))
                .when(giveBack("late", CHAIR, "A"))
                .thenRefused("award-already-approved")
                .when(pay("A", "2022-10-22"))
                .thenAccepted();
    }

    @Test
    void approval_needs_an_open_fund_an_amount_and_a_payee() {
        var plan = new Category(PRIZE, 3, null, null, null, null, null);
        var ledger = new AwardSpecification()
                .given(open(plan), applyUnidentified("A"), select("A"), propose("A"), publish("2022-09-05", null));

        ledger.when(approve("2022-09-16")).thenRefused("fund-not-open");
        ledger.given(budget(FUND, "3000000")).when(approve("2022-09-16")).thenRefused("award-amount-not-stated");
        ledger.given(new AwardCommand.StateAward(
                        EDITION, entry("amount", "2022-09-16", BUREAU), PRIZE, Money.ofYuan("500000")))
                .when(approve("2022-09-16"))
                .thenRefused("payee-not-stated");
        ledger.given(new AwardCommand.IdentifyApplicant(EDITION, entry("who", "2022-09-16", CLERK), "A", payee("A")))
                .when(approve("a", "2022-09-16", CLERK))
                .thenRefused("same-person")
                .when(approve("a", "2022-09-16", BUREAU))
                .thenRefused("same-person")
                .given(approve("2022-09-16"))
                .when(pay("A", "2022-09-17"))
                .thenAccepted();
    }

    @Test
    void nobody_signs_in_the_name_of_who_made_the_award() {
        var away = new Delegation(CLERK, CHAIR.person(), LocalDate.of(2022, 9, 1), LocalDate.of(2022, 9, 30));
        var secretariat = new ApprovalStep("秘书处", null, CLERK.unit(), false, List.of(CLERK.person()), null);
        new AwardSpecification()
                .given(budget(FUND, "3000000"))
                .given(open(unscored(3)), applyUnidentified("A"))
                .given(new AwardCommand.IdentifyApplicant(EDITION, entry("who", "2022-06-02", CLERK), "A", payee("A")))
                .given(select("A"), propose("A"), publish("2022-09-05", null))
                .given(new LoadApprovalChain(
                        entry("chain", "2022-01-01", BUREAU), ApprovalKind.AWARD, List.of(secretariat)))
                .given(new DelegateSigning(entry("away", "2022-09-01", CLERK), away))
                .when(approve("2022-09-16"))
                .thenRefused("same-person");
    }

    @Test
    void approving_all_takes_those_who_are_neither_disqualified_nor_approved() {
        var ledger = onNotice()
                .given(complain("complaint", "2022-09-06", "A"))
                .given(decide("complaint", "2022-09-12", ComplaintOutcome.UPHELD, CHAIR))
                .given(approve("2022-09-16", "B"))
                .given(approve("2022-09-17"));

        assertThat(approvedBy(ledger)).containsExactly("C");
        ledger.when(approve("2022-09-18")).thenRefused("nothing-to-approve");
    }

    @Test
    void nothing_is_approved_in_a_year_that_is_closed() {
        var rest = new Draw(new Bucket(FundingSource.LOCAL, 2022), Money.ofYuan("3000000"));
        onNotice()
                .given(new CloseYear(FUND, entry("close", "2022-12-31", BUREAU), List.of(), List.of(rest), List.of()))
                .when(approve("2022-12-31"))
                .thenRefused("year-is-closed");
    }

    @Test
    void a_complaint_is_decided_once() {
        onNotice()
                .given(complain("complaint", "2022-09-06", "A"))
                .given(decide("complaint", "2022-09-12", ComplaintOutcome.DISMISSED, CHAIR))
                .when(new AwardCommand.DecideComplaint(
                        EDITION,
                        entry("second", "2022-09-13", BUREAU),
                        new EntryId("complaint"),
                        ComplaintOutcome.UPHELD,
                        "复查"))
                .thenRefused("complaint-already-decided");
    }

    @Test
    void who_was_disqualified_and_given_back_is_neither_ranked_nor_proposed_again() {
        var ranked = new Category(PRIZE, 1, Money.ofYuan("500000"), null, null, new Scoring(0, 100, null), null);
        new AwardSpecification()
                .given(open(ranked))
                .given(scored("A", "500"))
                .given(scored("B", "500"))
                .given(select("A", "B"), site("A", "700"), site("B", "600"))
                .given(propose("A"), publish("2022-09-05", null), complain("complaint", "2022-09-06", "A"))
                .given(decide("complaint", "2022-09-12", ComplaintOutcome.UPHELD, CHAIR), giveBack("back", CHAIR, "A"))
                .when(proposeAgain("A"))
                .thenRefused("complaint-upheld")
                .when(vote(new Ballot("B", 5)))
                .thenAccepted();
    }

    private static List<String> approvedBy(AwardSpecification ledger) {
        return ledger.history().stream()
                .filter(AwardsApproved.class::isInstance)
                .map(AwardsApproved.class::cast)
                .reduce((_, last) -> last)
                .orElseThrow()
                .awards()
                .stream()
                .map(AwardAuthorisation::laureate)
                .toList();
    }

    private static AwardCommand.ReturnAwards giveBack(String id, Actor by, String... applicants) {
        return new AwardCommand.ReturnAwards(EDITION, entry(id, "2022-09-16", by), List.of(applicants), "材料须补充");
    }

    private static AwardCommand.ProposeLaureates proposeAgain(String applicant) {
        return new AwardCommand.ProposeLaureates(
                EDITION, entry("again", "2022-10-09", SECRETARY), PRIZE, List.of(applicant));
    }

    private static AwardCommand applyUnidentified(String applicant) {
        return new AwardCommand.SubmitApplication(
                EDITION, entry("apply-" + applicant, "2022-06-01", CLERK), PRIZE, applicant, new Payee.NotStated());
    }
}

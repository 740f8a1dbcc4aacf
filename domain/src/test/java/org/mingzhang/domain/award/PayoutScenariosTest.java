package org.mingzhang.domain.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.domain.award.Vocabulary.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.award.AwardCommand.ApproveAwards;
import org.mingzhang.domain.fund.Classification;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.FundCommand.ClearSuspense;
import org.mingzhang.domain.fund.FundCommand.RecordPayment;
import org.mingzhang.domain.fund.FundCommand.RecordReceipt;
import org.mingzhang.domain.fund.FundCommand.Supplement;
import org.mingzhang.domain.fund.FundEvent.PaymentMade;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.FundingSource;
import org.mingzhang.domain.fund.PayoutRejection.*;
import org.mingzhang.domain.fund.Purpose;
import org.mingzhang.domain.fund.ReceiptKind;
import org.mingzhang.domain.fund.Replacement;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.source.EntryId;

/** What lets a fund pay a laureate, and what stops it: T6 with Shunde's dates and Shaoguan's amount. */
class PayoutScenariosTest {
    @Test
    void t6_paid_after_the_notice_the_complaint_and_the_approval() {
        onNotice()
                .when(pay("A", "2022-09-14"))
                .thenRefused("notice-open")
                .when(pay("A", "2022-09-15"))
                .thenRefused("notice-open")
                .when(pay("A", "2022-09-16"))
                .thenRefused("award-not-approved")
                .given(complain("complaint", "2022-09-15", "A"))
                .when(pay("A", "2022-09-30"))
                .thenRefused("complaint-open")
                .when(approve("2022-09-30", "A"))
                .thenRefused("complaint-open")
                .given(decide("complaint", "2022-10-08", ComplaintOutcome.DISMISSED, CHAIR))
                .given(approve("2022-10-09", "A"))
                .when(pay("too-much", "2022-10-10", prize("500000.01", "A", payee("A"))))
                .thenRefused("award-amount-differs")
                .when(pay("A", "2022-10-10"))
                .thenAccepted()
                .thenFigure(FUND, Figure.NET_DISBURSED, "500000")
                .when(pay("A", "2022-10-11"))
                .thenRefused("award-already-paid");
    }

    @Test
    void t6_an_open_complaint_refuses_even_with_approval() {
        approved()
                .when(pay("A", "2022-09-15"))
                .thenRefused("notice-open")
                .given(complain("complaint", "2022-09-29", "A"))
                .when(pay("A", "2022-09-30"))
                .thenRefused("complaint-open")
                .when(pay("B", "2022-09-30"))
                .thenAccepted()
                .given(decide("complaint", "2022-10-08", ComplaintOutcome.DISMISSED, CHAIR))
                .when(pay("A", "2022-10-10"))
                .thenAccepted();
    }

    @Test
    void t6_who_was_disqualified_is_never_paid() {
        approved()
                .given(complain("complaint", "2022-09-29", "A"))
                .given(decide("complaint", "2022-10-08", ComplaintOutcome.UPHELD, CHAIR))
                .when(pay("A", "2022-12-31"))
                .thenRefused("complaint-upheld")
                .when(approve("2022-12-30", "A"))
                .thenRefused("award-already-approved");
    }

    @Test
    void a_complaint_between_request_and_payment_stops_the_payment_also_across_a_restart() {
        approved()
                .given(request("request", "2022-09-20", "A"), approveRequest("request", "2022-09-21"))
                .given(complain("complaint", "2022-09-22", "A"))
                .restarted()
                .when(payRequest("request", "2022-09-23"))
                .thenRefused("complaint-open")
                .given(decide("complaint", "2022-10-08", ComplaintOutcome.DISMISSED, CHAIR))
                .restarted()
                .when(payRequest("request", "2022-10-09"))
                .thenAccepted()
                .thenFigure(FUND, Figure.NET_DISBURSED, "500000");
    }

    @Test
    void a_complaint_about_everybody_stops_everybody() {
        approved()
                .given(complain("complaint", "2022-09-22"))
                .when(pay("A", "2022-09-23"))
                .thenRefused("complaint-open")
                .when(pay("C", "2022-09-23"))
                .thenRefused("complaint-open");
    }

    @Test
    void of_two_complaints_each_has_to_be_dismissed() {
        approved()
                .given(complain("one", "2022-09-22", "A"), complain("other", "2022-09-23", "A", "B"))
                .given(decide("one", "2022-10-08", ComplaintOutcome.DISMISSED, CHAIR))
                .when(pay("A", "2022-10-09"))
                .thenRefused("complaint-open")
                .when(pay("B", "2022-10-09"))
                .thenRefused("complaint-open")
                .given(decide("other", "2022-10-09", ComplaintOutcome.DISMISSED, CHAIR))
                .when(pay("A", "2022-10-10"))
                .thenAccepted();
    }

    @Test
    void sg22_three_laureates_cost_1_500_000_and_a_fourth_is_refused() {
        var ledger = approved().given(pay("A", "2022-09-20"), pay("B", "2022-09-20"), pay("C", "2022-09-20"));

        ledger.thenFigure(FUND, Figure.NET_DISBURSED, "1500000")
                .when(pay("D", "2022-09-21"))
                .thenRefused("award-over-quota")
                .when(pay("H", "2022-09-21"))
                .thenRefused("award-over-quota")
                .when(propose("D"))
                .thenRefused("over-quota");
        assertThat(shaoguan().ceiling()).isEqualTo(Money.ofYuan("1500000"));
    }

    @Test
    void sg22_with_two_laureates_500_000_stays() {
        new AwardSpecification()
                .given(budget(FUND, "1500000"))
                .given(open(unscored(3)), apply("A"), apply("B"), select("A", "B"), propose("A", "B"))
                .given(publish("2022-09-05", null), approve("2022-09-16"))
                .given(pay("A", "2022-09-20"), pay("B", "2022-09-20"))
                .thenFigure(FUND, Figure.AVAILABLE_BALANCE, "500000")
                .when(pay("D", "2022-09-21"))
                .thenRefused("not-a-laureate");
    }

    @Test
    void who_was_disqualified_after_the_payment_keeps_the_place_until_the_money_is_back() {
        var ledger = approved()
                .given(pay("A", "2022-09-20"))
                .given(complain("complaint", "2022-09-29", "A"))
                .given(decide("complaint", "2022-10-08", ComplaintOutcome.UPHELD, CHAIR))
                .given(propose("D"), publish("2022-10-10", null));

        ledger.when(approve("2022-10-21")).thenRefused("award-over-quota");
        ledger.given(back("back", "2022-10-22", "pay-A2022-09-20", ReceiptKind.CLAWBACK, "500000"))
                .given(approve("2022-10-23"))
                .when(pay("D", "2022-10-24"))
                .thenAccepted();
    }

    @Test
    void the_right_laureate_and_no_other_code() {
        approved()
                .when(pay("p", "2022-09-20", prize("500000", "A", payee("B"))))
                .thenRefused("award-payee-differs")
                .when(pay("p", "2022-09-20", prize("500000", "A", new Payee.NotStated())))
                .thenRefused("award-payee-differs")
                .when(pay("p", "2022-09-20", prize("500000", null, new Payee.NotStated())))
                .thenRefused("award-over-quota");
        onNotice()
                .when(pay("p", "2022-09-20", prize("500000", "A", payee("B"))))
                .thenRefused("award-payee-differs");
    }

    @Test
    void a_payment_that_names_only_the_payee_is_the_laureates_award() {
        var ledger = approved().given(pay("p", "2022-09-20", prize("500000", null, payee("A"))));

        var paid = (PaymentMade) ledger.history().getLast();
        assertThat(paid.payment().purpose()).isEqualTo(new Purpose.OfAward(EDITION, "A"));
        ledger.when(pay("A", "2022-09-21")).thenRefused("award-already-paid");
    }

    @Test
    void another_request_for_the_same_award_waits_until_the_first_is_gone() {
        approved()
                .given(request("one", "2022-09-20", "A"))
                .when(request("two", "2022-09-20", "A"))
                .thenRefused("award-already-requested")
                .when(pay("A", "2022-09-20"))
                .thenRefused("award-already-requested")
                .given(rejectRequest("one", "2022-09-21"))
                .given(request("three", "2022-09-22", "A"), approveRequest("three", "2022-09-22"))
                .given(payRequest("three", "2022-09-23"))
                .when(request("four", "2022-09-24", "A"))
                .thenRefused("award-already-paid");
    }

    @Test
    void money_that_the_bank_sent_back_may_be_paid_again() {
        approved()
                .given(pay("A", "2022-09-20"))
                .given(back("part", "2022-09-21", "pay-A2022-09-20", ReceiptKind.RETURN, "499999.99"))
                .when(pay("A", "2022-09-22"))
                .thenRefused("award-already-paid")
                .given(back("rest", "2022-09-22", "pay-A2022-09-20", ReceiptKind.RETURN, "0.01"))
                .when(pay("A", "2022-09-23"))
                .thenAccepted();
    }

    @Test
    void a_correction_cannot_pay_what_a_payment_could_not() {
        approved()
                .given(pay("A", "2022-09-20"))
                .given(proposeCorrection("pay-A2022-09-20", instead("instead", "500000.01")))
                .when(approveCorrection("pay-A2022-09-20"))
                .thenRefused("award-amount-differs");
        approved()
                .given(pay("A", "2022-09-20"))
                .given(proposeCorrection("pay-A2022-09-20", instead("instead", "500000")))
                .given(complain("complaint", "2022-09-29", "A"))
                .when(approveCorrection("pay-A2022-09-20"))
                .thenRefused("complaint-open");
        approved()
                .given(pay("A", "2022-09-20"))
                .given(proposeCorrection("pay-A2022-09-20", instead("instead", "500000")))
                .given(approveCorrection("pay-A2022-09-20"))
                .when(pay("A", "2022-10-20"))
                .thenRefused("award-already-paid");
        approved()
                .given(pay("A", "2022-09-20"))
                .given(proposeCorrection("pay-A2022-09-20", null), approveCorrection("pay-A2022-09-20"))
                .when(pay("A", "2022-10-20"))
                .thenAccepted();
    }

    @Test
    void what_the_treasury_paid_above_budget_waits_and_counts_as_paid() {
        var ledger = new AwardSpecification()
                .given(budget(FUND, "100000"))
                .given(open(unscored(3)), apply("A"), select("A"), propose("A"), publish("2022-09-05", null))
                .given(approve("2022-09-16"))
                .given(new RecordPayment(
                        FUND, entry("above", "2022-09-20", BUREAU), null, prize("500000", "A", payee("A")), true));

        ledger.when(pay("A", "2022-09-21")).thenRefused("award-already-paid");
        ledger.given(new Supplement(
                        FUND,
                        entry("more", "2022-09-22", BUREAU),
                        FundingSource.LOCAL,
                        Money.ofYuan("400000"),
                        Classification.NONE))
                .given(complain("complaint", "2022-09-23", "A"))
                .when(clear())
                .thenRefused("complaint-open");
        ledger.given(decide("complaint", "2022-09-24", ComplaintOutcome.DISMISSED, CHAIR))
                .given(clear())
                .thenFigure(FUND, Figure.NET_DISBURSED, "500000")
                .when(pay("A", "2022-09-26"))
                .thenRefused("award-already-paid");
    }

    @Test
    void nobody_is_paid_from_another_fund_than_the_one_approved() {
        var other = FundId.parse("other-2022");
        approved()
                .given(budget(other, "3000000"))
                .when(new RecordPayment(
                        other, entry("p", "2022-09-20", BUREAU), null, prize("500000", "A", payee("A")), false))
                .thenRefused("award-other-fund");
    }

    @Test
    void an_award_approved_in_the_year_after_is_paid_from_that_years_fund() {
        var next = FUND.in(2023);
        onNotice()
                .given(budget(next, "1500000"))
                .given(new ApproveAwards(EDITION, entry("approve", "2023-03-30", CHAIR), List.of("A"), next))
                .when(pay("A", "2022-12-31"))
                .thenRefused("award-other-fund")
                .given(complain("complaint", "2023-04-01", "A"))
                .when(new RecordPayment(
                        next, entry("p", "2023-04-10", BUREAU), null, prize("500000", "A", payee("A")), false))
                .thenRefused("complaint-open");
    }

    @Test
    void an_edition_that_is_not_in_the_ledger_gates_nothing_and_one_that_is_gates_what_was_asked_before() {
        var ledger = new AwardSpecification()
                .given(budget(FUND, "3000000"))
                .given(pay("A", "2022-02-20"))
                .given(request("early", "2022-02-21", "B"), approveRequest("early", "2022-02-22"));
        ledger.thenFigure(FUND, Figure.NET_DISBURSED, "500000");

        ledger.given(open(unscored(3)), apply("B"))
                .when(payRequest("early", "2022-09-20"))
                .thenRefused("not-a-laureate")
                .when(pay("C", "2022-09-20"))
                .thenRefused("not-a-laureate");
    }

    @Test
    void a_stranger_is_over_the_quota_only_where_every_prize_is_given_away() {
        var second = new Category("提名奖", 2, Money.ofYuan("100000"), null, null, null, PRIZE);
        var ledger = new AwardSpecification()
                .given(budget(FUND, "3000000"))
                .given(open(unscored(1), second), apply("A"), apply("B"), apply("C"))
                .given(select("A", "B", "C"), propose("A"), proposeIn("提名奖", "B"))
                .when(pay("C", "2022-09-20"))
                .thenRefused("not-a-laureate");

        ledger.given(proposeIn("提名奖", "C")).when(pay("H", "2022-09-20")).thenRefused("award-over-quota");
    }

    private static ClearSuspense clear() {
        return new ClearSuspense(FUND, entry("clear", "2022-09-25", BUREAU), new EntryId("above"));
    }

    private static Replacement instead(String id, String yuan) {
        return new Replacement(new EntryId(id), Money.ofYuan(yuan), null, null);
    }

    private static RecordReceipt back(String id, String day, String payment, ReceiptKind kind, String yuan) {
        return new RecordReceipt(FUND, entry(id, day, BUREAU), new EntryId(payment), kind, Money.ofYuan(yuan), true);
    }
}

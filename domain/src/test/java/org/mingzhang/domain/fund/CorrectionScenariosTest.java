package org.mingzhang.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.domain.fund.Vocabulary.*;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.fund.FundCommand.*;
import org.mingzhang.domain.fund.FundEvent.*;
import org.mingzhang.domain.fund.FundRejection.*;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.money.Rate;
import org.mingzhang.domain.source.Derivation;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.FigureStatus;

/** Reversed and replaced, by two people, once. */
class CorrectionScenariosTest {
    private final FundSpecification ledger = new FundSpecification();

    @BeforeEach
    void shunde() {
        ledger.given(open(SHUNDE), appropriate(SHUNDE, "2600000.00"), reduce("cut", SHUNDE, "903000.00", "2022-Q3"));
    }

    private void paidWithOneNoughtTooMany() {
        ledger.given(
                pay("q3-1", SHUNDE, "174000.00", "2022-09-10"),
                pay("q3-2", SHUNDE, "900000.00", "2022-09-20"),
                pay("q3-3", SHUNDE, "50000.00", "2022-09-20"),
                pay("q3-4", SHUNDE, "60000.00", "2022-09-30"));
    }

    @Test
    void scenario_T2_a_nought_too_many_is_reversed_and_replaced_by_two_people_once() {
        paidWithOneNoughtTooMany();
        ledger.thenFigure(SHUNDE, Figure.NET_DISBURSED, "1184000.00");
        assertThat(ledger.figures(SHUNDE).executionRate().exact())
                .extracting(Rate::percent)
                .isEqualTo("69.77");
        ledger.given(propose("proposal", SHUNDE, "q3-2", instead("q3-2b", "90000.00")));
        ledger.when(approveCorrection("by-maker", SHUNDE, "proposal", OFFICER, "2022-10-12"))
                .thenRefused(new SamePerson("wang"));
        ledger.when(approveCorrection("by-checker", SHUNDE, "proposal", CHECKER, "2022-10-12"))
                .thenAccepted()
                .thenFigure(SHUNDE, Figure.NET_DISBURSED, "374000.00");
        assertThat(ledger.figures(SHUNDE).executionRate().exact())
                .extracting(Rate::percent)
                .isEqualTo("22.04");
        ledger.when(propose("again", SHUNDE, "q3-2", null)).thenRefused(new AlreadyReversed(id("q3-2")));
        ledger.when(approveCorrection("twice", SHUNDE, "proposal", CHECKER, "2022-10-13"))
                .thenRefused(new CorrectionAlreadyDecided(id("proposal")));
    }

    @Test
    void a_reversal_takes_effect_when_the_original_did_and_is_posted_when_it_is_approved() {
        paidWithOneNoughtTooMany();
        ledger.given(
                propose("proposal", SHUNDE, "q3-2", instead("q3-2b", "90000.00")),
                approveCorrection("approval", SHUNDE, "proposal", CHECKER, "2022-10-12"));
        var reversal = ledger.last(EntryReversed.class).entry();
        var replacement = ledger.last(PaymentRecorded.class).entry();
        assertThat(reversal.effective()).hasToString("2022-09-20");
        assertThat(reversal.period()).hasToString("2022-10");
        assertThat(reversal.documentDate()).hasToString("2022-10-12");
        assertThat(replacement.effective()).hasToString("2022-09-20");
        assertThat(replacement.period()).hasToString("2022-10");
    }

    @Test
    void a_reversal_is_validated_against_its_own_period_not_the_original_s() {
        paidWithOneNoughtTooMany();
        ledger.given(propose("proposal", SHUNDE, "q3-2", instead("q3-2b", "90000.00")), close(SHUNDE, "2022-09"));
        ledger.when(approveCorrection("into-september", SHUNDE, "proposal", CHECKER, "2022-09-30"))
                .thenRefused(new PeriodIsClosed(java.time.YearMonth.of(2022, 9), java.time.YearMonth.of(2022, 10)));
        ledger.when(approveCorrection("into-october", SHUNDE, "proposal", CHECKER, "2022-10-12"))
                .thenAccepted();
    }

    @Test
    void a_correction_is_not_posted_before_what_it_corrects() {
        paidWithOneNoughtTooMany();
        ledger.given(propose("proposal", SHUNDE, "q3-2", null));
        ledger.when(approveCorrection("too-early", SHUNDE, "proposal", CHECKER, "2022-08-31"))
                .thenRefused(new CorrectionBeforeEntry(
                        id("q3-2"), java.time.YearMonth.of(2022, 8), java.time.YearMonth.of(2022, 9)));
        ledger.given(propose(
                "later",
                SHUNDE,
                "q3-1",
                new Replacement(id("q3-1b"), yuan("1.00"), EffectiveDate.parse("effectiveDate", "2022-11-01"), null)));
        ledger.when(approveCorrection("before-effect", SHUNDE, "later", CHECKER, "2022-10-12"))
                .thenRefused(new CorrectionBeforeEntry(
                        id("q3-1"), java.time.YearMonth.of(2022, 10), java.time.YearMonth.of(2022, 11)));
    }

    @Test
    void a_rejected_proposal_stays_rejected_and_another_may_be_made() {
        paidWithOneNoughtTooMany();
        ledger.given(
                propose("proposal", SHUNDE, "q3-2", null),
                new RejectCorrection(SHUNDE, entry("no", "2022-10-12", CHECKER), id("proposal"), "凭证无误"));
        ledger.when(approveCorrection("yes", SHUNDE, "proposal", CHECKER, "2022-10-13"))
                .thenRefused(new CorrectionAlreadyDecided(id("proposal")));
        ledger.given(
                propose("second", SHUNDE, "q3-2", null),
                approveCorrection("approval", SHUNDE, "second", CHECKER, "2022-10-13"));
        ledger.thenFigure(SHUNDE, Figure.NET_DISBURSED, "284000.00");
    }

    @Test
    void what_has_come_back_is_reversed_before_its_payment() {
        ledger.given(
                pay("paid", SHUNDE, "1000.00", "2022-05-01"),
                receipt("back", SHUNDE, "paid", ReceiptKind.REFUND, "400.00", true, "2022-06-01"));
        ledger.when(propose("proposal", SHUNDE, "paid", null)).thenRefused(new HasReceipts(id("paid"), yuan("400.00")));
        ledger.given(
                propose("undo-receipt", SHUNDE, "back", null),
                approveCorrection("a1", SHUNDE, "undo-receipt", CHECKER, "2022-10-12"),
                propose("proposal", SHUNDE, "paid", null),
                approveCorrection("a2", SHUNDE, "proposal", CHECKER, "2022-10-12"));
        ledger.thenFigure(SHUNDE, Figure.NET_DISBURSED, "0.00");
        ledger.when(receipt("late", SHUNDE, "paid", ReceiptKind.RETURN, "1.00", true, "2022-10-13"))
                .thenRefused(new AlreadyReversed(id("paid")));
    }

    @Test
    void a_reversal_that_takes_away_what_is_spent_is_refused() {
        ledger.given(
                supplement("more", SHUNDE, "100000.00", "2022-08-01"), pay("all", SHUNDE, "1797000.00", "2022-09-30"));
        ledger.given(propose("proposal", SHUNDE, "more", instead("less", "99999.99")));
        ledger.when(approveCorrection("approval", SHUNDE, "proposal", CHECKER, "2022-10-12"))
                .thenRefused(new WouldOverdraw(Money.ZERO, yuan("0.01"), yuan("0.01")));
    }

    @Test
    void a_replaced_reduction_may_cut_more_only_while_there_is_something_to_cut() {
        ledger.given(propose("proposal", SHUNDE, "cut", instead("deeper", "2600000.01")));
        ledger.when(approveCorrection("approval", SHUNDE, "proposal", CHECKER, "2022-10-12"))
                .thenRefused(new ReductionTooLarge(
                        yuan("2600000.00"), yuan("2600000.01"), Money.ZERO, Money.ZERO, Money.ZERO));
        ledger.given(
                propose("second", SHUNDE, "cut", instead("right", "900000.00")),
                approveCorrection("approval2", SHUNDE, "second", CHECKER, "2022-10-12"));
        ledger.thenFigure(SHUNDE, Figure.CURRENT_BUDGET, "1700000.00");
    }

    @Test
    void a_replaced_payment_keeps_to_budget_voucher_line_and_cash_plan() {
        ledger.given(
                allot("a", SHUNDE, "监测", "1000.00"),
                pay("on-line", SHUNDE, online("600.00", "监测"), "2022-05-01"),
                voucher("v1", SHUNDE, "10.00", "2022-05-02", "V-1"),
                voucher("v2", SHUNDE, "20.00", "2022-05-03", "V-2"));
        refusedInstead("on-line", instead("x", "1000.01"), new OverAllotment("监测", yuan("400.00"), yuan("400.01")));
        refusedInstead(
                "v1",
                new Replacement(id("y"), yuan("10.00"), null, "V-2"),
                new VoucherConflict(new VoucherNo("440606", 2022, "V-2"), yuan("20.00"), yuan("10.00")));
        refusedInstead(
                "v1",
                instead("z", "1696370.00"),
                new AllotmentInTheWay(yuan("1695970.00"), yuan("1696360.00"), yuan("400.00")));
        refusedInstead(
                "v1",
                instead("zz", "1699999.00"),
                new OverBudget(yuan("1696380.00"), yuan("1699999.00"), yuan("3619.00"), null));
        ledger.given(plan("plan", SHUNDE, Map.of("2022-05", "700.00", "2022-12", "1000.00")));
        refusedInstead(
                "v1",
                instead("w", "80.01"),
                new OverCashPlan(java.time.YearMonth.of(2022, 5), yuan("80.00"), yuan("80.01")));
    }

    private void refusedInstead(String target, Replacement replacement, FundRejection why) {
        var proposal = "p-" + replacement.id();
        ledger.given(propose(proposal, SHUNDE, target, replacement));
        ledger.when(approveCorrection("a-" + replacement.id(), SHUNDE, proposal, CHECKER, "2022-10-12"))
                .thenRefused(why);
    }

    @Test
    void a_replaced_payment_draws_on_the_source_and_vintage_of_the_original() {
        var both = new FundId("both", 2022);
        ledger.given(
                open(both),
                appropriate(both, "1000.00"),
                new Appropriate(
                        both,
                        entry("superior", "2022-01-15", BUREAU),
                        FundingSource.SUPERIOR,
                        yuan("1000.00"),
                        Classification.NONE));
        var fromLocal = new PaymentOrder(
                yuan("900.00"),
                SERVICE,
                new Purpose.Spending("支出"),
                null,
                Classification.NONE,
                "",
                FundingSource.LOCAL);
        ledger.given(
                pay("paid", both, fromLocal, "2022-05-01"),
                propose("proposal", both, "paid", instead("right", "90.00")),
                approveCorrection("approval", both, "proposal", CHECKER, "2022-10-12"));
        assertThat(ledger.last(PaymentRecorded.class).payment().draws()).containsExactly(local(2022, "90.00"));
        ledger.given(propose("more", both, "right", instead("too-much", "1000.01")));
        ledger.when(approveCorrection("no", both, "more", CHECKER, "2022-10-12"))
                .thenRefused(new OverBudget(yuan("1000.00"), yuan("1000.01"), yuan("0.01"), null));
    }

    @Test
    void a_replaced_appropriation_absorbs_the_provisional_authority_again() {
        ledger.given(
                open(GANZHOU),
                new GrantProvisionalAuthority(
                        GANZHOU, entry("provisional", "2021-01-05", BUREAU), FundingSource.LOCAL, yuan("800000.00")),
                appropriate(GANZHOU, "5000001.00"),
                propose("proposal", GANZHOU, "appropriation", instead("right", "5000000.00")),
                approveCorrection("approval", GANZHOU, "proposal", CHECKER, "2021-10-12"));
        ledger.thenFigure(GANZHOU, Figure.CURRENT_BUDGET, "5000000.00")
                .thenFigure(GANZHOU, Figure.ORIGINAL_BUDGET, "5000000.00");
        ledger.when(propose("absorbed", GANZHOU, "provisional", null))
                .thenRefused(new AuthorityAbsorbed(id("provisional"), Money.ZERO));
    }

    @Test
    void the_ids_of_replacement_and_approval_are_new() {
        paidWithOneNoughtTooMany();
        ledger.when(propose("proposal", SHUNDE, "q3-2", instead("q3-1", "90000.00")))
                .thenRefused(new EntryIdReused(id("q3-1")));
        ledger.given(propose("proposal", SHUNDE, "q3-2", instead("fresh", "90000.00")));
        ledger.when(approveCorrection("fresh", SHUNDE, "proposal", CHECKER, "2022-10-12"))
                .thenRefused(new EntryIdReused(id("fresh")));
    }

    @Test
    void what_has_an_undoing_of_its_own_is_not_reversed() {
        ledger.given(commit("contract", SHUNDE, "100.00"));
        ledger.when(propose("proposal", SHUNDE, "contract", null))
                .thenRefused(new NotReversible(id("contract"), "Committed"));
        ledger.given(
                pay("paid", SHUNDE, "100.00", "2022-05-01"),
                receipt("back", SHUNDE, "paid", ReceiptKind.RETURN, "100.00", true, "2022-06-01"));
        ledger.when(propose("proposal", SHUNDE, "back", instead("other", "90.00")))
                .thenRefused(new ReplacementNotPossible(id("back"), "PaymentReturned"));
    }

    @Test
    void a_wrong_opening_is_reversed_and_leaves_the_figure_unknown_again() {
        var unknown = new StateUnknown(
                SHUNDE, entry("h1", "2022-01-01/2022-06-30", OFFICER), UnknownFigure.DISBURSEMENT, Money.ZERO, null);
        ledger.given(
                unknown,
                new AssertOpening(SHUNDE, entry("opening", "2022-06-30", OFFICER), id("h1"), yuan("500.00")),
                propose("proposal", SHUNDE, "opening", null),
                approveCorrection("approval", SHUNDE, "proposal", CHECKER, "2022-10-12"));
        assertThat(ledger.figures(SHUNDE).isCertain()).isFalse();
        ledger.given(new AssertOpening(SHUNDE, entry("opening2", "2022-06-30", OFFICER), id("h1"), yuan("400.00")));
        ledger.thenFigure(SHUNDE, Figure.NET_DISBURSED, "400.00");
    }

    @Test
    void reversing_an_input_names_the_derived_entries_that_become_stale() {
        var derived = new Entry(
                id("derived"),
                EffectiveDate.parse("effectiveDate", "2022-09-30"),
                null,
                java.time.YearMonth.of(2022, 9),
                BUREAU,
                org.mingzhang.domain.source.SourceDocument.titled("通知"),
                FigureStatus.DERIVED,
                new Derivation("cut × 10 %", List.of("cut")),
                null);
        ledger.given(
                new Supplement(SHUNDE, derived, FundingSource.LOCAL, yuan("90300.00"), Classification.NONE),
                propose("proposal", SHUNDE, "cut", null),
                approveCorrection("approval", SHUNDE, "proposal", CHECKER, "2022-10-12"));
        assertThat(ledger.last(EntryReversed.class).stale()).containsExactly(id("derived"));
    }

    @Test
    void a_correction_without_a_reason_cannot_be_written() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        new ProposeCorrection(SHUNDE, entry("proposal", "2022-10-12", OFFICER), id("q3-2"), " ", null))
                .isInstanceOfSatisfying(
                        BadInput.class, e -> assertThat(e.code()).isEqualTo("text-missing"));
    }
}

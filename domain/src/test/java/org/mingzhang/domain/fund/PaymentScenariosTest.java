package org.mingzhang.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.domain.fund.Vocabulary.*;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.fund.FundCommand.*;
import org.mingzhang.domain.fund.FundEvent.*;
import org.mingzhang.domain.fund.FundRejection.*;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.money.Rate;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.payee.PayeeCommand.RenamePayee;
import org.mingzhang.domain.payee.PayeeRejection.PayeeNameDiffers;
import org.mingzhang.domain.payee.PayeeRejection.PayeeUnknown;
import org.mingzhang.domain.payee.PayeeRejection.RenameOutOfOrder;
import org.mingzhang.domain.payee.PayeeRejection.RoleMayNotWrite;
import org.mingzhang.domain.payee.UnifiedCode;
import org.mingzhang.domain.source.Role;

/** Vouchers, lookalikes, suspense, openings and payees. */
class PaymentScenariosTest {
    private static final UnifiedCode CODE = ((Payee.Organisation) SERVICE).code();
    private final FundSpecification ledger = new FundSpecification();

    @BeforeEach
    void shunde() {
        ledger.given(open(SHUNDE), appropriate(SHUNDE, "2600000.00"), reduce("cut", SHUNDE, "903000.00", "2022-Q3"));
    }

    private static StateUnknown unknown(Money low, @Nullable Money high) {
        return new StateUnknown(
                SHUNDE, entry("h1", "2022-01-01/2022-06-30", OFFICER), UnknownFigure.DISBURSEMENT, low, high);
    }

    private static ClearSuspense clear(String id, String suspended) {
        return new ClearSuspense(SHUNDE, entry(id, "2022-12-01", BUREAU), id(suspended));
    }

    @Test
    void scenario_T7_the_same_voucher_twice_is_one_payment_and_other_content_is_a_conflict() {
        ledger.given(voucher("p1", SHUNDE, "90000.00", "2022-09-20", "V-77"));
        ledger.when(voucher("p1", SHUNDE, "90000.00", "2022-09-20", "V-77")).thenAlreadyRecorded();
        ledger.when(voucher("p2", SHUNDE, "90000.00", "2022-09-20", "Ｖ－77 ".replace('－', '-')))
                .thenAlreadyRecorded();
        ledger.when(voucher("p3", SHUNDE, "90000.01", "2022-09-20", "V-77"))
                .thenRefused(
                        new VoucherConflict(new VoucherNo("440606", 2022, "V-77"), yuan("90000.00"), yuan("90000.01")));
        var conflict = new VoucherConflict(new VoucherNo("440606", 2022, "V-77"), yuan("90000.00"), yuan("90000.00"));
        ledger.when(voucher("p4", SHUNDE, "90000.00", "2022-09-21", "V-77")).thenRefused(conflict);
        ledger.when(pay("p5", SHUNDE, order("90000.00", new Payee.Person("p-1"), "支出", "V-77"), "2022-09-20"))
                .thenRefused(conflict);
        ledger.when(voucher("p1", SHUNDE, "90000.00", "2022-09-20", "V-78")).thenRefused(new EntryIdReused(id("p1")));
        ledger.thenFigure(SHUNDE, Figure.NET_DISBURSED, "90000.00");
    }

    @Test
    void the_same_payee_amount_and_day_under_another_voucher_are_two_payments_and_a_warning() {
        ledger.given(voucher("p1", SHUNDE, "90000.00", "2022-09-20", "V-77"));
        ledger.when(voucher("p2", SHUNDE, "90000.00", "2022-09-20", "V-78"))
                .thenWarned(new FundWarning.LooksLikeDuplicate(id("p2"), id("p1")))
                .thenFigure(SHUNDE, Figure.NET_DISBURSED, "180000.00");
        ledger.when(voucher("p3", SHUNDE, "90000.00", "2022-09-21", "V-79")).thenWarned();
        ledger.given(
                propose("proposal", SHUNDE, "p2", null),
                approveCorrection("approval", SHUNDE, "proposal", CHECKER, "2022-10-12"));
        ledger.when(voucher("p4", SHUNDE, "90000.00", "2022-09-20", "V-80"))
                .thenWarned(new FundWarning.LooksLikeDuplicate(id("p4"), id("p1")));
    }

    @Test
    void a_voucher_whose_entry_was_reversed_and_replaced_stands_for_the_replacement() {
        ledger.given(
                voucher("p1", SHUNDE, "900000.00", "2022-09-20", "V-77"),
                propose("proposal", SHUNDE, "p1", instead("p1b", "90000.00")),
                approveCorrection("approval", SHUNDE, "proposal", CHECKER, "2022-10-12"));
        ledger.when(voucher("again", SHUNDE, "90000.00", "2022-09-20", "V-77")).thenAlreadyRecorded();
        ledger.when(voucher("wrong", SHUNDE, "900000.00", "2022-09-20", "V-77"))
                .thenRefused(new VoucherConflict(
                        new VoucherNo("440606", 2022, "V-77"), yuan("90000.00"), yuan("900000.00")));
    }

    @Test
    void a_voucher_whose_entry_was_reversed_for_good_is_not_recorded_already() {
        ledger.given(
                voucher("p1", SHUNDE, "90000.00", "2022-09-20", "V-77"),
                propose("proposal", SHUNDE, "p1", null),
                approveCorrection("approval", SHUNDE, "proposal", CHECKER, "2022-10-12"));
        ledger.when(voucher("again", SHUNDE, "90000.00", "2022-09-20", "V-77"))
                .thenRefused(
                        new VoucherConflict(new VoucherNo("440606", 2022, "V-77"), yuan("90000.00"), yuan("90000.00")));
    }

    @Test
    void what_the_treasury_has_paid_above_budget_waits_in_suspense_until_there_is_room() {
        ledger.when(confirmed("over", SHUNDE, "1697000.01", "2022-09-30"))
                .thenWarned(new FundWarning.PaidAboveBudget(id("over"), yuan("1697000.01"), yuan("0.01"), null))
                .thenFigure(SHUNDE, Figure.IN_SUSPENSE, "1697000.01")
                .thenFigure(SHUNDE, Figure.NET_DISBURSED, "0.00");
        ledger.when(clear("c", "over"))
                .thenRefused(new OverBudget(yuan("1697000.00"), yuan("1697000.01"), yuan("0.01"), null));
        ledger.given(supplement("more", SHUNDE, "0.01", "2022-10-01"), clear("c", "over"))
                .thenFigure(SHUNDE, Figure.IN_SUSPENSE, "0.00")
                .thenFigure(SHUNDE, Figure.NET_DISBURSED, "1697000.01");
        ledger.when(clear("c2", "over")).thenRefused(new EntryUnknown(id("over")));
        ledger.thenReplaysTheSame();
    }

    @Test
    void suspense_ends_also_when_the_money_comes_back() {
        ledger.given(
                confirmed("over", SHUNDE, "1700000.00", "2022-09-30"),
                receipt("back", SHUNDE, "over", ReceiptKind.RETURN, "3000.00", true, "2022-10-05"));
        ledger.thenFigure(SHUNDE, Figure.IN_SUSPENSE, "1697000.00")
                .thenFigure(SHUNDE, Figure.AVAILABLE_BALANCE, "1697000.00");
        ledger.when(receipt("too-much", SHUNDE, "over", ReceiptKind.RETURN, "1697000.01", true, "2022-10-05"))
                .thenRefused(new ReceiptExceedsPayment(id("over"), yuan("1697000.00"), yuan("1697000.01")));
        ledger.given(clear("c", "over"))
                .thenFigure(SHUNDE, Figure.IN_SUSPENSE, "0.00")
                .thenFigure(SHUNDE, Figure.NET_DISBURSED, "1697000.00")
                .thenReplaysTheSame();
    }

    @Test
    void a_clearing_is_reversed_into_suspense_and_a_suspended_entry_away() {
        ledger.given(
                confirmed("over", SHUNDE, "1700000.00", "2022-09-30"),
                supplement("more", SHUNDE, "3000.00", "2022-10-01"),
                new ClearSuspense(SHUNDE, entry("c", "2022-10-05", BUREAU), id("over")));
        ledger.when(propose("p1", SHUNDE, "over", null)).thenRefused(new HasReceipts(id("over"), yuan("1700000.00")));
        ledger.given(propose("p2", SHUNDE, "c", null), approveCorrection("a2", SHUNDE, "p2", CHECKER, "2022-10-12"));
        ledger.thenFigure(SHUNDE, Figure.IN_SUSPENSE, "1700000.00").thenFigure(SHUNDE, Figure.NET_DISBURSED, "0.00");
        ledger.given(propose("p3", SHUNDE, "over", null), approveCorrection("a3", SHUNDE, "p3", CHECKER, "2022-10-12"));
        ledger.thenFigure(SHUNDE, Figure.IN_SUSPENSE, "0.00").thenReplaysTheSame();
    }

    @Test
    void a_suspended_voucher_imported_again_is_already_recorded_before_and_after_it_is_cleared() {
        var over = new RecordPayment(
                SHUNDE, entry("over", "2022-09-30", OFFICER), null, order("1700000.00", SERVICE, "支出", "V-9"), true);
        ledger.given(over);
        ledger.when(over).thenAlreadyRecorded();
        ledger.given(supplement("more", SHUNDE, "3000.00", "2022-10-01"), clear("c", "over"));
        ledger.when(over).thenAlreadyRecorded();
    }

    @Test
    void confirmed_payments_against_allotments_and_cash_plan_wait_in_suspense_as_well() {
        ledger.given(allot("a", SHUNDE, "监测", "1697000.00"), confirmed("off-line", SHUNDE, "10.00", "2022-05-31"));
        ledger.thenFigure(SHUNDE, Figure.IN_SUSPENSE, "10.00");
        ledger.given(plan("plan", SHUNDE, Map.of("2022-06", "100.00")));
        ledger.given(
                new RecordPayment(SHUNDE, entry("early", "2022-05-31", OFFICER), null, online("20.00", "监测"), true));
        ledger.thenFigure(SHUNDE, Figure.IN_SUSPENSE, "30.00");
        ledger.given(commit("contract", SHUNDE, "1.00", "监测"));
        ledger.when(new RecordPayment(
                        SHUNDE,
                        entry("c", "2022-06-01", OFFICER),
                        id("contract"),
                        order("1.01", SERVICE, "支出", null),
                        true))
                .thenRefused(new OverCommitment(id("contract"), yuan("1.00"), yuan("1.01")));
    }

    @Test
    void with_an_unknown_opening_payments_reach_up_to_the_upper_bound_of_what_is_available() {
        ledger.given(unknown(yuan("97000.00"), yuan("500000.00")));
        assertThat(ledger.figures(SHUNDE).range(Figure.AVAILABLE_BALANCE))
                .isEqualTo(new Ranged(yuan("1197000.00"), yuan("1600000.00")));
        ledger.when(pay("p", SHUNDE, "1600000.01", "2022-09-30"))
                .thenRefused(new OverBudget(yuan("1600000.00"), yuan("1600000.01"), yuan("0.01"), null));
        ledger.when(reduce("r", SHUNDE, "1600000.01", "2022-09-30"))
                .thenRefused(new ReductionTooLarge(
                        yuan("1600000.00"), yuan("1600000.01"), Money.ZERO, Money.ZERO, Money.ZERO));
        ledger.given(pay("p", SHUNDE, "1600000.00", "2022-09-30"));
        ledger.when(commit("contract", SHUNDE, "1.00")).thenRefused(new OpeningUnknown(id("h1")));
        ledger.when(unknownAgain()).thenRefused(new UnknownAlreadyOpen(UnknownFigure.DISBURSEMENT, id("h1")));
    }

    private static StateUnknown unknownAgain() {
        return new StateUnknown(SHUNDE, entry("h2", "2022-Q2", OFFICER), UnknownFigure.DISBURSEMENT, Money.ZERO, null);
    }

    @Test
    void the_excess_of_a_disputed_opening_is_cleared_like_any_suspense_so_that_the_year_can_close() {
        ledger.given(unknown(Money.ZERO, null));
        ledger.given(new AssertOpening(SHUNDE, entry("opening", "2022-06-30", OFFICER), id("h1"), yuan("1700000.00")));
        assertThat(ledger.last(PaymentSuspended.class).excess()).isEqualTo(yuan("3000.00"));
        ledger.thenFigure(SHUNDE, Figure.IN_SUSPENSE, "3000.00").thenFigure(SHUNDE, Figure.NET_DISBURSED, "1697000.00");
        ledger.when(closeYear(SHUNDE, List.of(), List.of(), List.of()))
                .thenRefused(new OpenItems(Money.ZERO, Money.ZERO, yuan("3000.00")));
        ledger.given(supplement("more", SHUNDE, "3000.00", "2022-12-01"), clear("c", "opening/excess"));
        ledger.when(closeYear(SHUNDE, List.of(), List.of(), List.of())).thenAccepted();
    }

    @Test
    void an_unknown_appropriation_holds_back_spending_and_is_resolved_by_the_appropriation() {
        var fund = FundId.parse("shaoguan-award-2018");
        var ceiling = new StateUnknown(
                fund, entry("ceiling", "2018", OFFICER), UnknownFigure.APPROPRIATION, Money.ZERO, yuan("1500000.00"));
        ledger.given(open(fund), ceiling);
        assertThat(ledger.figures(fund).range(Figure.CURRENT_BUDGET))
                .isEqualTo(new Ranged(Money.ZERO, yuan("1500000.00")));
        for (var command : List.of(
                pay("p", fund, "1.00", "2018-09-30"),
                commit("c", fund, "1.00"),
                reduce("r", fund, "1.00", "2018-09-30"),
                supplement("s", fund, "1.00", "2018-09-30"))) {
            ledger.when(command).thenRefused(new AppropriationUnknown(id("ceiling")));
        }
        ledger.when(confirmed("paid", fund, "500000.00", "2018-09-30"))
                .thenAccepted()
                .thenFigure(fund, Figure.IN_SUSPENSE, "500000.00");
        ledger.given(appropriate(fund, "1500000.00"));
        assertThat(ledger.figures(fund).isCertain()).isTrue();
        ledger.when(new StateUnknown(
                        fund, entry("again", "2018", OFFICER), UnknownFigure.APPROPRIATION, Money.ZERO, null))
                .thenRefused(new AlreadyAppropriated(FundingSource.LOCAL, yuan("1500000.00")));
    }

    @Test
    void awards_and_assessment_rewards_are_facts_of_their_own() {
        var award = new PaymentOrder(
                yuan("500000.00"),
                SERVICE,
                new Purpose.OfAward("2021", "laureate-1"),
                null,
                Classification.NONE,
                "",
                null);
        var reward = new PaymentOrder(
                yuan("500000.00"), SERVICE, new Purpose.OfAssessment("2020 质量考核"), null, Classification.NONE, "", null);
        ledger.given(pay("award", SHUNDE, award, "2022-09-30"));
        assertThat(ledger.last(AwardPaid.class).payment().amount()).isEqualTo(yuan("500000.00"));
        ledger.given(pay("reward", SHUNDE, reward, "2022-09-29"));
        ledger.given(
                propose("p", SHUNDE, "award", instead("award-b", "400000.00")),
                approveCorrection("a", SHUNDE, "p", CHECKER, "2022-10-12"),
                propose("p2", SHUNDE, "reward", instead("reward-b", "100000.00")),
                approveCorrection("a2", SHUNDE, "p2", CHECKER, "2022-10-12"));
        assertThat(ledger.last(AwardPaid.class).entry().id()).isEqualTo(id("award-b"));
        assertThat(ledger.last(AssessmentRewardPaid.class).entry().id()).isEqualTo(id("reward-b"));
        ledger.thenFigure(SHUNDE, Figure.NET_DISBURSED, "500000.00");
    }

    @Test
    void a_payee_is_its_code_a_new_name_needs_evidence_and_old_payments_keep_the_old_one() {
        var renamed = organisation(CODE.value(), "检测认证集团有限公司");
        ledger.given(voucher("p1", SHUNDE, "100.00", "2022-03-01", "V-1"));
        ledger.when(pay("p2", SHUNDE, order("100.00", renamed, "支出", "V-2"), "2022-06-01"))
                .thenRefused(new PayeeNameDiffers(CODE, "检测认证集团有限公司", "监测服务有限公司", LocalDate.of(2022, 6, 1)));
        ledger.given(rename("r", "检测认证集团有限公司", "2022-05-01", OFFICER));
        ledger.given(pay("p2", SHUNDE, order("100.00", renamed, "支出", "V-2"), "2022-06-01"));
        ledger.given(voucher("late", SHUNDE, "50.00", "2022-04-30", "V-3"));
        ledger.when(voucher("p4", SHUNDE, "50.00", "2022-05-01", "V-4"))
                .thenRefused(new PayeeNameDiffers(CODE, "监测服务有限公司", "检测认证集团有限公司", LocalDate.of(2022, 5, 1)));
        assertThat(ledger.fund(SHUNDE).find(id("p1"))).isInstanceOfSatisfying(PaymentRecorded.class, e -> assertThat(
                        e.payment().payee())
                .isEqualTo(SERVICE));
        ledger.when(rename("again", "检测认证集团有限公司", "2022-06-01", OFFICER)).thenAlreadyRecorded();
        ledger.when(rename("earlier", "别的名称", "2022-05-01", OFFICER))
                .thenRefused(new RenameOutOfOrder(CODE, LocalDate.of(2022, 5, 1), LocalDate.of(2022, 5, 2)));
        ledger.when(rename("reader", "别的名称", "2022-07-01", AUDITOR)).thenRefused(new RoleMayNotWrite(Role.AUDITOR));
    }

    private static RenamePayee rename(String id, String name, String from, org.mingzhang.domain.source.Actor actor) {
        return new RenamePayee(CODE, entry(id, from, actor), name, LocalDate.parse(from));
    }

    @Test
    void only_a_payee_that_is_known_is_renamed() {
        ledger.when(rename("r", "检测认证集团有限公司", "2022-05-01", OFFICER)).thenRefused(new PayeeUnknown(CODE));
    }

    @Test
    void a_late_entry_keeps_its_date_posts_in_the_open_month_and_never_silently_into_a_closed_one() {
        ledger.given(close(SHUNDE, "2022-06"));
        ledger.when(pay("late", SHUNDE, "120000.00", "2022-06-20"))
                .thenRefused(new PeriodIsClosed(YearMonth.of(2022, 6), YearMonth.of(2022, 7)));
        var late = entry("late", "2022-06-20", OFFICER).postedIn(YearMonth.of(2022, 10));
        ledger.when(new RecordPayment(SHUNDE, late, null, order("120000.00", SERVICE, "支出", null), false))
                .thenWarned(new FundWarning.LateEntry(id("late"), late.effective(), YearMonth.of(2022, 10)));
    }

    @Test
    void a_day_of_another_year_is_refused_and_a_range_over_the_turn_of_the_year_too() {
        ledger.when(pay("p", SHUNDE, "1.00", "2021-12-31"))
                .thenRefused(new PeriodOutsideYear(YearMonth.of(2021, 12), 2022));
        var turn = entry("p", "2021-12-15/2022-01-15", OFFICER);
        ledger.when(new RecordPayment(SHUNDE, turn, null, order("1.00", SERVICE, "支出", null), false))
                .thenRefused(new EffectiveOutsideYear(turn.effective(), 2022));
    }

    @Test
    void an_execution_rate_is_rounded_only_when_shown() {
        var fund = FundId.parse("rounding-2024");
        ledger.given(open(fund), appropriate(fund, "200.00"), pay("p1", fund, "179.99", "2024-02-29"));
        var rate = ledger.figures(fund).executionRate().exact();
        assertThat(rate).extracting(Rate::percent).isEqualTo("90.00");
        assertThat(rate).extracting(r -> r.compareTo(90, 100)).isEqualTo(-1);
        ledger.given(pay("p2", fund, "20.00", "2024-03-01"));
        assertThat(ledger.figures(fund).executionRate().exact())
                .extracting(Rate::percent)
                .isEqualTo("99.99");
        ledger.given(pay("p3", fund, "0.01", "2024-03-01"));
        assertThat(ledger.figures(fund).executionRate().exact())
                .extracting(Rate::percent)
                .isEqualTo("100.00");
    }
}

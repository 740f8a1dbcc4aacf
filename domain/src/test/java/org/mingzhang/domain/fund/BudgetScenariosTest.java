package org.mingzhang.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.domain.fund.Vocabulary.*;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.codes.CodeKind;
import org.mingzhang.domain.codes.CodesCommand.LoadCodes;
import org.mingzhang.domain.codes.CodesRejection.CodeUnknown;
import org.mingzhang.domain.codes.CodesRejection.CodesRoleMayNotWrite;
import org.mingzhang.domain.fund.FundCommand.*;
import org.mingzhang.domain.fund.FundRejection.*;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.money.Rate;
import org.mingzhang.domain.source.Role;

/** Authority granted, absorbed, added, moved, promised and planned. */
class BudgetScenariosTest {
    private static final FundId OTHER = FundId.parse("shunde-other-2022");
    private final FundSpecification ledger = new FundSpecification();

    @BeforeEach
    void shunde() {
        ledger.given(open(SHUNDE));
    }

    private static GrantProvisionalAuthority provisional(String id, String yuan) {
        return new GrantProvisionalAuthority(SHUNDE, entry(id, "2022-01-02", BUREAU), FundingSource.LOCAL, yuan(yuan));
    }

    private static RecoverBalance recover(String id, String yuan) {
        return new RecoverBalance(SHUNDE, entry(id, "2022-11-01", BUREAU), yuan(yuan), null);
    }

    @Test
    void provisional_authority_is_spent_before_the_budget_and_absorbed_by_it() {
        ledger.given(provisional("p", "300000.00"), pay("january", SHUNDE, "120000.00", "2022-01-10"));
        ledger.thenFigure(SHUNDE, Figure.ORIGINAL_BUDGET, "0.00")
                .thenFigure(SHUNDE, Figure.CURRENT_BUDGET, "300000.00");
        ledger.given(appropriate(SHUNDE, "2600000.00"))
                .thenFigure(SHUNDE, Figure.ORIGINAL_BUDGET, "2600000.00")
                .thenFigure(SHUNDE, Figure.CURRENT_BUDGET, "2600000.00")
                .thenFigure(SHUNDE, Figure.AVAILABLE_BALANCE, "2480000.00");
        ledger.when(provisional("late", "1.00"))
                .thenRefused(new AlreadyAppropriated(FundingSource.LOCAL, yuan("2600000.00")));
    }

    @Test
    void an_appropriation_below_what_the_provisional_authority_has_borne_is_refused() {
        ledger.given(provisional("p", "300000.00"), pay("january", SHUNDE, "120000.00", "2022-01-10"));
        ledger.when(appropriate(SHUNDE, "119999.99"))
                .thenRefused(new WouldOverdraw(yuan("119999.99"), yuan("120000.00"), yuan("0.01")));
        ledger.given(appropriate(SHUNDE, "120000.00")).thenFigure(SHUNDE, Figure.AVAILABLE_BALANCE, "0.00");
    }

    @Test
    void a_source_is_appropriated_once_even_when_it_was_nothing() {
        ledger.given(appropriate(SHUNDE, "0.00"));
        ledger.when(new Appropriate(
                        SHUNDE,
                        entry("again", "2022-01-16", BUREAU),
                        FundingSource.LOCAL,
                        yuan("1.00"),
                        Classification.NONE))
                .thenRefused(new AlreadyAppropriated(FundingSource.LOCAL, Money.ZERO));
        assertThat(ledger.figures(SHUNDE).executionRate().exact()).isNull();
        assertThat(ledger.figures(SHUNDE).executionRate().low())
                .extracting(Rate::percent)
                .isEqualTo("undefined");
        ledger.given(supplement("more", SHUNDE, "1.00", "2022-02-01"))
                .thenFigure(SHUNDE, Figure.CURRENT_BUDGET, "1.00")
                .thenFigure(SHUNDE, Figure.ORIGINAL_BUDGET, "0.00");
    }

    @Test
    void recovered_within_the_year_lowers_the_current_budget() {
        ledger.given(appropriate(SHUNDE, "100.00"), pay("paid", SHUNDE, "40.00", "2022-05-01"));
        ledger.when(recover("too-much", "60.01"))
                .thenRefused(
                        new ReductionTooLarge(yuan("60.00"), yuan("60.01"), yuan("40.00"), Money.ZERO, Money.ZERO));
        ledger.given(recover("all", "60.00"))
                .thenFigure(SHUNDE, Figure.CURRENT_BUDGET, "40.00")
                .thenFigure(SHUNDE, Figure.AVAILABLE_BALANCE, "0.00");
    }

    @Test
    void a_virement_moves_equal_amounts_in_one_step_and_keeps_the_vintage_and_its_clock() {
        var old = GANZHOU;
        var from = old.in(2022);
        var to = new FundId("ganzhou-other", 2022);
        ledger.given(
                open(old),
                appropriate(old, "5000.00"),
                closeYear(old, List.of(local(2021, "5000.00")), List.of(), List.of()),
                open(to),
                reallocate("virement", from, to, "2000.00", "2022-03-01"));
        ledger.thenFigure(from, Figure.VIREMENTS_OUT, "2000.00").thenFigure(to, Figure.VIREMENTS_IN, "2000.00");
        assertThat(ledger.fund(to).balance(Account.AVAILABLE, new Bucket(FundingSource.LOCAL, 2021)))
                .isEqualTo(yuan("2000.00"));
        ledger.when(closeYear(to, List.of(local(2021, "2000.00")), List.of(), List.of()))
                .thenRefused(new TwoYearRule(2021, yuan("2000.00")));
        ledger.when(closeYear(to, List.of(), List.of(local(2021, "2000.00")), List.of()))
                .thenAccepted();
    }

    @Test
    void a_virement_needs_an_open_month_on_both_sides() {
        ledger.given(appropriate(SHUNDE, "100.00"));
        ledger.when(reallocate("v", SHUNDE, OTHER, "1.00", "2022-06-15")).thenRefused(new FundNotOpen(OTHER));
        ledger.given(open(OTHER), close(OTHER, "2022-06"));
        ledger.when(reallocate("v", SHUNDE, OTHER, "1.00", "2022-06-15"))
                .thenRefused(new PeriodIsClosed(YearMonth.of(2022, 6), YearMonth.of(2022, 7)));
        ledger.when(reallocate("v", SHUNDE, OTHER, "100.01", "2022-07-01"))
                .thenRefused(new ReductionTooLarge(yuan("100.00"), yuan("100.01"), Money.ZERO, Money.ZERO, Money.ZERO));
        ledger.when(reallocate("open", SHUNDE, OTHER, "1.00", "2022-07-01")).thenRefused(new EntryIdReused(id("open")));
    }

    @Test
    void allotments_promise_what_is_available_and_others_leave_it_alone() {
        ledger.given(appropriate(SHUNDE, "1000.00"), allot("a", SHUNDE, "监测", "600.00"));
        ledger.when(allot("b", SHUNDE, "宣传", "400.01"))
                .thenRefused(new AllotmentInTheWay(yuan("400.00"), yuan("400.01"), yuan("600.00")));
        ledger.when(allot("b", SHUNDE, "宣传", "1000.01"))
                .thenRefused(new OverBudget(yuan("1000.00"), yuan("1000.01"), yuan("0.01"), null));
        ledger.when(pay("off-line", SHUNDE, "400.01", "2022-05-01"))
                .thenRefused(new AllotmentInTheWay(yuan("400.00"), yuan("400.01"), yuan("600.00")));
        ledger.when(reduce("cut", SHUNDE, "400.01", "2022-05-01"))
                .thenRefused(new AllotmentInTheWay(yuan("400.00"), yuan("400.01"), yuan("600.00")));
        ledger.when(pay("on-line", SHUNDE, online("600.01", "监测"), "2022-05-01"))
                .thenRefused(new OverAllotment("监测", yuan("600.00"), yuan("600.01")));
        ledger.given(pay("on-line", SHUNDE, online("250.00", "监测"), "2022-05-01"));
        ledger.when(withdraw("w", "350.01")).thenRefused(new WithdrawalTooLarge("监测", yuan("350.00"), yuan("350.01")));
        ledger.given(withdraw("w", "350.00"), pay("off-line", SHUNDE, "750.00", "2022-05-01"));
        ledger.thenFigure(SHUNDE, Figure.AVAILABLE_BALANCE, "0.00").thenFigure(SHUNDE, Figure.ALLOTMENTS, "250.00");
        ledger.given(
                supplement("more", SHUNDE, "50.00", "2022-06-01"),
                allot("c", SHUNDE, "监测", "50.00"),
                pay("rest", SHUNDE, online("50.00", "监测"), "2022-06-02"));
        ledger.thenReplaysTheSame();
    }

    private static WithdrawAllotment withdraw(String id, String yuan) {
        return new WithdrawAllotment(SHUNDE, entry(id, "2022-05-02", BUREAU), "监测", yuan(yuan));
    }

    @Test
    void what_comes_back_to_a_line_may_be_spent_by_it_again() {
        ledger.given(
                appropriate(SHUNDE, "1000.00"),
                allot("a", SHUNDE, "监测", "600.00"),
                pay("paid", SHUNDE, online("600.00", "监测"), "2022-05-01"),
                receipt("back", SHUNDE, "paid", ReceiptKind.RETURN, "600.00", true, "2022-05-03"),
                pay("again", SHUNDE, online("600.00", "监测"), "2022-05-05"));
        ledger.thenFigure(SHUNDE, Figure.NET_DISBURSED, "600.00");
    }

    @Test
    void a_payment_keeps_within_the_cumulative_cash_plan_of_its_month_and_all_later_ones() {
        ledger.given(
                appropriate(SHUNDE, "1000.00"),
                plan("plan", SHUNDE, Map.of("2022-03", "100.00", "2022-06", "50.00", "2022-09", "200.00")));
        ledger.when(pay("february", SHUNDE, "0.01", "2022-02-28"))
                .thenRefused(new OverCashPlan(YearMonth.of(2022, 2), Money.ZERO, yuan("0.01")));
        ledger.given(pay("june", SHUNDE, "120.00", "2022-06-30"));
        ledger.when(pay("march", SHUNDE, "30.01", "2022-03-31"))
                .thenRefused(new OverCashPlan(YearMonth.of(2022, 3), yuan("30.00"), yuan("30.01")));
        ledger.given(pay("march", SHUNDE, "30.00", "2022-03-31"));
        ledger.when(pay("quarter", SHUNDE, "200.01", "2022-Q3"))
                .thenRefused(new OverCashPlan(YearMonth.of(2022, 9), yuan("200.00"), yuan("200.01")));
        ledger.given(pay("quarter", SHUNDE, "200.00", "2022-Q3"));
        ledger.when(plan("too-much", SHUNDE, Map.of("2022-12", "1000.01")))
                .thenRefused(new CashPlanAboveBudget(yuan("1000.01"), yuan("1000.00")));
        ledger.given(plan("new", SHUNDE, Map.of("2022-01", "1000.00")), pay("rest", SHUNDE, "650.00", "2022-10-01"));
    }

    @Test
    void a_request_is_held_against_the_cash_plan_when_it_is_paid() {
        ledger.given(
                appropriate(SHUNDE, "1000.00"),
                plan("plan", SHUNDE, Map.of("2022-06", "100.00")),
                request("request", SHUNDE, null, order("50.00", SERVICE, "采购", null)),
                approve("approval", SHUNDE, "request", CHECKER));
        ledger.when(payRequest("early", SHUNDE, "request", "2022-05-31", null))
                .thenRefused(new OverCashPlan(YearMonth.of(2022, 5), Money.ZERO, yuan("50.00")));
        ledger.when(payRequest("on-time", SHUNDE, "request", "2022-06-01", null))
                .thenAccepted();
    }

    @Test
    void codes_stand_in_the_loaded_table_of_the_year_or_are_refused() {
        var codes = new Classification(Map.of(CodeKind.FUNCTIONAL, "2013816"), null);
        var appropriation = new Appropriate(
                SHUNDE, entry("appropriation", "2022-01-15", BUREAU), FundingSource.LOCAL, yuan("100.00"), codes);
        ledger.when(appropriation).thenRefused(new CodeUnknown(CodeKind.FUNCTIONAL, "2013816", 2022, 0));
        ledger.when(load("by-unit", OFFICER, Map.of("2013816", "质量安全监管")))
                .thenRefused(new CodesRoleMayNotWrite(Role.SPENDING_UNIT));
        ledger.given(load("load", BUREAU, Map.of("2013899", "其他市场监督管理事务")));
        ledger.when(appropriation).thenRefused(new CodeUnknown(CodeKind.FUNCTIONAL, "2013816", 2022, 1));
        ledger.given(load("load2", BUREAU, Map.of("2013816", "质量安全监管")), appropriation);
        ledger.when(load("load3", BUREAU, Map.of("2013816", "质量安全监管"))).thenAlreadyRecorded();
        ledger.when(new Supplement(
                        SHUNDE,
                        entry("s", "2022-02-01", BUREAU),
                        FundingSource.LOCAL,
                        yuan("1.00"),
                        new Classification(Map.of(CodeKind.FUND_NATURE, "11"), null)))
                .thenRefused(new CodeUnknown(CodeKind.FUND_NATURE, "11", 2022, 0));
    }

    private static LoadCodes load(String id, org.mingzhang.domain.source.Actor actor, Map<String, String> names) {
        return new LoadCodes(2022, entry(id, "2022-01-01", actor), CodeKind.FUNCTIONAL, names);
    }

    @Test
    void budgets_are_the_finance_bureau_s_and_an_auditor_changes_nothing() {
        var byUnit = new Supplement(
                SHUNDE, entry("s", "2022-02-01", OFFICER), FundingSource.LOCAL, yuan("1.00"), Classification.NONE);
        ledger.when(byUnit).thenRefused(new RoleMayNotDo(Role.SPENDING_UNIT, "Supplement"));
        for (var role : List.of(Role.AUDITOR, Role.REVIEWER, Role.PUBLIC)) {
            var reader = new org.mingzhang.domain.source.Actor("sun", "审计局", role);
            ledger.when(new RecordPayment(
                            SHUNDE, entry("p", "2022-02-01", reader), null, order("1.00", SERVICE, "支出", null), false))
                    .thenRefused(new RoleMayNotDo(role, "RecordPayment"));
        }
    }

    @Test
    void a_fund_is_opened_once_and_before_all_else() {
        ledger.when(open(SHUNDE)).thenRefused(new FundAlreadyOpen(SHUNDE));
        ledger.when(appropriate(OTHER, "1.00")).thenRefused(new FundNotOpen(OTHER));
    }

    @Test
    void scenario_24_the_cut_is_one_reduction_with_its_document() {
        ledger.given(appropriate(SHUNDE, "2600000.00"));
        var before = ledger.history().size();
        ledger.given(reduce("cut", SHUNDE, "903000.00", "2022-Q3"));
        assertThat(ledger.history().subList(before, ledger.history().size()))
                .singleElement()
                .isInstanceOfSatisfying(FundEvent.Reduced.class, e -> {
                    assertThat(e.amount()).isEqualTo(yuan("903000.00"));
                    assertThat(e.entry().document().title()).isNotBlank();
                });
    }

    @Test
    void a_cut_takes_the_newest_vintage_first_so_that_the_old_one_is_spent() {
        var next = GANZHOU.in(2022);
        ledger.given(
                open(GANZHOU),
                appropriate(GANZHOU, "100.00"),
                closeYear(GANZHOU, List.of(local(2021, "100.00")), List.of(), List.of()),
                appropriate(next, "100.00"),
                reduce("cut", next, "150.00", "2022-03-01"));
        assertThat(ledger.last(FundEvent.Reduced.class).draws())
                .containsExactly(local(2022, "100.00"), local(2021, "50.00"));
    }
}

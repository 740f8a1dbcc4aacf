package org.mingzhang.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.domain.fund.Vocabulary.*;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.fund.FundCommand.*;
import org.mingzhang.domain.fund.FundEvent.*;
import org.mingzhang.domain.fund.FundRejection.*;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.money.Rate;

/** Months and years closed. */
class ClosingScenariosTest {
    private static final FundId NEXT = GANZHOU.in(2022);
    private final FundSpecification ledger = new FundSpecification();

    @BeforeEach
    void ganzhou() {
        ledger.given(
                open(GANZHOU), appropriate(GANZHOU, "5000000.00"), pay("paid", GANZHOU, "4929913.50", "2021-11-30"));
    }

    @Test
    void a_year_is_split_to_the_fen_into_carried_surplus_and_recovered_and_keeps_its_rate() {
        ledger.given(closeYear(
                GANZHOU,
                List.of(local(2021, "40000.00")),
                List.of(local(2021, "30000.00")),
                List.of(local(2021, "86.50"))));
        ledger.thenFigure(GANZHOU, Figure.AVAILABLE_BALANCE, "0.00")
                .thenFigure(GANZHOU, Figure.CARRIED_FORWARD, "40000.00")
                .thenFigure(GANZHOU, Figure.SURPLUSES, "30000.00")
                .thenFigure(GANZHOU, Figure.RECOVERIES_AT_YEAR_END, "86.50")
                .thenFigure(GANZHOU, Figure.CURRENT_BUDGET, "5000000.00")
                .thenFigure(NEXT, Figure.CARRY_IN, "40000.00")
                .thenFigure(NEXT, Figure.CURRENT_BUDGET, "40000.00");
        assertThat(ledger.figures(GANZHOU).executionRate().exact())
                .extracting(Rate::percent)
                .isEqualTo("98.60");
        assertThat(ledger.fund(NEXT).buckets()).containsExactly(new Bucket(FundingSource.LOCAL, 2021));
        ledger.thenReplaysTheSame();
    }

    @Test
    void a_fen_too_few_too_many_or_in_another_bucket_is_refused() {
        var bucket = new Bucket(FundingSource.LOCAL, 2021);
        ledger.when(closeYear(GANZHOU, List.of(), List.of(local(2021, "70086.49")), List.of()))
                .thenRefused(new NotSplit(bucket, yuan("70086.50"), yuan("70086.49"), yuan("-0.01")));
        ledger.when(closeYear(GANZHOU, List.of(local(2021, "0.01")), List.of(local(2021, "70086.50")), List.of()))
                .thenRefused(new NotSplit(bucket, yuan("70086.50"), yuan("70086.51"), yuan("0.01")));
        ledger.when(closeYear(GANZHOU, List.of(), List.of(local(2020, "70086.50")), List.of()))
                .thenRefused(new NotSplit(
                        new Bucket(FundingSource.LOCAL, 2020), Money.ZERO, yuan("70086.50"), yuan("70086.50")));
    }

    @Test
    void money_carried_once_is_surplus_after_its_second_year() {
        ledger.given(closeYear(GANZHOU, List.of(local(2021, "70086.50")), List.of(), List.of()));
        ledger.when(closeYear(NEXT, List.of(local(2021, "70086.50")), List.of(), List.of()))
                .thenRefused(new TwoYearRule(2021, yuan("70086.50")));
        ledger.when(closeYear(NEXT, List.of(), List.of(local(2021, "70086.50")), List.of()))
                .thenAccepted();
    }

    @Test
    void carried_money_joins_the_next_year_s_fund_where_it_is_open() {
        ledger.given(open(NEXT), appropriate(NEXT, "100.00"));
        ledger.given(closeYear(GANZHOU, List.of(local(2021, "70086.50")), List.of(), List.of()));
        assertThat(ledger.history().stream().filter(FundOpened.class::isInstance))
                .hasSize(2);
        ledger.thenFigure(NEXT, Figure.CURRENT_BUDGET, "70186.50").thenFigure(NEXT, Figure.ORIGINAL_BUDGET, "100.00");
    }

    @Test
    void carried_money_posts_in_the_first_open_month_of_the_next_year() {
        ledger.given(open(NEXT), close(NEXT, "2022-01"));
        ledger.given(closeYear(GANZHOU, List.of(local(2021, "70086.50")), List.of(), List.of()));
        var entry = ledger.last(CarriedIn.class).entry();
        assertThat(entry.period()).isEqualTo(YearMonth.of(2022, 2));
        assertThat(entry.effective()).hasToString("2022-01-01");
    }

    @Test
    void a_next_year_without_an_open_month_takes_nothing_but_does_not_hold_up_a_close_that_carries_nothing() {
        ledger.given(open(NEXT), close(NEXT, "2022-12"));
        ledger.when(closeYear(GANZHOU, List.of(local(2021, "70086.50")), List.of(), List.of()))
                .thenRefused(new PeriodIsClosed(YearMonth.of(2022, 12), null));
        ledger.given(closeYear(NEXT, List.of(), List.of(), List.of()));
        ledger.when(closeYear(GANZHOU, List.of(local(2021, "70086.50")), List.of(), List.of()))
                .thenRefused(new YearIsClosed(NEXT));
        ledger.when(closeYear(GANZHOU, List.of(), List.of(local(2021, "70086.50")), List.of()))
                .thenAccepted();
    }

    @Test
    void closing_december_does_not_shut_out_the_close_of_the_year() {
        ledger.given(close(GANZHOU, "2021-12"));
        ledger.when(pay("late", GANZHOU, "1.00", "2021-12-31"))
                .thenRefused(new PeriodIsClosed(YearMonth.of(2021, 12), null));
        ledger.when(closeYear(GANZHOU, List.of(), List.of(local(2021, "70086.50")), List.of()))
                .thenAccepted();
    }

    @Test
    void a_month_is_closed_once_with_all_before_it_and_only_in_its_year() {
        ledger.given(close(GANZHOU, "2021-06"));
        ledger.when(close(GANZHOU, "2021-05"))
                .thenRefused(new PeriodIsClosed(YearMonth.of(2021, 5), YearMonth.of(2021, 7)));
        ledger.when(new ClosePeriod(GANZHOU, entry("other", "2021-12-01", BUREAU), YearMonth.of(2022, 1)))
                .thenRefused(new PeriodOutsideYear(YearMonth.of(2022, 1), 2021));
    }

    @Test
    void nothing_open_is_left_behind() {
        ledger.given(
                commit("contract", GANZHOU, "86.50"),
                request("request", GANZHOU, null, order("1.00", SERVICE, "采购", null)));
        ledger.when(closeYear(GANZHOU, List.of(), List.of(local(2021, "69999.00")), List.of()))
                .thenRefused(new OpenItems(yuan("86.50"), yuan("1.00"), Money.ZERO));
        ledger.given(
                open(SHUNDE),
                new StateUnknown(
                        SHUNDE, entry("h1", "2022-Q1", OFFICER), UnknownFigure.DISBURSEMENT, Money.ZERO, null));
        ledger.when(closeYear(SHUNDE, List.of(), List.of(), List.of())).thenRefused(new OpeningUnknown(id("h1")));
    }

    @Test
    void a_closed_year_accepts_later_receipts_and_corrections_and_nothing_else() {
        ledger.given(closeYear(GANZHOU, List.of(local(2021, "70086.50")), List.of(), List.of()));
        ledger.when(pay("p", GANZHOU, "1.00", "2021-12-31")).thenRefused(new YearIsClosed(GANZHOU));
        ledger.when(supplement("s", GANZHOU, "1.00", "2021-12-31")).thenRefused(new YearIsClosed(GANZHOU));
        ledger.when(close(GANZHOU, "2021-12")).thenRefused(new YearIsClosed(GANZHOU));
        ledger.when(receipt("r", GANZHOU, "paid", ReceiptKind.REFUND, "1.00", true, "2021-12-31"))
                .thenRefused(new YearIsClosed(GANZHOU));
        ledger.when(new CloseYear(GANZHOU, entry("twice", "2021-12-31", BUREAU), List.of(), List.of(), List.of()))
                .thenRefused(new YearIsClosed(GANZHOU));
        ledger.given(propose("proposal", GANZHOU, "paid", null));
        ledger.when(approveCorrection("same-year", GANZHOU, "proposal", CHECKER, "2021-12-31"))
                .thenRefused(new YearIsClosed(GANZHOU));
        ledger.given(receipt("r", GANZHOU, "paid", ReceiptKind.REFUND, "1.00", false, "2022-01-02"));
    }

    @Test
    void what_follows_from_a_close_takes_nobody_elses_name() {
        var close = closeYear(GANZHOU, List.of(), List.of(local(2021, "70086.50")), List.of());
        var taken = close.entry().id() + "/surplus";
        ledger.given(new ClosePeriod(GANZHOU, entry(taken, "2021-07-01", BUREAU), YearMonth.of(2021, 6)));
        ledger.when(close).thenRefused(new EntryIdReused(id(taken)));
    }
}

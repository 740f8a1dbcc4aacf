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
import org.mingzhang.domain.source.EffectiveDate;

/** Money that comes back goes by the year of its payment. */
class ReceiptScenariosTest {
    private static final FundId NEXT = GANZHOU.in(2022);
    private final FundSpecification ledger = new FundSpecification();

    @BeforeEach
    void ganzhou() {
        ledger.given(
                open(GANZHOU),
                appropriate(GANZHOU, "5000000.00"),
                pay("awards", GANZHOU, "1500000.00", "2021-06-30"),
                pay("rewards", GANZHOU, "500000.00", "2021-06-30"),
                pay("other", GANZHOU, "2929913.50", "2021-11-30"));
    }

    private void closedAndNextOpen() {
        ledger.given(closeYear(GANZHOU, List.of(local(2021, "70086.50")), List.of(), List.of()));
    }

    @Test
    void scenario_T5_a_refund_of_the_next_year_leaves_the_year_as_it_was() {
        closedAndNextOpen();
        ledger.given(receipt("back", GANZHOU, "other", ReceiptKind.REFUND, "20000.00", false, "2022-03-15"))
                .thenFigure(GANZHOU, Figure.NET_DISBURSED, "4929913.50")
                .thenFigure(GANZHOU, Figure.LATER_RECEIPTS, "20000.00")
                .thenFigure(NEXT, Figure.PRIOR_YEAR_RECEIPTS, "20000.00")
                .thenFigure(NEXT, Figure.NET_DISBURSED, "0.00")
                .thenFigure(NEXT, Figure.AVAILABLE_BALANCE, "70086.50");
        assertThat(ledger.figures(GANZHOU).executionRate().exact())
                .extracting(Rate::percent)
                .isEqualTo("98.60");
        var net = ledger.fund(GANZHOU)
                .figure(Figure.NET_DISBURSED)
                .minus(ledger.fund(GANZHOU).figure(Figure.LATER_RECEIPTS));
        assertThat(net).as("net of later refunds").isEqualTo(yuan("4909913.50"));
        ledger.when(receipt("too-much", GANZHOU, "other", ReceiptKind.CLAWBACK, "2909913.51", false, "2022-03-16"))
                .thenRefused(new ReceiptExceedsPayment(id("other"), yuan("2909913.50"), yuan("2909913.51")));
        ledger.thenReplaysTheSame();
    }

    @Test
    void spendable_again_is_a_recorded_decision_and_keeps_the_vintage() {
        closedAndNextOpen();
        ledger.given(receipt("back", GANZHOU, "other", ReceiptKind.REFUND, "20000.00", true, "2022-03-15"))
                .thenFigure(NEXT, Figure.AVAILABLE_BALANCE, "90086.50")
                .thenFigure(NEXT, Figure.CURRENT_BUDGET, "90086.50");
        assertThat(ledger.fund(NEXT).buckets()).containsExactly(new Bucket(FundingSource.LOCAL, 2021));
    }

    @Test
    void within_the_year_a_return_a_refund_and_a_clawback_lower_its_spending() {
        ledger.given(
                receipt("returned", GANZHOU, "other", ReceiptKind.RETURN, "100.00", true, "2021-12-01"),
                receipt("refunded", GANZHOU, "other", ReceiptKind.REFUND, "200.00", true, "2021-12-01"),
                receipt("clawed", GANZHOU, "other", ReceiptKind.CLAWBACK, "300.00", true, "2021-12-01"));
        ledger.thenFigure(GANZHOU, Figure.NET_DISBURSED, "4929313.50")
                .thenFigure(GANZHOU, Figure.AVAILABLE_BALANCE, "70686.50")
                .thenFigure(GANZHOU, Figure.CURRENT_BUDGET, "5000000.00");
        var fund = ledger.fund(GANZHOU);
        assertThat(fund.balance(Account.PAID)).isEqualTo(492_991_350);
        assertThat(fund.balance(Account.RETURNED)).isEqualTo(-10_000);
        assertThat(fund.balance(Account.REFUNDED)).isEqualTo(-20_000);
        assertThat(fund.balance(Account.CLAWED_BACK)).isEqualTo(-30_000);
        ledger.when(receipt("more", GANZHOU, "other", ReceiptKind.REFUND, "2929313.51", true, "2021-12-02"))
                .thenRefused(new ReceiptExceedsPayment(id("other"), yuan("2929313.50"), yuan("2929313.51")));
    }

    @Test
    void not_spendable_again_is_recovered_from_the_budget_as_well() {
        ledger.given(
                receipt("refunded", GANZHOU, "other", ReceiptKind.REFUND, "200.00", false, "2021-12-01"),
                receipt("clawed", GANZHOU, "other", ReceiptKind.CLAWBACK, "300.00", false, "2021-12-01"));
        ledger.thenFigure(GANZHOU, Figure.NET_DISBURSED, "4929413.50")
                .thenFigure(GANZHOU, Figure.AVAILABLE_BALANCE, "70086.50")
                .thenFigure(GANZHOU, Figure.CURRENT_BUDGET, "4999500.00");
    }

    @Test
    void money_does_not_come_back_before_it_was_paid_nor_for_what_was_not_paid() {
        ledger.when(receipt("early", GANZHOU, "other", ReceiptKind.REFUND, "1.00", true, "2021-11-29"))
                .thenRefused(new ReceiptBeforePayment(
                        id("other"),
                        EffectiveDate.parse("effectiveDate", "2021-11-30"),
                        EffectiveDate.parse("effectiveDate", "2021-11-29")));
        ledger.when(receipt("nothing", GANZHOU, "appropriation", ReceiptKind.REFUND, "1.00", true, "2021-12-01"))
                .thenRefused(new EntryUnknown(id("appropriation")));
    }

    @Test
    void a_later_year_takes_a_receipt_only_when_its_own_books_are_open() {
        ledger.when(receipt("back", GANZHOU, "other", ReceiptKind.REFUND, "1.00", false, "2022-03-15"))
                .thenRefused(new FundNotOpen(NEXT));
        closedAndNextOpen();
        ledger.given(close(NEXT, "2022-03"));
        ledger.when(receipt("back", GANZHOU, "other", ReceiptKind.REFUND, "1.00", false, "2022-03-15"))
                .thenRefused(new PeriodIsClosed(YearMonth.of(2022, 3), YearMonth.of(2022, 4)));
        ledger.given(pay("used", NEXT, "70086.50", "2022-04-01"), closeYear(NEXT, List.of(), List.of(), List.of()));
        ledger.when(receipt("back", GANZHOU, "other", ReceiptKind.REFUND, "1.00", false, "2022-05-15"))
                .thenRefused(new YearIsClosed(NEXT));
        ledger.given(open(GANZHOU.in(2023)));
        ledger.when(receipt("back", GANZHOU, "other", ReceiptKind.REFUND, "1.00", false, "2023-05-15"))
                .thenAccepted();
    }

    @Test
    void a_receipt_found_after_the_close_is_booked_in_the_year_that_finds_it_with_its_own_date() {
        closedAndNextOpen();
        var late = new RecordReceipt(
                GANZHOU,
                entry("late", "2021-12-30", OFFICER).postedIn(YearMonth.of(2022, 2)),
                id("other"),
                ReceiptKind.RETURN,
                yuan("5.00"),
                false);
        ledger.when(late)
                .thenWarned(new FundWarning.LateEntry(
                        id("late"), EffectiveDate.parse("effectiveDate", "2021-12-30"), YearMonth.of(2022, 2)))
                .thenFigure(GANZHOU, Figure.NET_DISBURSED, "4929913.50")
                .thenFigure(NEXT, Figure.PRIOR_YEAR_RECEIPTS, "5.00");
    }

    @Test
    void a_payment_of_a_closed_year_is_reversed_in_the_year_that_finds_it() {
        closedAndNextOpen();
        ledger.given(
                propose("proposal", GANZHOU, "rewards", null),
                approveCorrection("approval", GANZHOU, "proposal", CHECKER, "2022-05-10"));
        ledger.thenFigure(GANZHOU, Figure.NET_DISBURSED, "4929913.50")
                .thenFigure(NEXT, Figure.PRIOR_YEAR_RECEIPTS, "500000.00");
        assertThat(ledger.last(PriorYearReceived.class).kind()).isEqualTo(ReceiptKind.REVERSAL);
        ledger.when(approveCorrection("twice", GANZHOU, "proposal", CHECKER, "2022-05-11"))
                .thenRefused(new CorrectionAlreadyDecided(id("proposal")));
        ledger.when(propose("again", GANZHOU, "rewards", null)).thenRefused(new AlreadyReversed(id("rewards")));
        ledger.given(propose("replace", GANZHOU, "awards", instead("better", "1000000.00")));
        ledger.when(approveCorrection("no", GANZHOU, "replace", CHECKER, "2022-05-11"))
                .thenRefused(new ReplacementNotPossible(id("awards"), "PaymentRecorded"));
        ledger.thenReplaysTheSame();
    }

    @Test
    void what_was_paid_in_an_unknown_time_can_come_back_too() {
        ledger.given(
                open(SHUNDE),
                appropriate(SHUNDE, "1000.00"),
                new StateUnknown(
                        SHUNDE,
                        entry("h1", "2022-01-01/2022-06-30", OFFICER),
                        UnknownFigure.DISBURSEMENT,
                        Money.ZERO,
                        null),
                new AssertOpening(SHUNDE, entry("opening", "2022-06-30", OFFICER), id("h1"), yuan("400.00")),
                receipt("back", SHUNDE, "opening", ReceiptKind.REFUND, "100.00", true, "2022-07-10"));
        ledger.thenFigure(SHUNDE, Figure.NET_DISBURSED, "300.00");
    }
}

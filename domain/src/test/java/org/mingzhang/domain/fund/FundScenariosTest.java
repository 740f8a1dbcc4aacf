package org.mingzhang.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.domain.fund.Vocabulary.*;

import org.junit.jupiter.api.Test;
import org.mingzhang.domain.fund.FundCommand.*;
import org.mingzhang.domain.fund.FundRejection.*;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.money.Rate;
import org.mingzhang.domain.source.EntryId;

/** The acceptance scenarios on the real figures of Shunde and Ganzhou; the numbers are those of DOMAIN.md §7. */
class FundScenariosTest {
    private final FundSpecification ledger = new FundSpecification();

    private FundSpecification shundeCut() {
        return ledger.given(
                open(SHUNDE), appropriate(SHUNDE, "2600000.00"), reduce("cut", SHUNDE, "903000.00", "2022-Q3"));
    }

    private FundSpecification shundePaid() {
        return shundeCut()
                .given(
                        pay("q3-1", SHUNDE, "174000.00", "2022-Q3"),
                        pay("q3-2", SHUNDE, "90000.00", "2022-Q3"),
                        pay("q3-3", SHUNDE, "50000.00", "2022-Q3"),
                        pay("q3-4", SHUNDE, "60000.00", "2022-Q3"));
    }

    @Test
    void scenario_1_the_cut_leaves_1_697_000_and_the_original_as_it_was() {
        shundeCut()
                .thenFigure(SHUNDE, Figure.CURRENT_BUDGET, "1697000.00")
                .thenFigure(SHUNDE, Figure.ORIGINAL_BUDGET, "2600000.00");
        assertThat(new Rate(yuan("903000.00"), yuan("2600000.00")).percent()).isEqualTo("34.73");
    }

    @Test
    void scenario_2_four_instalments_are_22_04_percent_of_the_adjusted_and_14_38_of_the_original_budget() {
        var figures = shundePaid()
                .thenFigure(SHUNDE, Figure.NET_DISBURSED, "374000.00")
                .thenFigure(SHUNDE, Figure.AVAILABLE_BALANCE, "1323000.00")
                .figures(SHUNDE);
        assertThat(figures.executionRate().exact()).extracting(Rate::percent).isEqualTo("22.04");
        assertThat(figures.rate(Figure.ORIGINAL_BUDGET).exact())
                .extracting(Rate::percent)
                .isEqualTo("14.38");
    }

    @Test
    void scenario_3_with_an_unknown_first_half_year_the_rate_is_a_range() {
        shundeCut().given(unknownFirstHalf());
        var figures = ledger.given(
                        pay("q3-1", SHUNDE, "174000.00", "2022-Q3"),
                        pay("q3-2", SHUNDE, "90000.00", "2022-Q3"),
                        pay("q3-3", SHUNDE, "50000.00", "2022-Q3"),
                        pay("q3-4", SHUNDE, "60000.00", "2022-Q3"))
                .figures(SHUNDE);
        assertThat(figures.executionRate().exact()).isNull();
        assertThat(figures.executionRate().low()).extracting(Rate::percent).isEqualTo("22.04");
        assertThat(figures.executionRate().high()).extracting(Rate::percent).isEqualTo("100.00");
        assertThat(figures.rate(Figure.ORIGINAL_BUDGET).low())
                .extracting(Rate::percent)
                .isEqualTo("14.38");
        assertThat(figures.rate(Figure.ORIGINAL_BUDGET).high())
                .extracting(Rate::percent)
                .isEqualTo("65.27");
        assertThat(figures.range(Figure.AVAILABLE_BALANCE)).isEqualTo(new Ranged(Money.ZERO, yuan("1323000.00")));
        assertThat(figures.range(Figure.NET_DISBURSED)).isEqualTo(new Ranged(yuan("374000.00"), yuan("1697000.00")));
    }

    @Test
    void with_an_unknown_opening_new_requests_wait_and_executed_payments_reach_up_to_the_bound() {
        shundeCut().given(unknownFirstHalf());
        ledger.when(new RequestPayment(
                        SHUNDE, entry("request", "2022-09-01", OFFICER), null, order("1.00", SERVICE, "检测", null)))
                .thenRefused(new OpeningUnknown(new EntryId("first-half")));
        ledger.when(pay("too-much", SHUNDE, "1697000.01", "2022-09-30"))
                .thenRefused(new OverBudget(yuan("1697000.00"), yuan("1697000.01"), yuan("0.01"), null));
        ledger.when(pay("all", SHUNDE, "1697000.00", "2022-09-30")).thenAccepted();
    }

    @Test
    void an_asserted_opening_makes_the_range_a_figure() {
        shundeCut().given(unknownFirstHalf(), pay("q3-1", SHUNDE, "374000.00", "2022-Q3"));
        ledger.when(new AssertOpening(
                        SHUNDE, entry("opening", "2022-06-30", OFFICER), new EntryId("first-half"), Money.ZERO))
                .thenAccepted();
        assertThat(ledger.figures(SHUNDE).executionRate().exact())
                .extracting(Rate::percent)
                .isEqualTo("22.04");
    }

    @Test
    void an_opening_above_the_budget_is_disputed_and_never_dropped() {
        shundeCut().given(unknownFirstHalf(), pay("q3-1", SHUNDE, "374000.00", "2022-Q3"));
        ledger.when(new AssertOpening(
                        SHUNDE, entry("opening", "2022-06-30", OFFICER), new EntryId("first-half"), yuan("1400000.00")))
                .thenWarned(
                        new FundWarning.OpeningDisputed(new EntryId("opening"), yuan("1400000.00"), yuan("77000.00")))
                .thenFigure(SHUNDE, Figure.IN_SUSPENSE, "77000.00")
                .thenFigure(SHUNDE, Figure.NET_DISBURSED, "1697000.00");
    }

    @Test
    void scenario_5_a_payment_of_the_adjusted_budget_is_over_by_374_000_and_the_hint_says_what_was_meant() {
        shundePaid()
                .when(pay("misread", SHUNDE, "1697000.00", "2022-09-30"))
                .thenRefused(
                        new OverBudget(yuan("1323000.00"), yuan("1697000.00"), yuan("374000.00"), "current-budget"));
    }

    @Test
    void scenario_8_ganzhou_spends_98_60_percent_and_leaves_70_086_50() {
        ledger.given(
                open(GANZHOU),
                appropriate(GANZHOU, "5000000.00"),
                pay("awards", GANZHOU, "1500000.00", "2021"),
                pay("rewards", GANZHOU, "500000.00", "2021"),
                pay("other", GANZHOU, "2929913.50", "2021"));
        ledger.thenFigure(GANZHOU, Figure.NET_DISBURSED, "4929913.50")
                .thenFigure(GANZHOU, Figure.AVAILABLE_BALANCE, "70086.50");
        var rate = ledger.figures(GANZHOU).executionRate().exact();
        assertThat(rate).extracting(Rate::percent).isEqualTo("98.60");
        assertThat(rate).extracting(r -> r.points(10)).isEqualTo("9.86");
    }

    @Test
    void scenario_T1_a_reduction_stops_at_what_is_disbursed_and_committed() {
        ledger.given(open(SHUNDE), appropriate(SHUNDE, "2600000.00"), pay("paid", SHUNDE, "374000.00", "2022-06-30"));
        ledger.when(reduce("too-much", SHUNDE, "2226000.01", "2022-07-01"))
                .thenRefused(new ReductionTooLarge(
                        yuan("2226000.00"), yuan("2226000.01"), yuan("374000.00"), Money.ZERO, Money.ZERO));
        ledger.given(new Commit(
                SHUNDE,
                entry("contract", "2022-07-01", OFFICER),
                SERVICE,
                "监测合同",
                yuan("100000.00"),
                java.util.List.of(),
                "",
                null));
        ledger.when(reduce("still-too-much", SHUNDE, "2126000.01", "2022-07-01"))
                .thenRefused(new ReductionTooLarge(
                        yuan("2126000.00"), yuan("2126000.01"), yuan("374000.00"), yuan("100000.00"), Money.ZERO));
        ledger.given(new ReleaseCommitment(SHUNDE, entry("release", "2022-07-01", OFFICER), new EntryId("contract")));
        ledger.when(reduce("all", SHUNDE, "2226000.00", "2022-07-01"))
                .thenAccepted()
                .thenFigure(SHUNDE, Figure.AVAILABLE_BALANCE, "0.00");
    }

    private static StateUnknown unknownFirstHalf() {
        return new StateUnknown(
                SHUNDE,
                entry("first-half", "2022-01-01/2022-06-30", OFFICER),
                UnknownFigure.DISBURSEMENT,
                Money.ZERO,
                null);
    }
}

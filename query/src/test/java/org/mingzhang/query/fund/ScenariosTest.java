package org.mingzhang.query.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingzhang.projections.Phrases.*;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.evaluation.TimeMeasure;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.FundCommand.*;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.Ranged;
import org.mingzhang.domain.fund.ReceiptKind;
import org.mingzhang.domain.fund.Replacement;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.money.Rate;
import org.mingzhang.domain.source.Derivation;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.FigureStatus;
import org.mingzhang.projections.TestLedger;
import org.mingzhang.query.Basis;
import org.mingzhang.query.KnownAt;
import org.mingzhang.query.NotYetApplied;
import org.mingzhang.query.Snapshots;
import org.mingzhang.query.ViewPoint;

/** The acceptance scenarios of the read side, each on a ledger of its own. */
class ScenariosTest {
    private static final LocalDate END_OF_SEPTEMBER = LocalDate.of(2022, 9, 30);
    private static final MonitoringRule TEN_POINTS = new MonitoringRule(TimeMeasure.MONTHS, BigDecimal.TEN);

    private final TestLedger ledger = TestLedger.following();
    private final Snapshots snapshots = new Snapshots(ledger.reader());
    private final FundQueries funds = new FundQueries(snapshots, () -> Instant.parse("2022-10-15T00:00:00Z"));
    private final ExplainQueries explain = new ExplainQueries(snapshots);

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void scenario_2_the_four_instalments_after_an_asserted_opening_of_zero() {
        shundePaid();
        var fund = fund(SHUNDE, ViewPoint.NOW);
        assertThat(fund.figure(Figure.NET_DISBURSED).exact()).isEqualTo(yuan("374000.00"));
        assertThat(fund.figure(Figure.AVAILABLE_BALANCE).exact()).isEqualTo(yuan("1323000.00"));
        assertThat(fund.executionRate().percent()).isEqualTo("22.04");
        assertThat(fund.executionRate().status()).isEqualTo(FigureStatus.STATED);
        assertThat(fund.originalRate().percent()).isEqualTo("14.38");
        assertThat(FundSummary.of(fund).executionRate())
                .isEqualTo(new FundSummary.ExecutionRate(
                        37_400_000L, 169_700_000L, "22.04", FigureStatus.STATED, "22.04", "22.04"));
    }

    @Test
    void scenario_3_with_an_unknown_first_half_year_everything_that_depends_on_it_is_a_range() {
        shundePayments(shundeCut(ledger).given(firstHalfUnknown())).caughtUp();
        var summary = FundSummary.of(fund(SHUNDE, ViewPoint.NOW));
        assertThat(summary.netDisbursedFen()).isNull();
        assertThat(summary.netDisbursedLowFen()).isEqualTo(37_400_000L);
        assertThat(summary.netDisbursedHighFen()).isEqualTo(169_700_000L);
        assertThat(summary.availableFen()).isNull();
        assertThat(summary.availableLowFen()).isZero();
        assertThat(summary.availableHighFen()).isEqualTo(132_300_000L);
        assertThat(summary.currentBudgetFen()).isEqualTo(169_700_000L);
        assertThat(summary.executionRate())
                .isEqualTo(new FundSummary.ExecutionRate(
                        null, 169_700_000L, null, FigureStatus.UNKNOWN, "22.04", "100.00"));
    }

    @Test
    void scenario_4_execution_lags_behind_time_and_the_warning_lists_the_payments() {
        shundePaid();
        var monitoring = funds.monitor(SHUNDE, END_OF_SEPTEMBER, KnownAt.LATEST, Basis.EFFECTIVE, TEN_POINTS)
                .value()
                .orElseThrow();
        assertThat(monitoring.time().byMonths().percent()).isEqualTo("75.00");
        assertThat(monitoring.time().byDays().percent()).isEqualTo("74.79");
        assertThat(Objects.requireNonNull(monitoring.gap()).points()).isEqualTo("-52.96");
        assertThat(monitoring.warning()).isTrue();
        assertThat(monitoring.payments())
                .extracting(PaymentView::amount)
                .containsExactly(yuan("174000.00"), yuan("90000.00"), yuan("50000.00"), yuan("60000.00"));
        var tolerant = new MonitoringRule(TimeMeasure.MONTHS, new BigDecimal("52.97"));
        assertThat(funds.monitor(SHUNDE, END_OF_SEPTEMBER, KnownAt.LATEST, Basis.POSTING, tolerant)
                        .value())
                .get()
                .extracting(Monitoring::warning)
                .isEqualTo(false);
    }

    @Test
    void time_progress_is_measured_today_or_in_a_year_that_is_over_on_the_last_day_its_entries_speak_of() {
        shundePaid();
        assertThat(fund(SHUNDE, ViewPoint.NOW).time().day()).isEqualTo(LocalDate.of(2022, 10, 15));
        var years = new FundQueries(snapshots, () -> Instant.parse("2026-01-01T00:00:00Z"));
        var fund = years.fund(SHUNDE, ViewPoint.NOW).value().orElseThrow();
        assertThat(fund.time().day()).isEqualTo(END_OF_SEPTEMBER);
        assertThat(Objects.requireNonNull(fund.gap()).points()).isEqualTo("-52.96");
    }

    @Test
    void time_progress_in_a_leap_year() {
        var february = TimeProgress.of(2024, LocalDate.of(2024, 2, 29));
        assertThat(february.byMonths().percent()).isEqualTo("16.67");
        assertThat(february.byDays()).isEqualTo(new Rate(Money.ofFen(60), Money.ofFen(366)));
        assertThat(TimeProgress.of(2024, LocalDate.of(2024, 2, 28)).months()).isEqualTo(1);
        assertThat(TimeProgress.of(2024, LocalDate.of(2025, 1, 1)).byDays().percent())
                .isEqualTo("100.00");
        assertThat(TimeProgress.of(2024, LocalDate.of(2023, 12, 31)).byDays().percent())
                .isEqualTo("0.00");
    }

    @Test
    void scenario_8_ganzhou() {
        ganzhouPaid();
        var fund = fund(GANZHOU, ViewPoint.asOf(LocalDate.of(2021, 12, 31), Basis.POSTING));
        assertThat(fund.figure(Figure.NET_DISBURSED).exact()).isEqualTo(yuan("4929913.50"));
        assertThat(fund.figure(Figure.AVAILABLE_BALANCE).exact()).isEqualTo(yuan("70086.50"));
        assertThat(fund.executionRate().percent()).isEqualTo("98.60");
    }

    @Test
    void scenario_24_as_known_before_the_cut_and_why_it_changed() {
        ledger.given(open(SHUNDE), appropriate(SHUNDE, "2600000.00"));
        long before = ledger.position();
        shundePayments(ledger.given(reduce("cut", SHUNDE, "903000.00", "2022-Q3")))
                .caughtUp();

        var then = fund(SHUNDE, ViewPoint.NOW.knownAt(new KnownAt.At(TestLedger.recordedAt(before))));
        assertThat(then.figure(Figure.CURRENT_BUDGET).exact()).isEqualTo(yuan("2600000.00"));
        assertThat(then.figure(Figure.NET_DISBURSED).exact()).isEqualTo(Money.ZERO);
        assertThat(fund(SHUNDE, ViewPoint.NOW).figure(Figure.CURRENT_BUDGET).exact())
                .isEqualTo(yuan("1697000.00"));

        var change = explain.change(
                        SHUNDE, Figure.CURRENT_BUDGET, null, Basis.POSTING, new KnownAt.UpTo(before), KnownAt.LATEST)
                .value()
                .orElseThrow();
        assertThat(Objects.requireNonNull(change.before()).exact()).isEqualTo(yuan("2600000.00"));
        assertThat(change.after().exact()).isEqualTo(yuan("1697000.00"));
        assertThat(change.causes()).singleElement().satisfies(cause -> {
            assertThat(cause.delta()).isEqualTo(yuan("-903000.00"));
            assertThat(cause.source().event()).isEqualTo("fund.Reduced");
            assertThat(cause.source().document().title()).isEqualTo("通知 cut");
        });
    }

    @Test
    void scenario_24_before_anything_was_recorded_nothing_is_known_and_an_opened_fund_has_no_budget_of_zero() {
        ledger.given(open(SHUNDE));
        shundePayments(ledger.given(appropriate(SHUNDE, "2600000.00"))).caughtUp();
        assertThat(funds.fund(SHUNDE, ViewPoint.NOW.knownAt(new KnownAt.UpTo(0)))
                        .value())
                .isEmpty();
        var opened = fund(SHUNDE, ViewPoint.NOW.knownAt(new KnownAt.UpTo(1)));
        assertThat(opened.figure(Figure.CURRENT_BUDGET).status()).isEqualTo(FigureStatus.UNKNOWN);
        assertThat(opened.figure(Figure.CURRENT_BUDGET).amount()).isEqualTo(new Ranged(Money.ZERO, null));
        assertThat(opened.executionRate().percent()).isNull();
    }

    @Test
    void scenario_T2_a_correction_changes_today_and_not_what_was_known() {
        shundeCut(ledger).given(firstHalfUnknown(), opening("0.00"));
        ledger.given(
                pay("q3-1", SHUNDE, "174000.00", "2022-Q3"),
                pay("q3-2", SHUNDE, "900000.00", "2022-Q3"),
                pay("q3-3", SHUNDE, "50000.00", "2022-Q3"),
                pay("q3-4", SHUNDE, "60000.00", "2022-Q3"));
        long wrong = ledger.position();
        ledger.given(
                        new ProposeCorrection(
                                SHUNDE,
                                entry("propose", "2022-10-08", OFFICER),
                                new EntryId("q3-2"),
                                "多写一个零",
                                new Replacement(new EntryId("q3-2b"), yuan("90000.00"), null, null)),
                        new ApproveCorrection(SHUNDE, entry("approve", "2022-10-09", CHECKER), new EntryId("propose")))
                .caughtUp();
        var today = fund(SHUNDE, ViewPoint.NOW);
        assertThat(today.figure(Figure.NET_DISBURSED).exact()).isEqualTo(yuan("374000.00"));
        assertThat(today.executionRate().percent()).isEqualTo("22.04");
        var asKnown = fund(SHUNDE, ViewPoint.NOW.knownAt(new KnownAt.UpTo(wrong)));
        assertThat(asKnown.figure(Figure.NET_DISBURSED).exact()).isEqualTo(yuan("1184000.00"));
        assertThat(asKnown.executionRate().percent()).isEqualTo("69.77");
        assertThat(funds.payments(SHUNDE, ViewPoint.NOW).value())
                .extracting(p -> p.source().entry())
                .containsExactly("q3-1", "q3-3", "q3-4", "q3-2b");

        var within = fund(SHUNDE, ViewPoint.asOf(LocalDate.of(2022, 8, 15), Basis.EFFECTIVE));
        assertThat(within.figure(Figure.NET_DISBURSED).amount())
                .as("the reversal stands or falls with what it reverses")
                .isEqualTo(new Ranged(Money.ZERO, yuan("374000.00")));
    }

    @Test
    void scenario_T3_a_late_entry_shows_on_the_effective_basis_only() {
        shundePaid();
        ledger.given(
                new ClosePeriod(SHUNDE, entry("close", "2022-09-30", BUREAU), YearMonth.of(2022, 9)),
                new RecordPayment(
                        SHUNDE,
                        entry("late", "2022-06-20", OFFICER).postedIn(YearMonth.of(2022, 10)),
                        null,
                        order("120000.00", SERVICE, "检测", "V-late"),
                        false));
        ledger.caughtUp();
        assertThat(net(ViewPoint.asOf(END_OF_SEPTEMBER, Basis.POSTING))).isEqualTo(exactly("374000.00"));
        var effective = fund(SHUNDE, ViewPoint.asOf(END_OF_SEPTEMBER, Basis.EFFECTIVE));
        assertThat(effective.figure(Figure.NET_DISBURSED).exact()).isEqualTo(yuan("494000.00"));
        assertThat(effective.executionRate().percent()).isEqualTo("29.11");
        assertThat(effective.closedThrough()).isEqualTo(YearMonth.of(2022, 9));
    }

    @Test
    void scenario_T5_money_that_comes_back_later_leaves_every_view_of_the_year_and_shows_as_a_memo() {
        ganzhouPaid();
        var next = GANZHOU.in(2022);
        ledger.given(open(next), appropriate(next, "1000000.00"));
        ledger.given(new RecordReceipt(
                GANZHOU,
                entry("refund", "2022-03-15", OFFICER),
                new EntryId("other"),
                ReceiptKind.REFUND,
                yuan("20000.00"),
                false));
        ledger.caughtUp();
        for (var basis : Basis.values()) {
            for (var day : List.of(LocalDate.of(2021, 12, 31), LocalDate.of(2022, 3, 31), LocalDate.of(2022, 12, 31))) {
                var fund = fund(GANZHOU, ViewPoint.asOf(day, basis));
                assertThat(fund.figure(Figure.NET_DISBURSED).exact()).isEqualTo(yuan("4929913.50"));
                assertThat(fund.executionRate().percent()).isEqualTo("98.60");
                assertThat(fund.netOfLaterRefunds()).isEqualTo(exactly("4909913.50"));
            }
        }
        assertThat(fund(GANZHOU, ViewPoint.NOW.knownAt(new KnownAt.UpTo(5))).netOfLaterRefunds())
                .isNull();
        assertThat(fund(next, ViewPoint.NOW).figure(Figure.PRIOR_YEAR_RECEIPTS).exact())
                .isEqualTo(yuan("20000.00"));
        assertThat(funds.payments(GANZHOU, ViewPoint.NOW).value())
                .filteredOn(p -> p.source().entry().equals("other"))
                .singleElement()
                .satisfies(p -> assertThat(p.returned()).isEqualTo(yuan("20000.00")));
    }

    @Test
    void a_day_inside_a_period_gives_a_range_and_the_edges_do_not() {
        shundePaid();
        assertThat(net(ViewPoint.asOf(LocalDate.of(2022, 6, 30), Basis.EFFECTIVE)))
                .isEqualTo(exactly("0.00"));
        assertThat(net(ViewPoint.asOf(LocalDate.of(2022, 7, 1), Basis.EFFECTIVE)))
                .isEqualTo(new Ranged(Money.ZERO, yuan("374000.00")));
        assertThat(net(ViewPoint.asOf(LocalDate.of(2022, 9, 29), Basis.EFFECTIVE)))
                .isEqualTo(new Ranged(Money.ZERO, yuan("374000.00")));
        assertThat(net(ViewPoint.asOf(END_OF_SEPTEMBER, Basis.EFFECTIVE))).isEqualTo(exactly("374000.00"));
        var within = fund(SHUNDE, ViewPoint.asOf(LocalDate.of(2022, 8, 1), Basis.EFFECTIVE));
        assertThat(within.figure(Figure.CURRENT_BUDGET).amount())
                .isEqualTo(new Ranged(yuan("1697000.00"), yuan("2600000.00")));
        assertThat(within.executionRate().status()).isEqualTo(FigureStatus.UNKNOWN);
        assertThat(net(ViewPoint.asOf(LocalDate.of(2022, 8, 31), Basis.POSTING)))
                .isEqualTo(exactly("0.00"));
        assertThat(net(ViewPoint.asOf(LocalDate.of(2022, 9, 1), Basis.POSTING)))
                .as("posting counts whole months")
                .isEqualTo(exactly("374000.00"));
    }

    @Test
    void half_past_eleven_at_night_on_30_september_in_shanghai_is_the_third_quarter() {
        shundeCut(ledger)
                .given(pay("in", SHUNDE, "1.00", "2022-09-30T15:30Z"), pay("out", SHUNDE, "2.00", "2022-09-30T16:00Z"))
                .caughtUp();
        assertThat(net(ViewPoint.asOf(END_OF_SEPTEMBER, Basis.EFFECTIVE))).isEqualTo(exactly("1.00"));
        assertThat(net(ViewPoint.asOf(END_OF_SEPTEMBER, Basis.POSTING))).isEqualTo(exactly("1.00"));
        assertThat(net(ViewPoint.asOf(LocalDate.of(2022, 10, 1), Basis.EFFECTIVE)))
                .isEqualTo(exactly("3.00"));
    }

    @Test
    void a_derived_input_makes_a_derived_figure_until_it_is_reversed() {
        ledger.given(open(SHUNDE));
        var stated = appropriate(SHUNDE, "2600000.00");
        ledger.given(new Appropriate(
                SHUNDE, derived(stated.entry()), stated.source(), stated.amount(), stated.classification()));
        ledger.given(pay("p", SHUNDE, "1.00", "2022-02-01")).caughtUp();
        var fund = fund(SHUNDE, ViewPoint.NOW);
        assertThat(fund.figure(Figure.CURRENT_BUDGET).status()).isEqualTo(FigureStatus.DERIVED);
        assertThat(fund.figure(Figure.NET_DISBURSED).status()).isEqualTo(FigureStatus.STATED);
        assertThat(fund.executionRate().status()).isEqualTo(FigureStatus.DERIVED);

        ledger.given(
                        new ProposeCorrection(
                                SHUNDE, entry("propose", "2022-03-01", BUREAU), new EntryId("p"), "重复", null),
                        new ApproveCorrection(
                                SHUNDE, derived(entry("approve", "2022-03-01", CHECKER)), new EntryId("propose")))
                .caughtUp();
        assertThat(fund(SHUNDE, ViewPoint.NOW).figure(Figure.NET_DISBURSED).status())
                .as("what is reversed is no input, whatever the status of its reversal")
                .isEqualTo(FigureStatus.STATED);
    }

    @Test
    void an_instant_after_the_last_event_is_answered_at_that_event_and_says_so() {
        shundePaid();
        long head = ledger.position();
        var now = funds.fund(SHUNDE, ViewPoint.NOW);
        assertThat(now.position()).isEqualTo(head);
        assertThat(now.recordedAt()).isEqualTo(TestLedger.recordedAt(head));
        assertThat(now.askedLater()).isFalse();
        var later = funds.fund(
                SHUNDE,
                ViewPoint.NOW.knownAt(new KnownAt.At(TestLedger.recordedAt(head).plusMillis(1))));
        assertThat(later.position()).isEqualTo(head);
        assertThat(later.askedLater()).isTrue();
    }

    @Test
    void waiting_for_a_position_ends_when_it_is_there_or_in_a_clear_error() {
        shundePaid();
        snapshots.await(ledger.position(), Duration.ofSeconds(10));
        assertThatThrownBy(() -> snapshots.await(ledger.position() + 1, Duration.ofMillis(50)))
                .isInstanceOfSatisfying(
                        NotYetApplied.class, e -> assertThat(e.reached()).isEqualTo(ledger.position()));
    }

    private void shundePaid() {
        shundePayments(shundeCut(ledger).given(firstHalfUnknown(), opening("0.00")))
                .caughtUp();
    }

    private void ganzhouPaid() {
        ledger.given(
                        open(GANZHOU),
                        appropriate(GANZHOU, "5000000.00"),
                        pay("awards", GANZHOU, "1500000.00", "2021"),
                        pay("rewards", GANZHOU, "500000.00", "2021"),
                        pay("other", GANZHOU, "2929913.50", "2021"))
                .caughtUp();
    }

    private FundView fund(FundId fund, ViewPoint view) {
        return funds.fund(fund, view).value().orElseThrow();
    }

    private Ranged net(ViewPoint view) {
        return fund(SHUNDE, view).figure(Figure.NET_DISBURSED).amount();
    }

    private static Ranged exactly(String yuan) {
        return Ranged.exactly(yuan(yuan));
    }

    private static Entry derived(Entry entry) {
        return new Entry(
                entry.id(),
                entry.effective(),
                null,
                entry.period(),
                entry.actor(),
                entry.document(),
                FigureStatus.DERIVED,
                new Derivation("压减后 + 压减", List.of("execution-amount")),
                null);
    }
}

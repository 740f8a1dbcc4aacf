package org.mingzhang.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.mingzhang.domain.fund.Vocabulary.*;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.fund.FundEvent.*;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.EntryId;

/** What holds after any sequence of commands. The seed stands in the name of the test and in every failure. */
class FundLawsTest {
    private static final int COMMANDS = 3_000;
    private static final Set<Figure> ON_HAND =
            Set.of(Figure.AVAILABLE_BALANCE, Figure.OPEN_COMMITMENTS, Figure.PENDING_REQUESTS);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void no_fen_is_made_or_lost_and_a_replay_tells_the_same(long seed) {
        var ledger = play(seed, new HashSet<>());
        assertThat(onHand(ledger))
                .as("fen on hand over all funds, seed %d", seed)
                .isEqualTo(cameInLessWentOut(ledger.history()));
        for (var fund : RandomCommands.funds()) assertItemsMakeUpTheirAccounts(ledger, fund, seed);
        ledger.thenReplaysTheSame();
        assertThat(ledger.history().stream()
                        .map(e -> e.stream() + " " + e.entry().id()))
                .as("ids of entries, each once in its stream, seed %d", seed)
                .doesNotHaveDuplicates();
    }

    @Test
    void the_random_commands_reach_every_command_and_every_event() {
        var accepted = new HashSet<Class<?>>();
        var events = new HashSet<Class<?>>();
        for (long seed = 1; seed <= 6; seed++) {
            play(seed, accepted).history().forEach(e -> events.add(e.getClass()));
        }
        assertThat(accepted)
                .containsExactlyInAnyOrderElementsOf(records(FundCommand.class).toList());
        assertThat(events).containsAll(records(FundEvent.class).toList());
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(FundLawsTest::records)
                : Stream.of(type);
    }

    /** What an award edition says to a fund; its own rules decide it. */
    private static void authorise(FundId fund, FundSpecification ledger) {
        var award = new AwardAuthorisation("甲", "质量奖", SERVICE, yuan("9.00"), LocalDate.of(2021, 1, 2));
        var laureates = List.of("甲");
        ledger.given(new AwardsAuthorised(fund, entry("authorised", "2021-01-15", BUREAU), "2022", List.of(award)))
                .given(new AwardsSuspended(fund, entry("one", "2021-01-16", BUREAU), "2022", id("one"), laureates))
                .given(new AwardsSuspended(fund, entry("two", "2021-01-17", BUREAU), "2022", id("two"), laureates))
                .given(new AwardsRestored(fund, entry("three", "2021-01-18", BUREAU), "2022", id("one"), laureates))
                .given(new AwardsWithdrawn(fund, entry("four", "2021-01-19", BUREAU), "2022", id("two"), laureates));
        assertThat(ledger.fund(fund).authorisation("2022", "甲"))
                .isEqualTo(new Authorisations.Standing(award, List.of(), id("two"), null, null));
    }

    private static FundSpecification play(long seed, Set<Class<?>> accepted) {
        var ledger = new FundSpecification();
        var commands = new RandomCommands(seed, ledger);
        if (seed % 2 == 0) ledger.given(RandomCommands.chains());
        for (var fund : RandomCommands.funds()) {
            if (fund.fiscalYear() == 2021) ledger.given(open(fund), appropriate(fund, "20000.00"));
            if (fund.fiscalYear() == 2021) authorise(fund, ledger);
        }
        for (int i = 0; i < COMMANDS; i++) {
            var command = commands.next();
            try {
                ledger.when(command);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ", command " + i + ": " + command, e);
            }
            if (ledger.answer() instanceof Decision.Accepted) accepted.add(command.getClass());
        }
        return ledger;
    }

    /** Commitments, requests and suspended payments, one by one, sum to the accounts that hold them. */
    private static void assertItemsMakeUpTheirAccounts(FundSpecification ledger, FundId id, long seed) {
        var fund = ledger.fund(id);
        var committed = Money.ZERO;
        var requested = Money.ZERO;
        var suspended = Money.ZERO;
        for (var event : ledger.history()) {
            if (!event.stream().equals(id.stream())) continue;
            var entry = event.entry().id();
            var commitment = fund.commitment(entry);
            var request = fund.request(entry);
            var waiting = fund.suspended(entry);
            if (commitment != null) committed = committed.plus(commitment.left());
            if (request != null
                    && (request.state() == RequestState.PENDING || request.state() == RequestState.APPROVED))
                requested = requested.plus(request.event().payment().amount());
            if (waiting != null) suspended = suspended.plus(waiting.left());
        }
        assertThat(committed).as("seed %d", seed).isEqualTo(fund.figure(Figure.OPEN_COMMITMENTS));
        assertThat(requested).as("seed %d", seed).isEqualTo(fund.figure(Figure.PENDING_REQUESTS));
        assertThat(suspended).as("seed %d", seed).isEqualTo(fund.figure(Figure.IN_SUSPENSE));
    }

    private static long onHand(FundSpecification ledger) {
        return RandomCommands.funds().stream()
                .flatMap(
                        fund -> ON_HAND.stream().map(figure -> ledger.fund(fund).figure(figure)))
                .mapToLong(m -> m.fen())
                .sum();
    }

    /** Told from the amounts in the events alone, without their postings: what each added to the money on hand. */
    private static long cameInLessWentOut(List<LedgerEvent> history) {
        Map<String, Map<EntryId, Long>> byEntry = new HashMap<>();
        long sum = 0;
        for (var event : history) {
            if (!(event instanceof FundEvent e)) continue;
            var entries = byEntry.computeIfAbsent(e.stream(), s -> new HashMap<>());
            long effect = e instanceof EntryReversed r ? -entries.getOrDefault(r.target(), 0L) : effect(e);
            entries.put(e.entry().id(), effect);
            sum += effect;
        }
        return sum;
    }

    private static long effect(FundEvent event) {
        return switch (event) {
            case ProvisionalAuthorityGranted e -> e.amount().fen();
            case Appropriated e -> e.amount().minus(e.absorbed()).fen();
            case Supplemented e -> e.amount().fen();
            case Reduced e -> -e.amount().fen();
            case ReallocatedOut e -> -e.amount().fen();
            case ReallocatedIn e -> e.amount().fen();
            case BalanceRecovered e -> -e.amount().fen();
            case PaymentMade e -> -e.payment().amount().fen();
            case SuspenseCleared e -> -e.payment().amount().fen();
            case OpeningAsserted e -> e.disputed().minus(e.amount()).fen();
            case PaymentReturned e -> e.amount().fen();
            case RefundReceived e -> e.spendable() ? e.amount().fen() : 0;
            case ClawedBack e -> e.spendable() ? e.amount().fen() : 0;
            case PriorYearReceived e -> e.spendable() ? e.amount().fen() : 0;
            case CarriedForward e -> -e.amount().fen();
            case CarriedIn e -> e.amount().fen();
            case SurplusDeclared e -> -e.amount().fen();
            case RecoveredAtYearEnd e -> -e.amount().fen();
            case FundOpened _,
                    Allotted _,
                    AllotmentWithdrawn _,
                    CashPlanSet _,
                    Committed _,
                    CommitmentReleased _,
                    PaymentRequested _,
                    RequestSigned _,
                    RequestApproved _,
                    RequestRejected _,
                    RequestReturned _,
                    RequestResubmitted _,
                    AwardsAuthorised _,
                    AwardsSuspended _,
                    AwardsRestored _,
                    AwardsWithdrawn _,
                    PaymentSuspended _,
                    SuspenseReturned _,
                    LaterReceiptNoted _,
                    CorrectionProposed _,
                    CorrectionSigned _,
                    CorrectionRejected _,
                    CorrectionReturned _,
                    CorrectionResubmitted _,
                    EntryReversed _,
                    UnknownStated _,
                    PeriodClosed _,
                    YearClosed _ -> 0;
        };
    }

    /** A fold or a decision that looks at every earlier entry would take minutes here, not a second. */
    @Test
    void a_long_history_folds_in_linear_time_and_decides_at_once() {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            var ledger = new FundSpecification();
            ledger.given(open(SHUNDE), appropriate(SHUNDE, "1000000000.00"), allot("a", SHUNDE, "监测", "1.00"));
            for (int i = 0; i < 20_000; i++) ledger.given(voucher("p" + i, SHUNDE, "1.00", "2022-05-01", "V-" + i));
            for (int round = 0; round < 5; round++) {
                var again = new Fund(SHUNDE);
                for (var event : ledger.history()) if (event instanceof FundEvent e) again.evolve(e);
                assertThat(again.figure(Figure.NET_DISBURSED)).isEqualTo(yuan("20000.00"));
            }
        });
    }
}

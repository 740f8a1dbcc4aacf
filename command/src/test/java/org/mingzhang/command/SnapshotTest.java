package org.mingzhang.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.command.Vocabulary.BUREAU;
import static org.mingzhang.command.Vocabulary.appropriate;
import static org.mingzhang.command.Vocabulary.entry;
import static org.mingzhang.command.Vocabulary.key;
import static org.mingzhang.command.Vocabulary.open;
import static org.mingzhang.command.Vocabulary.pay;
import static org.mingzhang.command.Vocabulary.yuan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.fund.Classification;
import org.mingzhang.domain.fund.FundCommand;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.FundRejection;
import org.mingzhang.domain.fund.FundingSource;
import org.mingzhang.domain.fund.Instalment;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.payee.UnifiedCode;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.store.axon.PostgresEventStorageEngine;
import org.mingzhang.store.axon.PromptEventStore;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.database.LedgerDatabase;
import org.mingzhang.store.log.AppendSignal;
import org.mingzhang.store.log.LogReader;
import org.mingzhang.store.postgres.EmbeddedPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A long stream is loaded from its snapshot and a short tail, and nobody can tell. */
class SnapshotTest {
    private static final FundId FUND = FundId.parse("long-2022");
    private static final int PAYMENTS = 1200;

    private static EmbeddedPostgres postgres;
    private static LedgerDatabase database;
    private static JdbcClient jdbc;

    @BeforeAll
    static void a_fund_with_a_long_history() throws Exception {
        postgres = EmbeddedPostgres.temporary();
        database = LedgerDatabase.open(LedgerDatabase.createDatabase(postgres.address(), "snapshots"));
        jdbc = JdbcClient.create(database.app());
        try (var ledger = ledger()) {
            ledger.submit(open(FUND), key("open"));
            ledger.submit(appropriate(FUND, "1211.00"), key("budget"));
            for (var command : facts())
                assertThat(ledger.submit(command, key(command.entry().id().value())))
                        .isInstanceOf(Answer.Recorded.class);
            List<CompletableFuture<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < PAYMENTS; i++)
                answers.add(ledger.send(pay(FUND, "p" + i, "1.00", "V" + i), key("p" + i)));
            for (var answer : answers) assertThat(answer.get()).isInstanceOf(Answer.Recorded.class);
            var deadline = Instant.now().plus(Duration.ofSeconds(30));
            while (snapshots() == 0) {
                assertThat(Instant.now()).as("the snapshot is taken").isBefore(deadline);
                Thread.sleep(20);
            }
        }
    }

    @AfterAll
    static void stop() {
        database.close();
        postgres.close();
    }

    @Test
    void a_cold_ledger_answers_from_the_snapshot_as_from_the_history() {
        assertThat(snapshots()).isEqualTo(1);
        var fromSnapshot = answers();
        jdbc.sql("UPDATE ledger.snapshot SET form = 'of another build'").update();
        assertThat(answers()).isEqualTo(fromSnapshot);
        jdbc.sql("UPDATE ledger.snapshot SET form = ?")
                .param(new StreamForm().name())
                .update();
        assertThat(fromSnapshot.get(0))
                .isEqualTo(new Answer.Refused(
                        new FundRejection.OverBudget(yuan("1.00"), yuan("1.01"), yuan("0.01"), null)));
        assertThat(fromSnapshot.get(1)).isInstanceOf(Answer.AlreadyRecorded.class);
        assertThat(fromSnapshot.get(2)).isInstanceOf(Answer.Quarantined.class);
        assertThat(fromSnapshot.get(3))
                .isEqualTo(new Answer.Refused(new FundRejection.EntryIdReused(new EntryId("p7"))));
        assertThat(fromSnapshot.get(4)).isInstanceOf(Answer.Refused.class);
    }

    /** One of each that keeps collections of its own. */
    private static List<FundCommand> facts() {
        var payee = new Payee.Organisation(new UnifiedCode("91440606MA4UX0000C"), "检测公司");
        var instalments = List.of(new Instalment(1, yuan("2.00"), null), new Instalment(2, yuan("1.00"), null));
        return List.of(
                new FundCommand.Reduce(FUND, entry("cut", FUND), yuan("7.00"), null),
                new FundCommand.SetCashPlan(
                        FUND,
                        entry("plan", FUND),
                        Map.of(YearMonth.of(2022, 1), yuan("1000.00"), YearMonth.of(2022, 3), yuan("204.00"))),
                new FundCommand.Commit(FUND, entry("contract", FUND), payee, "合同", yuan("3.00"), instalments, "", null),
                new FundCommand.Supplement(
                        FUND, entry("more-budget", FUND), FundingSource.SUPERIOR, yuan("1.00"), Classification.NONE),
                new FundCommand.RecoverBalance(FUND, entry("back", FUND), yuan("1.00"), null));
    }

    @Test
    void the_snapshot_holds_the_stream_as_it_was() {
        assertThat(requireTheStreamAsItWas(FUND)).isGreaterThanOrEqualTo(1000);
    }

    /** @return how many events the snapshot holds */
    private static long requireTheStreamAsItWas(FundId fund) {
        var snapshot = engine().readSnapshot(fund.stream()).orElseThrow();
        var stream = (LedgerStream) snapshot.getPayload();
        assertThat(stream.size()).isEqualTo(snapshot.getSequenceNumber() + 1);
        var folded = new LedgerStream();
        new LogReader(database.app(), new AppendSignal())
                .readStream(fund.stream(), 0, (int) stream.size())
                .forEach(event -> folded.on(EventCodec.ledger().decode(event)));
        folded.markSnapshot();
        assertThat(stream).usingRecursiveComparison().isEqualTo(folded);
        return stream.size();
    }

    @Test
    void a_stream_that_memory_has_no_room_for_leaves_a_snapshot_and_is_read_back_from_it() throws Exception {
        var funds = List.of(FundId.parse("first-2022"), FundId.parse("second-2022"));
        try (var ledger = ledger(150)) {
            for (var fund : funds) {
                ledger.submit(open(fund), key("open-" + fund));
                ledger.submit(appropriate(fund, "121.00"), key("budget-" + fund));
                for (int i = 0; i < 120; i++)
                    assertThat(ledger.submit(pay(fund, fund + "-" + i, "1.00", fund + "-" + i), key(fund + "-" + i)))
                            .isInstanceOf(Answer.Recorded.class);
            }
            var left = funds.getFirst();
            requireTheStreamAsItWas(awaitSnapshot(left));
            assertThat(ledger.submit(pay(left, "more", "1.01", "more"), key("more")))
                    .isEqualTo(new Answer.Refused(
                            new FundRejection.OverBudget(yuan("1.00"), yuan("1.01"), yuan("0.01"), null)));
            assertThat(ledger.submit(pay(left, "last", "1.00", "last"), key("last")))
                    .isInstanceOf(Answer.Recorded.class);
        }
    }

    /** As after a release with another form of snapshots: who has read the whole history once leaves what he has made of it. */
    @Test
    void a_long_stream_that_memory_has_no_room_for_is_not_read_again_for_its_snapshot() throws Exception {
        var small = FundId.parse("small-2022");
        try (var ledger = ledger()) {
            ledger.submit(open(small), key("open-small"));
        }
        jdbc.sql("UPDATE ledger.snapshot SET form = 'of another build'").update();
        var engine = engine();
        var unread = new EmbeddedEventStore(EmbeddedEventStore.builder().storageEngine(engine)) {
            @Override
            public DomainEventStream readEvents(String stream) {
                throw new IllegalStateException("read again: " + stream);
            }
        };
        var log = new LogReader(database.app(), new AppendSignal());
        try (var taker = new SnapshotTaker(unread)) {
            var streams =
                    new Streams(new PromptEventStore(engine), new StreamCache<>(1000), log, EventCodec.ledger(), taker);
            streams.catchUp(log.head());
            for (var fund : List.of(small, FUND)) {
                var unit = DefaultUnitOfWork.startAndGet(GenericMessage.asMessage(fund));
                streams.of(fund.stream());
                unit.commit();
            }
            streams.wrote(log.head());
            requireTheStreamAsItWas(awaitSnapshot(FUND));
        }
    }

    private static FundId awaitSnapshot(FundId fund) throws InterruptedException {
        var deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (engine().readSnapshot(fund.stream()).isEmpty()) {
            assertThat(Instant.now()).as("the snapshot is taken").isBefore(deadline);
            Thread.sleep(20);
        }
        return fund;
    }

    /** Each by a ledger that has nothing in memory; keys are new each time. */
    private static List<Answer> answers() {
        var asked = List.of(
                pay(FUND, "more", "1.01", "W1"),
                pay(FUND, "p7", "1.00", "V7"),
                pay(FUND, "again", "2.00", "V7"),
                pay(FUND, "p7", "1.00", "W2"),
                new FundCommand.ApproveCorrection(FUND, entry("no", FUND), new EntryId("nothing")));
        var answers = new ArrayList<Answer>();
        for (var command : asked) {
            try (var cold = ledger()) {
                answers.add(cold.submit(command, key(BUREAU.person() + System.nanoTime())));
            }
        }
        return answers.stream().map(SnapshotTest::withoutPosition).toList();
    }

    private static Answer withoutPosition(Answer answer) {
        return answer instanceof Answer.AlreadyRecorded ? new Answer.AlreadyRecorded(0) : answer;
    }

    private static int snapshots() {
        return jdbc.sql("SELECT count(*) FROM ledger.snapshot WHERE sequence >= 999")
                .query(Integer.class)
                .single();
    }

    private static PostgresEventStorageEngine engine() {
        return new PostgresEventStorageEngine(
                database.app(),
                new JdbcTransactionManager(database.app()),
                Clock.systemUTC(),
                EventCodec.ledger(),
                new AppendSignal(),
                new StreamForm());
    }

    private static Ledger ledger() {
        return ledger(1_000_000);
    }

    private static Ledger ledger(long mostInMemory) {
        return new Ledger(
                database.writer(),
                new JdbcTransactionManager(database.writer()),
                EventCodec.ledger(),
                new AppendSignal(),
                Clock.systemUTC(),
                mostInMemory);
    }
}

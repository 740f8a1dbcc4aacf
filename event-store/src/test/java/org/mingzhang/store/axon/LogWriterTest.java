package org.mingzhang.store.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingzhang.store.Facts;
import org.mingzhang.store.TestServer;
import org.mingzhang.store.attempt.Attempt;
import org.mingzhang.store.claim.Claim;
import org.mingzhang.store.claim.Claims;
import org.mingzhang.store.claim.RecordedClaim;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.database.LedgerDatabase;
import org.mingzhang.store.log.AppendSignal;
import org.mingzhang.store.log.LogReader;
import org.mingzhang.store.log.StoredEvent;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** How units of work are written: all at once, at the head of the log or not at all, and with what was begun ahead for them. */
class LogWriterTest {
    private static final Claim KEY = new Claim(Claim.KEY, "wang/1", "aa");
    private static final Claim VOUCHER = new Claim(Claim.VOUCHER, "440606/2022/1", "roof-2022");

    private static final String STREAM = "fund:roof-2022";

    private final AppendSignal signal = new AppendSignal();
    private LedgerDatabase database;
    private PostgresEventStorageEngine engine;
    private LogReader reader;

    @BeforeEach
    void open() {
        database = LedgerDatabase.open(TestServer.database());
        engine = engine();
        reader = new LogReader(database.app(), signal);
    }

    @AfterEach
    void close() {
        while (CurrentUnitOfWork.isStarted()) CurrentUnitOfWork.get().rollback();
        database.close();
    }

    @Test
    void what_a_unit_of_work_appends_is_written_at_once_when_its_root_commits() {
        EmbeddedEventStore store =
                EmbeddedEventStore.builder().storageEngine(engine).build();
        UnitOfWork<?> unit = batch();
        Append append = engine.writer().append(unit);
        Claim claim = new Claim("voucher", "440606/2022/1", "roof-2022");
        assertThat(append.reserve(2)).isEqualTo(1);
        append.take(claim, 1);
        UnitOfWork<?> nested = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("a command"));
        store.publish(Facts.message("lift", 0), Facts.message("roof", 0));
        nested.commit();
        assertThat(append.reserve(1)).isEqualTo(2);
        store.publish(Facts.message("roof", 1));
        assertThat(reader.head()).isZero();
        unit.commit();

        assertThat(append.position(1)).isEqualTo(2);
        assertThat(new Claims(database.app()).find("voucher", "440606/2022/1")).contains(new RecordedClaim(claim, 2));
        for (int place = 0; place < 3; place++) {
            StoredEvent stored = reader.readOne(append.position(place)).orElseThrow();
            assertThat(append.recordedAt(place)).isEqualTo(stored.recordedAt());
        }
        store.shutDown();
    }

    @Test
    void a_claim_that_another_holds_stops_the_whole_append() {
        append(new Claim("key", "wang/1", "aa"), Facts.message("roof", 0));
        assertThatThrownBy(() -> append(new Claim("key", "wang/1", "bb"), Facts.message("lift", 0)))
                .isInstanceOf(Overtaken.class);
        assertThat(reader.head()).isEqualTo(1);
    }

    @Test
    void a_key_and_a_voucher_stand_in_the_row_of_their_event() {
        UnitOfWork<?> unit = batch();
        Append append = engine.writer().append(unit);
        append.reserve(2);
        append.take(KEY, 1);
        append.take(VOUCHER, 1);
        append.add(List.of(Facts.message("roof", 0), Facts.message("roof", 1)));
        unit.commit();
        assertThat(
                        count(
                                "FROM ledger.event WHERE position = 2 AND key = 'wang/1' AND digest = 'aa' AND voucher = '440606/2022/1'"))
                .isEqualTo(1);
        assertThat(count("FROM ledger.event WHERE key IS NOT NULL OR voucher IS NOT NULL"))
                .isEqualTo(1);
        assertThat(count("FROM ledger.claim")).isZero();
        assertThat(new Claims(database.app()).find(List.of(KEY.thing(), VOUCHER.thing())))
                .containsExactlyInAnyOrder(new RecordedClaim(KEY, 2), new RecordedClaim(VOUCHER, 2));
    }

    @Test
    void what_its_row_has_no_room_for_is_claimed_all_the_same() {
        Claim second = new Claim(Claim.VOUCHER, "440606/2022/2", "roof-2022");
        Claim name = new Claim(Claim.PAYEE_NAME, "宏远建筑", "91440606MA4UPXXX0X");
        UnitOfWork<?> unit = batch();
        Append append = engine.writer().append(unit);
        int place = append.reserve(1);
        for (Claim claim : List.of(VOUCHER, second, name)) append.take(claim, place);
        append.add(List.of(Facts.message("roof", 0)));
        unit.commit();
        assertThat(new Claims(database.app()).find(List.of(VOUCHER.thing(), second.thing(), name.thing())))
                .containsExactlyInAnyOrder(
                        new RecordedClaim(VOUCHER, 1), new RecordedClaim(second, 1), new RecordedClaim(name, 1));
    }

    @Test
    void an_event_cannot_take_what_stands_in_no_event() {
        engine.appendEvents(Facts.message("roof", 0));
        UnitOfWork<?> unit = batch();
        Append append = engine.writer().appendUnlessOvertaken(unit);
        append.takeAlone(KEY, append.reserve(0));
        append.takeAlone(VOUCHER, append.reserve(0));
        unit.commit();
        assertThat(new Claims(database.app()).find(List.of(KEY.thing(), VOUCHER.thing())))
                .containsExactlyInAnyOrder(new RecordedClaim(KEY, 1), new RecordedClaim(VOUCHER, 1));
        for (Claim claim : List.of(KEY, VOUCHER)) {
            assertThatThrownBy(() -> append(claim, Facts.message("roof", 1))).isInstanceOf(Overtaken.class);
            assertThatThrownBy(() -> appendUnlessOvertaken(claim, Facts.message("roof", 1)))
                    .isInstanceOf(Overtaken.class);
        }
        assertThat(reader.head()).isEqualTo(1);
    }

    @Test
    void what_stands_in_an_event_cannot_be_taken_without_one() {
        append(KEY, Facts.message("roof", 0));
        append(VOUCHER, Facts.message("roof", 1));
        for (Claim claim : List.of(KEY, VOUCHER)) {
            UnitOfWork<?> unit = batch();
            Append append = engine.writer().appendUnlessOvertaken(unit);
            append.takeAlone(claim, append.reserve(0));
            assertThatThrownBy(unit::commit).isInstanceOf(Overtaken.class);
        }
        assertThat(count("FROM ledger.claim")).isZero();
    }

    @Test
    void of_two_processes_that_use_a_key_at_once_with_an_event_and_without_one_does() throws Exception {
        PostgresEventStorageEngine other = engine();
        engine.appendEvents(Facts.message("roof", 0));
        try (var two = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 300; i++) {
                Claim key = new Claim(Claim.KEY, "wang/" + i, "aa");
                long events = reader.head();
                CyclicBarrier start = new CyclicBarrier(2);
                List<Callable<Boolean>> both = List.of(
                        () -> {
                            start.await();
                            commitUnlessHeld(engine, key, append -> {
                                append.take(key, append.reserve(1));
                                append.add(List.of(Facts.message("roof", events)));
                            });
                            return true;
                        },
                        () -> {
                            start.await();
                            commitUnlessHeld(other, key, append -> append.takeAlone(key, append.reserve(0)));
                            return true;
                        });
                for (Future<?> done : two.invokeAll(both)) done.get();
                assertThat(count("FROM ledger.claimed WHERE key = 'wang/" + i + "'"))
                        .as("round %s", i)
                        .isEqualTo(1);
            }
        }
        assertThat(count("FROM ledger.claim")).as("both have won").isBetween(1L, 299L);
    }

    /** Until nobody gets in the way, or somebody has the claim. */
    private void commitUnlessHeld(PostgresEventStorageEngine process, Claim claim, Consumer<Append> content) {
        for (boolean done = false; !done; ) {
            UnitOfWork<?> unit = batch();
            content.accept(process.writer().appendUnlessOvertaken(unit));
            try {
                unit.commit();
                done = true;
            } catch (Overtaken e) {
                done = new Claims(database.app())
                        .find(claim.kind(), claim.key())
                        .isPresent();
            }
        }
    }

    @Test
    void a_voucher_is_claimed_by_an_event_of_its_fund() {
        assertThatThrownBy(() -> append(VOUCHER, Facts.message("lift", 0)))
                .hasMessage("the voucher of roof-2022 is claimed by an event of fund:lift-2022");
        assertThat(reader.head()).isZero();
    }

    private static UnitOfWork<?> batch() {
        return DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("a batch"));
    }

    private void append(Claim claim, DomainEventMessage<?> message) {
        UnitOfWork<?> unit = batch();
        Append append = engine.writer().append(unit);
        append.take(claim, append.reserve(1));
        append.add(List.of(message));
        unit.commit();
    }

    @Test
    void who_is_about_to_append_sees_the_head_and_others_wait_for_him() throws Exception {
        engine.appendEvents(Facts.message("roof", 0));
        UnitOfWork<?> unit = batch();
        Append append = engine.writer().append(unit);
        assertThat(append.head()).isEqualTo(1);
        try (var other = Executors.newSingleThreadExecutor()) {
            Future<?> waiting = other.submit(() -> engine.appendEvents(Facts.message("lift", 0)));
            assertThatThrownBy(() -> waiting.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            append.reserve(1);
            append.add(List.of(Facts.message("roof", 1)));
            unit.commit();
            waiting.get();
        }
        assertThat(reader.read(0, 10))
                .extracting(StoredEvent::aggregate)
                .containsExactly(STREAM, STREAM, "fund:lift-2022");
    }

    @Test
    void who_does_not_wait_is_told_when_another_has_appended() {
        engine.appendEvents(Facts.message("roof", 0));
        engine().appendEvents(Facts.message("lift", 0));
        UnitOfWork<?> unit = batch();
        Append append = engine.writer().appendUnlessOvertaken(unit);
        assertThat(append.head()).isEqualTo(1);
        append.reserve(1);
        append.add(List.of(Facts.message("roof", 1)));
        assertThatThrownBy(unit::commit).isInstanceOf(Overtaken.class);
        assertThat(reader.head()).isEqualTo(2);

        append(new Claim("key", "wang/1", "aa"), Facts.message("roof", 1));
        assertThat(reader.read(0, 10))
                .extracting(StoredEvent::aggregate)
                .containsExactly(STREAM, "fund:lift-2022", STREAM);
    }

    @Test
    void who_does_not_wait_gives_way_to_who_holds_the_head() throws SQLException {
        engine.appendEvents(Facts.message("roof", 0));
        try (Connection other = database.app().getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().executeQuery("SELECT FROM ledger.event_counter FOR UPDATE");
            UnitOfWork<?> unit = batch();
            Append append = engine.writer().appendUnlessOvertaken(unit);
            append.reserve(1);
            append.add(List.of(Facts.message("roof", 1)));
            assertThatThrownBy(unit::commit).isInstanceOf(Overtaken.class);
        }
        assertThat(reader.head()).isEqualTo(1);
    }

    @Test
    void a_refusal_holds_at_the_head_of_the_log_or_not_at_all() {
        engine.appendEvents(Facts.message("roof", 0));
        refuse();
        engine().appendEvents(Facts.message("lift", 0));
        assertThatThrownBy(this::refuse).isInstanceOf(Overtaken.class);
        assertThat(attempts()).isEqualTo(1);
    }

    @Test
    void what_was_begun_ahead_takes_the_next_batch() {
        engine.appendEvents(Facts.message("roof", 0));
        engine.writer().expectMore();
        engine.writer().expectMore();
        assertThat(copiesUnderWay()).isEqualTo(1);
        appendUnlessOvertaken(Facts.message("roof", 1));
        assertThat(copiesUnderWay()).isZero();
        assertThat(reader.head()).isEqualTo(2);
        appendUnlessOvertaken(Facts.message("roof", 2));
        assertThat(reader.read(0, 10)).extracting(StoredEvent::sequence).containsExactly(0L, 1L, 2L);
    }

    @Test
    void what_was_begun_for_nothing_leaves_nothing() throws IOException, SQLException {
        long broken = brokenCopies();
        engine.writer().expectMore();
        engine.writer().expectNone();
        engine.writer().expectNone();
        assertThat(copiesUnderWay()).isZero();
        assertThat(openTransactions()).isZero();
        assertThat(reader.head()).isZero();
        assertThat(brokenCopies()).isEqualTo(broken);
    }

    @Test
    void who_began_ahead_is_told_all_the_same_when_another_has_appended() {
        engine.appendEvents(Facts.message("roof", 0));
        engine.writer().expectMore();
        engine().appendEvents(Facts.message("lift", 0));
        assertThatThrownBy(() -> appendUnlessOvertaken(Facts.message("roof", 1)))
                .isInstanceOf(Overtaken.class);
        assertThat(openTransactions()).isZero();
        assertThat(reader.head()).isEqualTo(2);
    }

    @Test
    void what_fails_between_its_rows_and_its_commit_stores_nothing() {
        engine.appendEvents(Facts.message("roof", 0));
        UnitOfWork<?> unit = batch();
        Append append = engine.writer().appendUnlessOvertaken(unit);
        append.reserve(2);
        append.add(List.of(Facts.message("roof", 1)));
        assertThatThrownBy(unit::commit).hasMessage("2 events were announced, 1 published");
        assertThat(openTransactions()).isZero();
        assertThat(reader.read(0, 10)).hasSize(1);
    }

    @Test
    void a_refusal_needs_no_rows_of_what_was_begun_ahead() {
        engine.appendEvents(Facts.message("roof", 0));
        engine.writer().expectMore();
        refuse();
        assertThat(attempts()).isEqualTo(1);
        assertThat(reader.head()).isEqualTo(1);
    }

    @Test
    void where_nothing_can_be_begun_ahead_the_batch_says_why() {
        engine.appendEvents(Facts.message("roof", 0));
        database.close();
        engine.writer().expectMore();
        assertThatThrownBy(() -> appendUnlessOvertaken(Facts.message("roof", 1)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("begin a transaction");
    }

    @Test
    void what_is_published_goes_out_before_its_unit_of_work_commits() throws Exception {
        engine.appendEvents(Facts.message("roof", 0));
        UnitOfWork<?> unit = batch();
        Append append = engine.writer().appendUnlessOvertaken(unit);
        publish(append, 1, 100);
        await(() -> rowsTaken() > 0);
        assertThat(reader.head()).isEqualTo(1);
        publish(append, 101, 102);
        unit.commit();
        assertThat(reader.read(0, 200))
                .extracting(StoredEvent::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(0, 102).boxed().toList());
        assertThat(openTransactions()).isZero();
    }

    @Test
    void what_has_gone_out_is_undone_with_its_unit_of_work() throws Exception {
        long broken = brokenCopies();
        engine.appendEvents(Facts.message("roof", 0));
        UnitOfWork<?> unit = batch();
        publish(engine.writer().appendUnlessOvertaken(unit), 1, 100);
        await(() -> rowsTaken() > 0);
        unit.rollback();
        assertThat(openTransactions()).isZero();
        assertThat(copiesUnderWay()).isZero();
        assertThat(brokenCopies()).isEqualTo(broken);
        append(new Claim("key", "wang/1", "aa"), Facts.message("roof", 1));
        assertThat(reader.read(0, 200)).extracting(StoredEvent::sequence).containsExactly(0L, 1L);
    }

    @Test
    void who_sends_what_another_has_appended_is_told_by_his_commit() throws Exception {
        engine.appendEvents(Facts.message("roof", 0));
        engine().appendEvents(Facts.message("roof", 1));
        UnitOfWork<?> unit = batch();
        Append append = engine.writer().appendUnlessOvertaken(unit);
        publish(append, 1, 100);
        await(() -> copiesUnderWay() == 0);
        publish(append, 101, 200);
        assertThatThrownBy(unit::commit).isInstanceOf(Overtaken.class);
        assertThat(openTransactions()).isZero();
        assertThat(reader.head()).isEqualTo(2);
    }

    @Test
    void whose_connection_breaks_on_the_way_is_told_by_his_commit() throws Exception {
        engine.appendEvents(Facts.message("roof", 0));
        UnitOfWork<?> unit = batch();
        Append append = engine.writer().appendUnlessOvertaken(unit);
        publish(append, 1, 100);
        await(() -> rowsTaken() > 0);
        JdbcClient.create(database.app())
                .sql(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'COPY%'")
                .query(Boolean.class)
                .single();
        publish(append, 101, 2000);
        assertThatThrownBy(unit::commit).isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(reader.head()).isEqualTo(1);
    }

    @Test
    void what_was_sent_and_not_published_is_not_written() {
        engine.appendEvents(Facts.message("roof", 0));
        UnitOfWork<?> unit = batch();
        engine.writer().appendUnlessOvertaken(unit);
        engine.writer().send(unit, List.of(Facts.message("roof", 1)));
        assertThatThrownBy(unit::commit).hasMessage("1 events were sent, 0 published");
        assertThat(reader.head()).isEqualTo(1);
    }

    @Test
    void nobody_changes_events_that_go_out_at_once() {
        assertThatThrownBy(() ->
                        new PromptEventStore(engine).registerDispatchInterceptor(events -> (index, event) -> event))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private void publish(Append append, long first, long last) {
        PromptEventStore store = new PromptEventStore(engine);
        for (long sequence = first; sequence <= last; sequence++) {
            append.reserve(1);
            store.publish(Facts.message("roof", sequence));
        }
    }

    private long rowsTaken() {
        return count(
                "FROM pg_stat_activity WHERE datname = current_database() AND backend_xid IS NOT NULL AND query LIKE 'COPY%'");
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        for (long end = System.nanoTime() + 10_000_000_000L; !done.getAsBoolean(); Thread.sleep(1)) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }

    private void appendUnlessOvertaken(Claim claim, DomainEventMessage<?> message) {
        UnitOfWork<?> unit = batch();
        Append append = engine.writer().appendUnlessOvertaken(unit);
        append.take(claim, append.reserve(1));
        append.add(List.of(message));
        unit.commit();
    }

    private void appendUnlessOvertaken(DomainEventMessage<?> message) {
        UnitOfWork<?> unit = batch();
        Append append = engine.writer().appendUnlessOvertaken(unit);
        append.reserve(1);
        append.add(List.of(message));
        unit.commit();
    }

    private long copiesUnderWay() {
        return count(
                "FROM pg_stat_activity WHERE datname = current_database() AND state = 'active' AND query LIKE 'COPY%'");
    }

    private long openTransactions() {
        return count("FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'");
    }

    /** As the server's log tells. */
    private static long brokenCopies() throws IOException, SQLException {
        try (Stream<String> log = Files.lines(TestServer.log())) {
            return log.filter(line -> line.contains("COPY from stdin failed")).count();
        }
    }

    private long attempts() {
        return count("FROM ledger.attempt");
    }

    private long count(String from) {
        return JdbcClient.create(database.app())
                .sql("SELECT count(*) " + from)
                .query(Long.class)
                .single();
    }

    private void refuse() {
        UnitOfWork<?> unit = batch();
        engine.writer().appendUnlessOvertaken(unit).add(new Attempt(Instant.EPOCH, "wang", "Reduce", "too-much", "{}"));
        unit.commit();
    }

    @Test
    void what_is_given_up_leaves_no_gap() {
        UnitOfWork<?> unit = batch();
        Append append = engine.writer().append(unit);
        append.reserve(1);
        append.add(List.of(Facts.message("roof", 0)));
        unit.rollback();
        engine.appendEvents(Facts.message("lift", 0));
        assertThat(reader.read(0, 10)).extracting(StoredEvent::position).containsExactly(1L);
    }

    /** Each is another process, as far as the log can tell. */
    private PostgresEventStorageEngine engine() {
        return new PostgresEventStorageEngine(
                database.app(),
                new DataSourceTransactionManager(database.app()),
                Clock.systemUTC(),
                EventCodec.ledger(),
                signal);
    }
}

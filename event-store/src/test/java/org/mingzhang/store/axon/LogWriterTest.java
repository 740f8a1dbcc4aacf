package org.mingzhang.store.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.Test;
import org.mingzhang.store.Facts;
import org.mingzhang.store.TestServer;
import org.mingzhang.store.attempt.Attempt;
import org.mingzhang.store.claim.Claim;
import org.mingzhang.store.claim.Claims;
import org.mingzhang.store.claim.RecordedClaim;
import org.mingzhang.store.log.StoredEvent;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How units of work are written: all at once, at the head of the log or not at all, and with what was begun ahead for them. */
class LogWriterTest extends Writing {
    private static final String STREAM = "fund:roof-2022";

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

        appendUnlessOvertaken(Facts.message("roof", 1));
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
        appendUnlessOvertaken(Facts.message("roof", 1));
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
}

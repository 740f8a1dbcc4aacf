package org.mingzhang.store.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.store.Facts;
import org.mingzhang.store.TestServer;
import org.mingzhang.store.codec.CorruptHistory;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.database.LedgerDatabase;
import org.mingzhang.store.log.AppendSignal;
import org.mingzhang.store.log.LogReader;
import org.mingzhang.store.log.StoredEvent;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PostgresEventStorageEngineTest {
    private static final String STREAM = "fund:roof-2022";

    private final AppendSignal signal = new AppendSignal();
    private LedgerDatabase database;
    private TransactionTemplate transaction;
    private PostgresEventStorageEngine engine;
    private LogReader reader;

    @BeforeEach
    void open() {
        database = LedgerDatabase.open(TestServer.database());
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(database.app());
        transaction = new TransactionTemplate(transactions);
        engine = new PostgresEventStorageEngine(
                database.app(), transactions, Clock.systemUTC(), EventCodec.ledger(), signal);
        reader = new LogReader(database.app(), signal);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_is_stored_is_what_the_codec_wrote_and_comes_back_equal() {
        LedgerEvent event = Facts.reduced("roof", "e-1", 90_300_000);
        DomainEventMessage<?> message = Facts.message(event, 0);
        engine.appendEvents(message);

        StoredEvent stored = reader.readOne(1).orElseThrow();
        assertThat(stored.payload()).isEqualTo(EventCodec.ledger().encode(event).payload());
        assertThat(stored.metadata()).hasToString("{\"idempotencyKey\":\"k-1\",\"principal\":\"wang\"}");
        assertThat(stored.aggregate()).isEqualTo(STREAM);
        assertThat(stored.type()).isEqualTo("fund.Reduced");
        assertThat(stored.eventId()).hasToString(message.getIdentifier());

        DomainEventMessage<?> read = engine.readEvents(STREAM).next();
        assertThat(read.getPayload()).isEqualTo(event);
        assertThat(read.getMetaData()).isEqualTo(message.getMetaData());
        assertThat(read.getTimestamp()).isEqualTo(stored.recordedAt());
        assertThat(read.getType()).isEqualTo("fund");
        assertThat(engine.lastSequenceNumberFor(STREAM)).contains(0L);
        assertThat(engine.lastSequenceNumberFor("fund:none-2022")).isEmpty();
    }

    @Test
    void a_stream_longer_than_a_batch_is_read_whole_and_in_order() {
        for (int from = 0; from < 2500; from += 500) {
            int first = from;
            engine.appendEvents(java.util.stream.IntStream.range(first, first + 500)
                    .mapToObj(i -> Facts.message("roof", i))
                    .toList());
        }
        assertThat(engine.readEvents(STREAM, 7).asStream().map(DomainEventMessage::getSequenceNumber))
                .hasSize(2493)
                .isSorted();
    }

    @Test
    void two_writers_of_one_place_get_axons_concurrency_exceptions() {
        engine.appendEvents(Facts.message("roof", 0), Facts.message("roof", 1));
        assertThatThrownBy(() -> engine.appendEvents(Facts.message("roof", 0)))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThatThrownBy(() -> engine.appendEvents(Facts.message("lift", 0), Facts.message("roof", 1)))
                .isInstanceOf(ConcurrencyException.class)
                .hasMessageContaining(STREAM);
        assertThat(reader.head()).isEqualTo(2);
        engine.appendEvents(Facts.message("roof", 2));
        assertThat(reader.head()).isEqualTo(3);
    }

    @Test
    void an_append_joins_the_surrounding_transaction() {
        transaction.executeWithoutResult(status -> {
            engine.appendEvents(Facts.message("roof", 0));
            status.setRollbackOnly();
        });
        assertThat(reader.head()).isZero();
        assertThat(reader.read(0, 10)).isEmpty();
    }

    @Test
    void tokens_are_positions() {
        engine.appendEvents(Facts.message("roof", 0), Facts.message("roof", 1), Facts.message("lift", 0));
        Instant second = reader.readOne(2).orElseThrow().recordedAt();
        assertThat(engine.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(3));
        assertThat(engine.createTailToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(engine.createTokenAt(second)).isEqualTo(new GlobalSequenceTrackingToken(1));
        assertThat(engine.readEvents(engine.createTokenAt(second), false))
                .extracting(event -> ((TrackedEventMessage<?>) event).trackingToken())
                .containsExactly(new GlobalSequenceTrackingToken(2), new GlobalSequenceTrackingToken(3));
        assertThat(engine.readEvents(null, false)).hasSize(3);
    }

    @Test
    void an_unknown_name_stops_both_readers_and_names_the_position() throws SQLException {
        engine.appendEvents(Facts.message("roof", 0));
        insertAsOwner("fund.NeverHeardOf", "1", "{}");
        insertAsOwner("fund.Reduced", "9", "{}");
        insertAsOwner("fund.Reduced", "1", "{\"fund\": \"roof-2022\"}");
        assertThatThrownBy(() -> engine.readEvents(STREAM).asStream().forEach(DomainEventMessage::getPayload))
                .isInstanceOfSatisfying(CorruptHistory.class, fault -> assertThat(fault.position())
                        .isEqualTo(2));
        EventCodec codec = EventCodec.ledger();
        assertThat(codec.decode(reader.readOne(1).orElseThrow())).isEqualTo(Facts.reduced("roof", "e-0", 100));
        for (long position = 2; position <= 4; position++) {
            StoredEvent corrupt = reader.readOne(position).orElseThrow();
            assertThatThrownBy(() -> codec.decode(corrupt))
                    .isInstanceOf(CorruptHistory.class)
                    .hasMessageContaining("Event " + corrupt.position() + " of the log");
        }
        assertThatThrownBy(() -> engine.readEvents(STREAM, 3).next().getPayload())
                .isInstanceOf(CorruptHistory.class);
    }

    @Test
    void events_outside_a_stream_and_strangers_are_refused() {
        assertThatThrownBy(() -> engine.appendEvents(new GenericEventMessage<>(Facts.reduced("roof", "e", 1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> engine.appendEvents(new GenericDomainEventMessage<>("fund", STREAM, 0, "text")))
                .hasMessageContaining("not an event of the ledger");
        assertThat(reader.head()).isZero();
    }

    @Test
    void a_snapshot_is_read_in_the_form_that_wrote_it_and_in_no_other() {
        assertThat(engine.readSnapshot(STREAM)).isEmpty();
        PostgresEventStorageEngine first = engine(new Form("one"));
        first.storeSnapshot(new GenericDomainEventMessage<>("fund", STREAM, 7, "as it was", Map.of()));
        first.storeSnapshot(new GenericDomainEventMessage<>("fund", STREAM, 9, "as it is", Map.of()));
        DomainEventMessage<?> read = first.readSnapshot(STREAM).orElseThrow();
        assertThat(read.getPayload()).isEqualTo("as it is");
        assertThat(read.getSequenceNumber()).isEqualTo(9);
        assertThat(engine(new Form("two")).readSnapshot(STREAM)).isEmpty();
    }

    @Test
    void an_older_snapshot_does_not_replace_a_newer_one_of_its_form() {
        PostgresEventStorageEngine first = engine(new Form("one"));
        first.storeSnapshot(new GenericDomainEventMessage<>("fund", STREAM, 9, "as it is", Map.of()));
        first.storeSnapshot(new GenericDomainEventMessage<>("fund", STREAM, 7, "as it was", Map.of()));
        assertThat(first.readSnapshot(STREAM).orElseThrow().getSequenceNumber()).isEqualTo(9);
        PostgresEventStorageEngine second = engine(new Form("two"));
        second.storeSnapshot(new GenericDomainEventMessage<>("fund", STREAM, 7, "as it was", Map.of()));
        assertThat(second.readSnapshot(STREAM).orElseThrow().getSequenceNumber())
                .isEqualTo(7);
    }

    @Test
    void of_several_streams_those_are_read_at_once_that_are_short_and_have_no_snapshot() {
        engine.appendEvents(Facts.message("roof", 0), Facts.message("roof", 1), Facts.message("lift", 0));
        engine.appendEvents(Facts.message("gate", 0), Facts.message("gate", 1), Facts.message("gate", 2));
        var asked = List.of(STREAM, "fund:lift-2022", "fund:gate-2022", "fund:none-2022");
        assertThat(reader.readShortStreams(asked, 3)).containsOnlyKeys(STREAM, "fund:lift-2022");
        engine(new Form("one")).storeSnapshot(new GenericDomainEventMessage<>("fund", STREAM, 0, "first", Map.of()));
        assertThat(reader.readShortStreams(asked, 3)).containsOnlyKeys("fund:lift-2022");
    }

    @Test
    void a_snapshot_that_cannot_be_read_is_none() {
        engine(new Form("one")).storeSnapshot(new GenericDomainEventMessage<>("fund", STREAM, 7, "broken", Map.of()));
        assertThat(engine(new Form("one")).readSnapshot(STREAM)).isEmpty();
    }

    private PostgresEventStorageEngine engine(SnapshotForm form) {
        return new PostgresEventStorageEngine(
                database.app(),
                new DataSourceTransactionManager(database.app()),
                Clock.systemUTC(),
                EventCodec.ledger(),
                signal,
                form);
    }

    private record Form(String name) implements SnapshotForm {
        @Override
        public byte[] write(Object state) {
            return state.toString().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Object read(byte[] written) {
            String state = new String(written, StandardCharsets.UTF_8);
            if (state.equals("broken")) throw new IllegalStateException(state);
            return state;
        }
    }

    @Test
    void a_commit_wakes_who_waits() throws Exception {
        Thread writer = Thread.ofPlatform().start(() -> engine.appendEvents(List.of(Facts.message("roof", 0))));
        assertThat(reader.awaitAfter(0, Duration.ofSeconds(10))).isEqualTo(1);
        writer.join();
        assertThat(reader.awaitAfter(1, Duration.ofMillis(50))).isEqualTo(1);
    }

    private void insertAsOwner(String type, String revision, String payload) throws SQLException {
        try (Connection connection = database.owner().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    WITH counted AS (UPDATE ledger.event_counter SET position = position + 1, recorded_at = recorded_at + '1 s' RETURNING *)
                    INSERT INTO ledger.event SELECT position, '%s', position - 1, '%s', '%s', gen_random_uuid(), recorded_at, '%s', '{}' FROM counted""".formatted(STREAM, type, revision, payload));
        }
    }
}

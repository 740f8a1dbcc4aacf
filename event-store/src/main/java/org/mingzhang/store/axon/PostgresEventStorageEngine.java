package org.mingzhang.store.axon;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.log.AppendSignal;
import org.mingzhang.store.log.LogReader;
import org.mingzhang.store.log.StoredEvent;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Axon's event storage on the ledger's own table. Appends join the current Spring transaction, or open one.
 *
 * <p>Whoever appends holds the counter row until his transaction ends, so positions have no gap and rise in the order of
 * commits, over any number of processes; the instant of recording is taken meanwhile and rises with them, whatever the clock
 * does. A position taken by a transaction that fails is given to the next. Tracking tokens are therefore plain numbers.
 */
public final class PostgresEventStorageEngine extends BatchingEventStorageEngine {
    private static final String INSERT = """
            INSERT INTO ledger.event (position, aggregate, sequence, type, revision, event_id, recorded_at, payload, metadata)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final int READ_AT_ONCE = 1000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final LogReader reader;
    private final AppendSignal signal;
    private final EventCodec codec;

    /**
     * @param dataSource of the role {@code ledger_app}
     * @param transactions Spring's manager for the same data source
     * @param clock gives the instants of recording
     * @param signal is raised after each commit
     */
    public PostgresEventStorageEngine(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Clock clock,
            EventCodec codec,
            AppendSignal signal) {
        super(new Settings(new EventSerializer(codec)));
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.codec = codec;
        this.signal = signal;
        this.reader = new LogReader(dataSource, signal);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) return;
        transaction.executeWithoutResult(status -> {
            Counter counter = Counter.lock(jdbc);
            Counter last;
            try {
                last = jdbc.execute(
                        (ConnectionCallback<Counter>) connection -> insert(connection, events, serializer, counter));
            } catch (RuntimeException e) {
                throw refused(e, events);
            }
            last.store(jdbc);
            announce(new Appended(counter.position() + 1, last.position(), last.recordedAt()));
        });
    }

    private Counter insert(
            Connection connection, List<? extends EventMessage<?>> events, Serializer serializer, Counter from)
            throws SQLException {
        Counter next = from;
        Instant now = clock.instant();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (EventMessage<?> event : events) {
                next = next.next(now);
                bind(insert, inItsStream(event), serializer, next);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return next;
    }

    private static void bind(PreparedStatement insert, DomainEventMessage<?> event, Serializer serializer, Counter at)
            throws SQLException {
        SerializedObject<String> payload = event.serializePayload(serializer, String.class);
        SerializedObject<String> metadata = event.serializeMetaData(serializer, String.class);
        insert.setLong(1, at.position());
        insert.setString(2, event.getAggregateIdentifier());
        insert.setLong(3, event.getSequenceNumber());
        insert.setString(4, payload.getType().getName());
        insert.setString(5, payload.getType().getRevision());
        insert.setObject(6, event.getIdentifier(), Types.OTHER);
        insert.setObject(7, at.recordedAtUtc());
        insert.setObject(8, payload.getData(), Types.OTHER);
        insert.setObject(9, metadata.getData(), Types.OTHER);
    }

    private static DomainEventMessage<?> inItsStream(EventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> domainEvent) return domainEvent;
        throw new IllegalArgumentException("an event outside every stream cannot be stored: " + event.getPayloadType());
    }

    private void announce(Appended appended) {
        CurrentUnitOfWork.ifStarted(appended::rememberIn);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                signal.raise(appended.lastPosition());
            }
        });
    }

    /** Two writers of one stream become Axon's concurrency exceptions; anything else stays what it is. */
    private RuntimeException refused(RuntimeException e, List<? extends EventMessage<?>> events) {
        return StreamConflict.among(events, e)
                .<RuntimeException>map(StreamConflict::exception)
                .orElse(e);
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
        return reader.readStream(aggregateIdentifier, firstSequenceNumber, batchSize).stream()
                .map(this::known)
                .toList();
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken lastToken, int batchSize) {
        return reader.read(position(lastToken), batchSize).stream()
                .map(this::known)
                .toList();
    }

    /** Stops at an event whose name nobody knows: Axon would fold a history without it. */
    private StoredEventData known(StoredEvent event) {
        codec.requireKnown(event);
        return new StoredEventData(event);
    }

    private static long position(@Nullable TrackingToken token) {
        return switch (token) {
            case null -> 0;
            case GlobalSequenceTrackingToken sequence -> sequence.getGlobalIndex();
            default -> throw new IllegalArgumentException("not a position of this log: " + token);
        };
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return reader.lastSequence(aggregateIdentifier);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(reader.head());
    }

    /** A token after which come the events recorded at or after the instant. */
    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return new GlobalSequenceTrackingToken(reader.positionAt(dateTime.minusNanos(1000)));
    }

    /** There are none: a year's stream is short because the year is closed. */
    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("this log keeps no snapshots");
    }

    private static final class Settings extends BatchingEventStorageEngine.Builder {
        Settings(Serializer serializer) {
            eventSerializer(serializer);
            snapshotSerializer(serializer);
            batchSize(READ_AT_ONCE);
        }
    }
}

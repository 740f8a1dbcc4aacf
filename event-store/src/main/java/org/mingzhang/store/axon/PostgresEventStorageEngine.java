package org.mingzhang.store.axon;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.log.AppendSignal;
import org.mingzhang.store.log.LogReader;
import org.mingzhang.store.log.StoredEvent;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Axon's event storage on the ledger's own table. In a unit of work, what is appended is written when its root commits, all at
 * once; without one, in the current Spring transaction or one of its own. Tracking tokens are positions: plain numbers.
 */
public final class PostgresEventStorageEngine extends BatchingEventStorageEngine {
    private static final int READ_AT_ONCE = 1000;

    private final LogWriter writer;
    private final LogReader reader;
    private final EventCodec codec;
    private final Snapshots snapshots;

    /**
     * @param dataSource of the role {@code ledger_app}
     * @param transactions Spring's manager for the same data source
     * @param clock gives the instants of recording
     * @param signal is raised after each commit
     * @param form in which states are kept as snapshots
     */
    public PostgresEventStorageEngine(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Clock clock,
            EventCodec codec,
            AppendSignal signal,
            SnapshotForm form) {
        super(new Settings(new EventSerializer(codec)));
        this.codec = codec;
        this.snapshots = new Snapshots(dataSource, form);
        this.writer = new LogWriter(dataSource, transactions, clock, codec, signal);
        this.reader = new LogReader(dataSource, signal);
    }

    /** An engine that keeps no snapshots. */
    public PostgresEventStorageEngine(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Clock clock,
            EventCodec codec,
            AppendSignal signal) {
        this(dataSource, transactions, clock, codec, signal, SnapshotForm.NONE);
    }

    /** Writes what this engine is given, and the claims and attempts that go with it. */
    public LogWriter writer() {
        return writer;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        List<DomainEventMessage<?>> inStreams = new ArrayList<>(events.size());
        for (EventMessage<?> event : events) inStreams.add(inItsStream(event));
        if (CurrentUnitOfWork.isStarted()) {
            writer.append(CurrentUnitOfWork.get()).add(inStreams);
        } else {
            writer.append(inStreams);
        }
    }

    static DomainEventMessage<?> inItsStream(EventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> domainEvent) return domainEvent;
        throw new IllegalArgumentException("an event outside every stream cannot be stored: " + event.getPayloadType());
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

    /** The stream as it was some events ago, in the form of this build; empty when there is nothing of the kind. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return snapshots.read(aggregateIdentifier);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        snapshots.store(snapshot);
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        storeSnapshot(snapshot);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        throw new UnsupportedOperationException("a snapshot is read whole");
    }

    private static final class Settings extends BatchingEventStorageEngine.Builder {
        Settings(Serializer serializer) {
            eventSerializer(serializer);
            snapshotSerializer(serializer);
            batchSize(READ_AT_ONCE);
        }
    }
}

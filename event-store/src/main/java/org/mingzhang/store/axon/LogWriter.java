package org.mingzhang.store.axon;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.store.attempt.Attempts;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.copy.CopyRows;
import org.mingzhang.store.log.AppendSignal;
import org.mingzhang.store.log.LogReader;
import org.mingzhang.store.log.RecordedEvent;
import org.mingzhang.store.log.StoredEvent;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what units of work append: one transaction, one COPY for each table.
 *
 * <p>Whoever writes holds the counter row until his transaction ends, so positions have no gap and rise in the order of commits,
 * over any number of processes; the instant of recording is taken meanwhile and rises with them, whatever the clock does. A
 * position taken by a transaction that fails is given to the next.
 */
public final class LogWriter {
    private static final String RESOURCE = LogWriter.class.getName();
    private static final String EVENT =
            "ledger.event (position, aggregate, sequence, type, revision, event_id, recorded_at, payload, metadata)";
    private static final String CLAIM = "ledger.claim (kind, key, holder, position)";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final EventCodec codec;
    private final AppendSignal signal;
    private final LogReader log;
    private final Attempts attempts;

    LogWriter(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Clock clock,
            EventCodec codec,
            AppendSignal signal) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.codec = codec;
        this.signal = signal;
        this.log = new LogReader(dataSource, signal);
        this.attempts = new Attempts(dataSource);
    }

    /** What the root of the unit of work will append when it commits. */
    public Append append(UnitOfWork<?> unit) {
        return unit.root().getOrComputeResource(RESOURCE, r -> {
            var append = new Append();
            unit.root().onCommit(u -> write(append));
            return append;
        });
    }

    /**
     * Writes in the current transaction, or in one of its own.
     *
     * @throws LogMovedOn when another process has changed what was decided on
     * @throws ClaimsTaken when another process holds one of the claims
     * @throws org.axonframework.common.AxonException when a place in a stream is taken
     */
    void write(Append append) {
        if (append.isEmpty() && append.attempts().isEmpty()) return;
        transaction.executeWithoutResult(status -> {
            attempts.record(append.attempts());
            if (!append.isEmpty()) writeEvents(append);
        });
    }

    private void writeEvents(Append append) {
        int count = append.events().size();
        Counter last = Counter.advance(jdbc, count, clock.instant());
        Counter before = last.minus(count);
        requireUnchanged(append, before.position());
        append.writtenAfter(before);
        List<RecordedEvent> recorded = recorded(append);
        try {
            jdbc.execute((ConnectionCallback<Integer>) connection -> copy(connection, append, recorded));
        } catch (DuplicateKeyException e) {
            throw StreamConflict.among(append.events(), e)
                    .<RuntimeException>map(StreamConflict::exception)
                    .orElseGet(() -> new ClaimsTaken(e));
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                signal.raise(recorded);
            }
        });
    }

    /** The counter is held: nobody else can append between this look and the commit. */
    private void requireUnchanged(Append append, long head) {
        if (append.decidedAt() >= head) return;
        Set<String> changed = new HashSet<>(log.streamsChanged(append.decidedAt(), head));
        if (changed.stream().anyMatch(append.streams()::contains)) throw new LogMovedOn(changed);
        append.othersChanged(changed);
    }

    private List<RecordedEvent> recorded(Append append) {
        List<DomainEventMessage<?>> messages = append.events();
        List<RecordedEvent> recorded = new ArrayList<>(messages.size());
        for (int place = 0; place < messages.size(); place++) {
            DomainEventMessage<?> message = messages.get(place);
            if (!(message.getPayload() instanceof LedgerEvent event)) {
                throw new IllegalArgumentException("not an event of the ledger: " + message.getPayloadType());
            }
            Map<String, String> metadata = strings(message.getMetaData());
            EventCodec.Encoded encoded = codec.encode(event);
            StoredEvent stored = new StoredEvent(
                    append.position(place),
                    message.getAggregateIdentifier(),
                    message.getSequenceNumber(),
                    encoded.name().type(),
                    encoded.name().revision(),
                    UUID.fromString(message.getIdentifier()),
                    append.recordedAt(place),
                    encoded.payload(),
                    codec.encodeMetadata(metadata));
            recorded.add(new RecordedEvent(stored, event, metadata));
        }
        return recorded;
    }

    private static Map<String, String> strings(Map<String, ?> metadata) {
        Map<String, String> strings = new TreeMap<>();
        metadata.forEach((key, value) -> strings.put(key, String.valueOf(value)));
        return strings;
    }

    private static int copy(Connection connection, Append append, List<RecordedEvent> recorded) throws SQLException {
        CopyRows claims = new CopyRows();
        for (Append.Taken taken : append.claims()) {
            claims.row(4)
                    .text(taken.claim().kind())
                    .text(taken.claim().key())
                    .text(taken.claim().holder())
                    .bigint(append.position(taken.place()));
        }
        claims.into(CLAIM, connection);
        CopyRows events = new CopyRows();
        for (RecordedEvent event : recorded) add(event.stored(), events);
        events.into(EVENT, connection);
        return events.rows();
    }

    private static void add(StoredEvent event, CopyRows rows) {
        rows.row(9)
                .bigint(event.position())
                .text(event.aggregate())
                .bigint(event.sequence())
                .text(event.type())
                .text(event.revision())
                .uuid(event.eventId())
                .instant(event.recordedAt())
                .text(event.payload())
                .text(event.metadata());
    }
}

package org.mingzhang.store.axon;

import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.store.attempt.Attempts;
import org.mingzhang.store.claim.Claim;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.copy.CopyRows;
import org.mingzhang.store.copy.FlowingRows;
import org.mingzhang.store.log.AppendSignal;
import org.mingzhang.store.log.RecordedEvent;
import org.mingzhang.store.log.StoredEvent;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what units of work append: one transaction each, its events by COPY.
 *
 * <p>Whoever commits holds the counter row, and nobody has appended since he began to decide: he has held it from then on, or finds
 * it as he expects it. So positions have no gap and rise in the order of commits, over any number of processes, and nobody decides
 * on what another is just changing; instants of recording rise with positions, whatever the clock does. A position meant for what
 * then fails is given to the next.
 */
public final class LogWriter {
    private static final Logger LOG = LoggerFactory.getLogger(LogWriter.class);
    private static final String RESOURCE = LogWriter.class.getName();
    /** Of a unit of work that may be overtaken: the transaction that takes its events, from the first of them on. */
    private static final String BEGUN = RESOURCE + "/begun";

    private static final String COPY = """
            COPY ledger.event (position, aggregate, sequence, type, revision, event_id, recorded_at, payload, metadata, key, digest, voucher)
            FROM STDIN (FORMAT BINARY)""";
    /**
     * On a condition that is always true and never known beforehand: PostgreSQL then takes each row when it comes, with its index
     * entries, and does not gather a thousand for the end. Source: PostgreSQL, copyfrom.c, CopyFrom ("volatile function expressions
     * in WHERE clause").
     */
    private static final String COPY_AT_ONCE = COPY + " WHERE random() >= 0";

    /** Fails on the counter's own check, rather than wait, when another has moved it or holds it. */
    private static final String MOVE_ON = """
            WITH expected AS (SELECT FROM ledger.event_counter WHERE position = ? FOR UPDATE SKIP LOCKED)
            UPDATE ledger.event_counter SET position = CASE WHEN EXISTS (SELECT FROM expected) THEN ? ELSE -1 END, recorded_at = ?""";
    /**
     * Takes once more what stands in no event's row and an event of this append claims. That fails, on the key of a claim. Nobody
     * adds to either meanwhile, for the counter is held.
     */
    private static final String NOT_HELD = """
            INSERT INTO ledger.claim (kind, key, holder, position)
            SELECT kind, key, holder, position FROM ledger.claim WHERE kind = 'key' AND key = ANY (?)
            UNION ALL SELECT kind, key, holder, position FROM ledger.claim WHERE kind = 'voucher' AND key = ANY (?)""";
    /** Takes the claims that stand in no event's row. And once more, which fails, what an event's row holds of them. */
    private static final String TAKE = """
            INSERT INTO ledger.claim (kind, key, holder, position)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::bigint[])
            UNION ALL SELECT 'key', key, digest, position FROM ledger.event WHERE key = ANY (?)""";
    /** In the same round trip as what comes before it: the others wait for the counter meanwhile. */
    private static final String AND_COMMIT = "; COMMIT";

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final PlatformTransactionManager transactions;
    private final Clock clock;
    private final EventCodec codec;
    private final AppendSignal signal;
    /** What the counter said when this writer was done last; null when it should ask. */
    private volatile @Nullable Counter latest;
    /** For the next batch of the one thread that expects more. */
    private @Nullable BegunTransaction ahead;

    LogWriter(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Clock clock,
            EventCodec codec,
            AppendSignal signal) {
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
        this.transactions = transactions;
        this.clock = clock;
        this.codec = codec;
        this.signal = signal;
    }

    /**
     * What the root of the unit of work appends when it commits. From now on until it is over nobody else appends: what is decided
     * on is the head of the log.
     */
    public Append append(UnitOfWork<?> unit) {
        return unit.root().getOrComputeResource(RESOURCE, r -> hold(unit.root()));
    }

    /**
     * As {@link #append}, but nobody waits for it meanwhile: what is decided on is the log as this writer has left it, and the
     * commit fails with {@link Overtaken} when another has appended since.
     */
    public Append appendUnlessOvertaken(UnitOfWork<?> unit) {
        @Nullable Counter left = latest;
        return left == null ? append(unit) : unit.root().getOrComputeResource(RESOURCE, r -> trust(unit.root(), left));
    }

    /** Begins the transaction of the next unit of work that may be overtaken: to be called while what it will write is on its way. */
    public void expectMore() {
        if (ahead != null) return;
        try {
            ahead = BegunTransaction.begin(dataSource, COPY_AT_ONCE);
        } catch (DataAccessException e) {
            LOG.debug("the unit of work that needs a transaction will say what is wrong", e);
        }
    }

    /** Ends what was begun for nothing. */
    public void expectNone() {
        @Nullable BegunTransaction begun = ahead;
        ahead = null;
        if (begun != null) begun.close();
    }

    /** Sends events as the next of their unit of work, if it may be overtaken; those of others are sent when it commits. */
    void send(UnitOfWork<?> unit, List<? extends EventMessage<?>> events) {
        @Nullable Append append = unit.root().getResource(RESOURCE);
        if (append == null || !append.mayBeOvertaken()) return;
        FlowingRows rows = begun(unit.root()).rows();
        for (EventMessage<?> event : events) send(PostgresEventStorageEngine.inItsStream(event), append, rows);
    }

    private Append trust(UnitOfWork<?> root, Counter left) {
        Append append = new Append(left.next(clock.instant()), true);
        root.onCommit(u -> {
            if (!append.isEmpty() || !append.attempts().isEmpty()) write(append, begun(root));
        });
        root.onRollback(u -> latest = null);
        root.onCleanup(u -> {
            @Nullable BegunTransaction begun = root.getResource(BEGUN);
            if (begun != null) begun.close();
        });
        return append;
    }

    private BegunTransaction begun(UnitOfWork<?> root) {
        return root.getOrComputeResource(BEGUN, r -> begun());
    }

    private BegunTransaction begun() {
        @Nullable BegunTransaction begun = ahead;
        ahead = null;
        return begun == null ? BegunTransaction.begin(dataSource, COPY_AT_ONCE) : begun;
    }

    /** Events show at their positions whether somebody else has appended; nothing else does. */
    private static void requireHead(long expected, JdbcTemplate jdbc) {
        if (Counter.hold(jdbc).position() != expected) throw new Overtaken("another process has appended");
    }

    private Append hold(UnitOfWork<?> root) {
        TransactionStatus status = transactions.getTransaction(TransactionDefinition.withDefaults());
        try {
            Append append = hold();
            root.onCommit(u -> {
                write(append, AND_COMMIT);
                transactions.commit(status);
                if (append.isEmpty()) latest = append.counter();
            });
            root.onRollback(u -> {
                latest = null;
                if (!status.isCompleted()) transactions.rollback(status);
            });
            return append;
        } catch (RuntimeException | Error e) {
            transactions.rollback(status);
            throw e;
        }
    }

    /** Writes events that belong to no unit of work, in the current transaction or in one of its own. */
    void append(List<DomainEventMessage<?>> events) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            Append append = hold();
            append.add(events);
            write(append, "");
        });
    }

    private Append hold() {
        return new Append(Counter.hold(jdbc).next(clock.instant()), false);
    }

    /**
     * Writes in the current transaction.
     *
     * @param end {@link #AND_COMMIT}, or empty when something else belongs to the transaction
     * @throws Overtaken when one of the claims is held, or somebody else has appended
     * @throws org.axonframework.common.AxonException when a place in a stream is taken
     */
    private void write(Append append, String end) {
        new Attempts(jdbc).record(append.attempts());
        if (append.isEmpty()) return;
        List<RecordedEvent> recorded = unlessInTheWay(append, () -> {
            List<RecordedEvent> copied = jdbc.execute((ConnectionCallback<List<RecordedEvent>>) connection -> {
                try (FlowingRows rows = new FlowingRows(COPY, connection)) {
                    return copy(append, rows);
                }
            });
            settle(append, jdbc, end);
            return copied;
        });
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                written(append.counter(), recorded);
            }
        });
    }

    /** As {@link #write(Append, String)}, and commits. */
    private void write(Append append, BegunTransaction begun) {
        List<RecordedEvent> recorded = unlessInTheWay(append, () -> {
            List<RecordedEvent> copied = begun.jdbc()
                    .execute((ConnectionCallback<List<RecordedEvent>>) connection -> copy(append, begun.rows()));
            if (copied.isEmpty()) requireHead(append.head(), begun.jdbc());
            new Attempts(begun.jdbc()).record(append.attempts());
            if (!append.isEmpty()) settle(append, begun.jdbc(), AND_COMMIT);
            return copied;
        });
        begun.commit();
        if (!append.isEmpty()) written(append.counter(), recorded);
    }

    private void written(Counter counter, List<RecordedEvent> recorded) {
        latest = counter;
        signal.raise(recorded);
    }

    private static List<RecordedEvent> unlessInTheWay(Append append, Supplier<List<RecordedEvent>> writing) {
        try {
            return writing.get();
        } catch (DuplicateKeyException e) {
            throw StreamConflict.among(append.events(), e)
                    .<RuntimeException>map(StreamConflict::exception)
                    .orElseGet(() -> new Overtaken(e));
        } catch (DataIntegrityViolationException e) {
            throw isOfTheCounter(e.getCause()) ? new Overtaken(e) : e;
        }
    }

    private static boolean isOfTheCounter(@Nullable Throwable cause) {
        @Nullable ServerErrorMessage message = cause instanceof PSQLException sql ? sql.getServerErrorMessage() : null;
        return message != null && "event_counter".equals(message.getTable());
    }

    private List<RecordedEvent> copy(Append append, FlowingRows rows) throws SQLException {
        for (DomainEventMessage<?> message : append.unsent()) send(message, append, rows);
        rows.end();
        return append.sent();
    }

    /** An event is encoded while the server takes those before it. */
    private void send(DomainEventMessage<?> message, Append append, FlowingRows rows) {
        int place = append.sent().size();
        RecordedEvent event = recorded(append, place, message);
        @Nullable Claim voucher = append.voucher(place);
        if (voucher != null && !event.stored().aggregate().equals("fund:" + voucher.holder())) {
            throw new IllegalStateException("the voucher of " + voucher.holder() + " is claimed by an event of "
                    + event.stored().aggregate());
        }
        add(event.stored(), append.key(place), voucher, rows.rows());
        append.sent().add(event);
        rows.flow();
    }

    /** Moves the counter on and takes the claims. */
    private static void settle(Append append, JdbcTemplate jdbc, String end) {
        Counter counter = append.counter();
        List<Object> values = new ArrayList<>(List.of(
                append.head(),
                counter.position(),
                counter.recordedAt().atOffset(ZoneOffset.UTC),
                texts(append.keys(), Claim::key),
                texts(append.vouchers(), Claim::key)));
        List<Append.Taken> others = append.others();
        if (!others.isEmpty()) {
            List<Claim> claims = others.stream().map(Append.Taken::claim).toList();
            Collections.addAll(
                    values,
                    texts(claims, Claim::kind),
                    texts(claims, Claim::key),
                    texts(claims, Claim::holder),
                    others.stream().map(taken -> append.position(taken.place())).toArray(Long[]::new),
                    texts(
                            claims.stream()
                                    .filter(c -> c.kind().equals(Claim.KEY))
                                    .toList(),
                            Claim::key));
        }
        jdbc.update(MOVE_ON + "; " + NOT_HELD + (others.isEmpty() ? "" : "; " + TAKE) + end, values.toArray());
    }

    private static String[] texts(Collection<Claim> claims, Function<Claim, String> part) {
        return claims.stream().map(part).toArray(String[]::new);
    }

    private RecordedEvent recorded(Append append, int place, DomainEventMessage<?> message) {
        if (!(message.getPayload() instanceof LedgerEvent event)) {
            throw new IllegalArgumentException("not an event of the ledger: " + message.getPayloadType());
        }
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
                codec.encodeMetadata(message.getMetaData()));
        return new RecordedEvent(stored, event);
    }

    private static void add(StoredEvent event, @Nullable Claim key, @Nullable Claim voucher, CopyRows rows) {
        rows.row(12)
                .bigint(event.position())
                .text(event.aggregate())
                .bigint(event.sequence())
                .text(event.type())
                .text(event.revision())
                .uuid(event.eventId())
                .instant(event.recordedAt())
                .json(event.payload())
                .json(event.metadata())
                .optionalText(key == null ? null : key.key())
                .optionalText(key == null ? null : key.holder())
                .optionalText(voucher == null ? null : voucher.key());
    }
}

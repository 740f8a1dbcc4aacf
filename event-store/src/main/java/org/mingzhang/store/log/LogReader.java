package org.mingzhang.store.log;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/**
 * Reads the log in order of position. What is read once stays: positions appear without gaps and in the order of their commits,
 * so whoever has seen position n has seen everything before it.
 */
public final class LogReader {
    private static final Logger LOG = LoggerFactory.getLogger(LogReader.class);
    private static final String SELECT =
            "SELECT position, aggregate, sequence, type, revision, event_id, recorded_at, payload, metadata FROM ledger.event ";
    private static final String WITHOUT_METADATA = SELECT.replace("metadata", "'{}'::json");
    /** How long another process's event may go unnoticed. */
    private static final Duration LOOK = Duration.ofMillis(20);

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final AppendSignal signal;

    /** @param signal raised by the engine that appends in this process */
    public LogReader(DataSource dataSource, AppendSignal signal) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
        this.signal = signal;
    }

    /** Position of the last committed event; 0 when there is none. */
    public long head() {
        return jdbc.sql("SELECT position FROM ledger.event_counter")
                .query(Long.class)
                .single();
    }

    /** At most {@code limit} events after {@code position}. */
    public List<StoredEvent> read(long position, int limit) {
        List<StoredEvent> events = signal.keptAfter(position, limit);
        if (!events.isEmpty()) return events;
        copy(SELECT + "WHERE position > " + position + " ORDER BY position LIMIT " + limit, events::add);
        return events;
    }

    /**
     * Hands over all events after {@code after} up to and including {@code upTo}, in batches, by one COPY on a connection and in
     * a thread of its own: memory stays flat however long the log is, the next batches are read while the consumer is busy, and
     * it may commit what it likes. Their metadata are left empty, which is a quarter less to read.
     */
    public void scan(long after, long upTo, int batchSize, Consumer<List<StoredEvent>> consumer) {
        readAhead(WITHOUT_METADATA + between(after, upTo), batchSize, consumer);
    }

    /** As {@link #scan}, all events in any order: enough for sums, and a third cheaper for the database. */
    public void scanInAnyOrder(long upTo, int batchSize, Consumer<List<StoredEvent>> consumer) {
        readAhead(WITHOUT_METADATA + "WHERE position <= " + upTo, batchSize, consumer);
    }

    /**
     * As {@link #scan}, from the first event on and for as long as the consumer wants more. They are read as they lie in the table,
     * a quarter cheaper for the database, and put in order on the way; the rest by the index when they lie too far apart for that.
     *
     * @param consumer says whether it wants more
     */
    public void scanFromFirst(long upTo, int batchSize, Predicate<List<StoredEvent>> consumer) {
        try (ReadAhead<StoredEvent> ahead = new ReadAhead<>(batchSize, out -> fromFirst(upTo, out))) {
            List<StoredEvent> batch = ahead.next();
            while (!batch.isEmpty() && consumer.test(batch)) batch = ahead.next();
        }
    }

    private void fromFirst(long upTo, Consumer<StoredEvent> consumer) {
        InOrder inOrder = new InOrder(consumer);
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            // Else it may begin in the middle, where another scan is or was given up.
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET LOCAL synchronize_seqscans = off");
            }
            copy(connection, WITHOUT_METADATA + "WHERE position <= " + upTo, inOrder);
            connection.commit();
        } catch (InOrder.TooFarApart e) {
            LOG.info("the log is read by its index after {}", inOrder.reached());
        } catch (SQLException e) {
            throw fault(WITHOUT_METADATA, e);
        }
        if (inOrder.reached() < upTo) copy(WITHOUT_METADATA + between(inOrder.reached(), upTo), consumer);
    }

    private static String between(long after, long upTo) {
        return "WHERE position > " + after + " AND position <= " + upTo + " ORDER BY position";
    }

    private void readAhead(String select, int batchSize, Consumer<List<StoredEvent>> consumer) {
        try (ReadAhead<StoredEvent> ahead = new ReadAhead<>(batchSize, out -> copy(select, out))) {
            for (List<StoredEvent> batch = ahead.next(); !batch.isEmpty(); batch = ahead.next()) consumer.accept(batch);
        }
    }

    private void copy(String select, Consumer<StoredEvent> consumer) {
        try (Connection connection = dataSource.getConnection()) {
            copy(connection, select, consumer);
        } catch (SQLException e) {
            throw fault(select, e);
        }
    }

    /** In PostgreSQL's binary form: it is faster on both sides than rows of a query. What is not read to its end costs the connection. */
    private static void copy(Connection connection, String select, Consumer<StoredEvent> consumer) throws SQLException {
        CopyOut out = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY (" + select + ") TO STDOUT (FORMAT binary)");
        try {
            CopiedEvents events = new CopiedEvents();
            for (byte[] data = out.readFromCopy(); data != null; data = out.readFromCopy()) events.read(data, consumer);
        } finally {
            if (out.isActive()) connection.abort(Runnable::run);
        }
    }

    private static DataAccessException fault(String select, SQLException e) {
        @Nullable DataAccessException known = new SQLStateSQLExceptionTranslator().translate("read the log", select, e);
        return known != null ? known : new UncategorizedSQLException("read the log", select, e);
    }

    /** The event as it was appended, when this process did that and not long ago. */
    public Optional<RecordedEvent> recent(long position) {
        return Optional.ofNullable(signal.kept(position));
    }

    public Optional<StoredEvent> readOne(long position) {
        return jdbc.sql(SELECT + "WHERE position = ?")
                .param(position)
                .query(LogReader::event)
                .optional();
    }

    /** The events of one stream from {@code firstSequence} on, at most {@code limit}. */
    public List<StoredEvent> readStream(String aggregate, long firstSequence, int limit) {
        return jdbc.sql(SELECT + "WHERE aggregate = ? AND sequence >= ? ORDER BY sequence LIMIT ?")
                .params(aggregate, firstSequence, limit)
                .query(LogReader::event)
                .list();
    }

    /**
     * The events of those of the streams that have some, but fewer than {@code tooMany}, and no snapshot, by one question; with
     * empty metadata.
     *
     * @return by stream, in their order
     */
    public Map<String, List<StoredEvent>> readShortStreams(Collection<String> streams, int tooMany) {
        String names = streams.stream().map(LogReader::literal).collect(Collectors.joining(", "));
        Map<String, List<StoredEvent>> found = new HashMap<>();
        copy(
                "SELECT e.* FROM unnest(ARRAY[" + names + "]) s (name) CROSS JOIN LATERAL (" + WITHOUT_METADATA
                        + "WHERE aggregate = s.name ORDER BY sequence LIMIT " + tooMany + ") e"
                        + " WHERE NOT EXISTS (SELECT FROM ledger.snapshot WHERE aggregate = s.name)",
                e -> found.computeIfAbsent(e.aggregate(), stream -> new ArrayList<>())
                        .add(e));
        found.values().removeIf(events -> events.size() == tooMany);
        found.values().forEach(events -> events.sort(Comparator.comparingLong(StoredEvent::sequence)));
        return found;
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Sequence of the last event of a stream; empty when it has none. */
    public Optional<Long> lastSequence(String aggregate) {
        @Nullable
        Long last = jdbc.sql("SELECT sequence FROM ledger.event WHERE aggregate = ? ORDER BY sequence DESC LIMIT 1")
                .param(aggregate)
                .query(Long.class)
                .optional()
                .orElse(null);
        return Optional.ofNullable(last);
    }

    /** The streams that have an event after {@code after}, up to and including {@code upTo}. */
    public List<String> streamsChanged(long after, long upTo) {
        return jdbc.sql("SELECT DISTINCT aggregate FROM ledger.event WHERE position > ? AND position <= ?")
                .params(after, upTo)
                .query(String.class)
                .list();
    }

    /**
     * The last position recorded at or before the instant; 0 when there is none. A binary search: both axes rise together, so
     * the primary key is index enough.
     */
    public long positionAt(Instant instant) {
        return jdbc.sql("""
                WITH RECURSIVE search (low, high) AS (
                    SELECT 0::BIGINT, position FROM ledger.event_counter
                    UNION ALL
                    SELECT CASE WHEN recorded_at <= :instant THEN position ELSE low END,
                           CASE WHEN recorded_at <= :instant THEN high ELSE position - 1 END
                    FROM search JOIN ledger.event ON position = (low + high + 1) / 2
                    WHERE low < high)
                SELECT low FROM search WHERE low = high""")
                .param("instant", instant.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /**
     * Waits until there is an event after {@code position}, or the time is over.
     *
     * @return the head seen last; not above {@code position} when the time was over first
     */
    public long awaitAfter(long position, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            long head = head();
            long left = deadline - System.nanoTime();
            if (head > position || left <= 0) return head;
            signal.await(position, Duration.ofNanos(Math.min(left, LOOK.toNanos())));
        }
    }

    static StoredEvent event(ResultSet row, int rowNumber) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, UUID.class),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                JsonText.of(row.getString(8)),
                JsonText.of(row.getString(9)));
    }
}

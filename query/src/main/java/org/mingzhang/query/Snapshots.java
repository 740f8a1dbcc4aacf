package org.mingzhang.query;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Consistent views of the read tables: one transaction, one generation, one position. A generation that is being read is not
 * dropped: a shared advisory lock says that it is.
 */
public final class Snapshots {
    private static final Duration LOOK = Duration.ofMillis(5);
    /** The statement takes the transaction's snapshot, so that the tables stand at exactly this position. */
    private static final String ENTER = """
            SELECT position, recorded_at, set_config('search_path', 'read_' || generation, true),
                   pg_advisory_xact_lock_shared(1835625315, generation)
            FROM read.live""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    /** @param dataSource of any role that may read the tables */
    public Snapshots(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /** Answers a question on one snapshot. */
    public <T> Answer<T> at(KnownAt known, Function<Snapshot, T> question) {
        return requireNonNull(transactions.execute(_ -> {
            jdbc.sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
                    .update();
            var head = jdbc.sql(ENTER).query(Snapshots::point).single();
            var point = resolve(known, head);
            var value = question.apply(new Snapshot(jdbc, point.position(), point.position() == head.position()));
            return new Answer<>(value, point.position(), point.recordedAt(), isLater(known, head));
        }));
    }

    /** Position of the last applied event. */
    public long position() {
        return jdbc.sql("SELECT position FROM read.live").query(Long.class).single();
    }

    /**
     * Waits until {@code position} has been applied: read your writes.
     *
     * @throws NotYetApplied when it was not within {@code atMost}
     */
    public void await(long position, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            long reached = position();
            if (reached >= position) return;
            if (System.nanoTime() >= deadline) throw new NotYetApplied(position, reached, atMost);
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new NotYetApplied(position, reached, atMost);
            }
        }
    }

    private record Point(long position, @Nullable Instant recordedAt) {}

    private Point resolve(KnownAt known, Point head) {
        return switch (known) {
            case KnownAt.Latest _ -> head;
            case KnownAt.At(var instant) -> isLater(known, head) ? head : at(positionAt(instant, head.position()));
            case KnownAt.UpTo(var position) -> position >= head.position() ? head : at(position);
        };
    }

    private static boolean isLater(KnownAt known, Point head) {
        return switch (known) {
            case KnownAt.Latest _ -> false;
            case KnownAt.At(var instant) -> head.recordedAt() == null || instant.isAfter(head.recordedAt());
            case KnownAt.UpTo(var position) -> position > head.position();
        };
    }

    /** A binary search: instants rise with positions, so the key of positions is index enough. */
    private long positionAt(Instant instant, long head) {
        return jdbc.sql("""
                        WITH RECURSIVE search (low, high) AS (
                            SELECT 0::bigint, :head::bigint UNION ALL
                            SELECT CASE WHEN recorded_at <= :instant THEN position ELSE low END,
                                   CASE WHEN recorded_at <= :instant THEN high ELSE position - 1 END
                            FROM search CROSS JOIN LATERAL (
                                SELECT position, recorded_at FROM entry WHERE position = (low + high + 1) / 2 UNION ALL
                                SELECT position, recorded_at FROM parked WHERE position = (low + high + 1) / 2) e
                            WHERE low < high)
                        SELECT low FROM search WHERE low = high""")
                .param("head", head)
                .param("instant", instant.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Every event is an entry or is parked. */
    private Point at(long position) {
        return jdbc.sql("SELECT position, recorded_at FROM entry WHERE position = :position UNION ALL "
                        + "SELECT position, recorded_at FROM parked WHERE position = :position")
                .param("position", position)
                .query(Snapshots::point)
                .optional()
                .orElse(new Point(0, null));
    }

    private static Point point(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime recordedAt = row.getObject("recorded_at", OffsetDateTime.class);
        return new Point(row.getLong("position"), recordedAt == null ? null : recordedAt.toInstant());
    }
}

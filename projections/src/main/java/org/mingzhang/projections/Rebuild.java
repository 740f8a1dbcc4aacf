package org.mingzhang.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mingzhang.projections.Generations.Token;
import org.mingzhang.projections.RebuildOutcome.Busy;
import org.mingzhang.projections.RebuildOutcome.Refused;
import org.mingzhang.projections.RebuildOutcome.Swapped;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.log.LogReader;
import org.mingzhang.store.log.StoredEvent;

/**
 * Fills the tables of the next generation from the log, beside the live ones. When it has caught up it holds the token, so that
 * live following waits, applies the tail, counts and sums the tables against the log, and flips generation and token in one
 * transaction. Readers see the old tables or the new ones, never a part; the old ones stay until nobody reads them.
 */
public final class Rebuild {
    static final Duration GRACE = Duration.ofMinutes(1);
    private static final int BATCH = 5000;

    private final DataSource dataSource;
    private final LogReader log;
    private final EventCodec codec;
    private final Generations generations;
    private final Applier applier;

    /** @param dataSource of the role that owns the read tables */
    public Rebuild(DataSource dataSource, LogReader log, EventCodec codec) {
        this.dataSource = dataSource;
        this.log = log;
        this.codec = codec;
        this.generations = new Generations(dataSource, GRACE);
        this.applier = new Applier(codec);
    }

    /** @throws org.mingzhang.store.StoreFault when the database fails; the live tables are as they were */
    public RebuildOutcome run(Progress progress) {
        try (var lock = dataSource.getConnection()) {
            if (!generations.tryRebuildLock(lock)) return new Busy();
            try (var connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                generations.dropLeftovers(connection);
                int generation = generations.next(connection);
                generations.create(connection, generation, "BUILDING");
                connection.commit();
                return new Building(connection, generation, progress).run();
            } finally {
                generations.releaseRebuildLock(lock);
            }
        } catch (SQLException e) {
            throw ReadFault.of("rebuild the read tables", e);
        }
    }

    /** Events per second. */
    static long rate(long events, Duration took) {
        return events * 1_000_000_000L / Math.max(1, took.toNanos());
    }

    /** One rebuild. */
    private final class Building {
        private final Connection connection;
        private final int generation;
        private final Progress progress;
        private final LogTotals totals = new LogTotals(codec);
        private final long start = System.nanoTime();
        private long position;
        private @Nullable Instant recordedAt;

        Building(Connection connection, int generation, Progress progress) {
            this.connection = connection;
            this.generation = generation;
            this.progress = progress;
        }

        RebuildOutcome run() throws SQLException {
            try {
                load(log.head());
                generations.index(connection, generation);
                connection.commit();
                for (long head = log.head(); head - position > BATCH; head = log.head()) load(head);
                return swap();
            } catch (SQLException | RuntimeException e) {
                abandon(e);
                throw e;
            }
        }

        /** What cannot be dropped now is a leftover of which the next start disposes. */
        private void abandon(Exception cause) {
            try {
                connection.rollback();
                generations.drop(connection, generation);
            } catch (SQLException e) {
                cause.addSuppressed(e);
            }
        }

        private void load(long upTo) {
            log.scan(position, upTo, BATCH, events -> {
                try {
                    apply(events);
                    connection.commit();
                } catch (SQLException e) {
                    throw ReadFault.of("load the read tables", e);
                }
                progress.at(position, Math.max(upTo, position), rate(position, took()));
            });
        }

        private void apply(List<StoredEvent> events) throws SQLException {
            Generations.enter(connection, generation);
            applier.apply(connection, events);
            totals.add(events);
            position = events.getLast().position();
            recordedAt = events.getLast().recordedAt();
        }

        private RebuildOutcome swap() throws SQLException {
            var live = Generations.lockToken(connection);
            while (position < live.position()) apply(log.read(position, BATCH));
            Generations.enter(connection, generation);
            var differences = TieOut.check(connection, totals, position);
            if (!differences.isEmpty()) {
                connection.rollback();
                generations.drop(connection, generation);
                return new Refused(differences);
            }
            Generations.moveToken(connection, new Token(generation, position, recordedAt));
            generations.flip(connection, live.generation(), generation);
            connection.commit();
            return new Swapped(generation, position, took());
        }

        private Duration took() {
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }
}

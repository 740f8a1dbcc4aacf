package org.mingzhang.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mingzhang.projections.Generations.Token;
import org.mingzhang.projections.RebuildOutcome.Busy;
import org.mingzhang.projections.RebuildOutcome.Refused;
import org.mingzhang.projections.RebuildOutcome.Swapped;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.log.LogReader;
import org.mingzhang.store.log.StoredEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills the tables of the next generation from the log, beside the live ones. When it has caught up it holds the token, so that
 * live following waits, applies the tail, counts and sums the tables against the log, and flips generation and token in one
 * transaction. Readers see the old tables or the new ones, never a part; the old ones stay until nobody reads them.
 */
public final class Rebuild {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    static final Duration GRACE = Duration.ofMinutes(1);
    private static final int BATCH = 5000;
    /** So few that what was read is still in the processor's cache when it is projected and sent. */
    private static final int LOADED_AT_ONCE = 1000;
    /** A load ends when so many marks and totals wait in memory; the rest is followed. */
    private static final int MOST_WAITING = 1_000_000;

    private final DataSource dataSource;
    private final LogReader log;
    private final Generations generations;
    private final Applier applier;
    private final int loadedAtOnce;
    private final int mostWaiting;

    /** @param dataSource of the role that owns the read tables */
    public Rebuild(DataSource dataSource, LogReader log, EventCodec codec) {
        this(dataSource, log, codec, LOADED_AT_ONCE, MOST_WAITING);
    }

    Rebuild(DataSource dataSource, LogReader log, EventCodec codec, int loadedAtOnce, int mostWaiting) {
        this.dataSource = dataSource;
        this.log = log;
        this.generations = new Generations(dataSource, GRACE);
        this.applier = new Applier(codec::read);
        this.loadedAtOnce = loadedAtOnce;
        this.mostWaiting = mostWaiting;
    }

    /** @throws org.mingzhang.store.StoreFault when the database fails; the live tables are as they were */
    public RebuildOutcome run(Progress progress) {
        try (var lock = dataSource.getConnection()) {
            if (!generations.tryRebuildLock(lock)) return new Busy();
            try (var connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                generations.dropLeftovers(connection);
                return run(connection, progress);
            } finally {
                generations.releaseRebuildLock(lock);
            }
        } catch (SQLException e) {
            throw ReadFault.of("rebuild the read tables", e);
        }
    }

    /** In bulk; or event by event where it must be, should a row not fit, so that its event is parked as in live following. */
    private RebuildOutcome run(Connection connection, Progress progress) throws SQLException {
        try {
            return begin(connection, progress).run(true);
        } catch (Loader.NotApplicable e) {
            return inSmallSteps(connection, progress, e);
        } catch (SQLException e) {
            if (!Applier.isFaultOfData(e)) throw e;
            return inSmallSteps(connection, progress, e);
        }
    }

    private RebuildOutcome inSmallSteps(Connection connection, Progress progress, Exception why) throws SQLException {
        LOG.warn("the read tables are made in small steps: {}", why.getMessage());
        return begin(connection, progress).run(false);
    }

    private Building begin(Connection connection, Progress progress) throws SQLException {
        int generation = generations.next(connection);
        generations.create(connection, generation, "BUILDING");
        connection.commit();
        return new Building(connection, generation, progress);
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
        private final LogTotals totals = new LogTotals();
        private final Dimensions dimensions = new Dimensions();
        private final long start = System.nanoTime();
        private long position;
        private @Nullable Instant recordedAt;

        Building(Connection connection, int generation, Progress progress) {
            this.connection = connection;
            this.generation = generation;
            this.progress = progress;
        }

        RebuildOutcome run(boolean bulk) throws SQLException {
            try {
                if (bulk) load(log.head());
                else indexEmpty();
                for (long head = log.head(); head - position > BATCH; head = log.head()) follow(head);
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

        /** The journal without its indexes first; then these, beside what is in other tables; then marks, which find rows by them. */
        private void load(long upTo) throws SQLException {
            var sums = new Totals();
            var batch = new Batch(dimensions, sums);
            var loaders = new ConcurrentLinkedQueue<Loader>();
            try (var bulk = new BulkLoad(dataSource, generation);
                    var work = new InParallel<List<StoredEvent>, Loader.Loaded>(events -> load(events, loaders))) {
                var waiting = new AtomicInteger();
                Consumer<Loader.Loaded> taking = loaded -> {
                    take(loaded, batch, bulk, upTo);
                    waiting.set(batch.waiting() + loaded.totals() * loaders.size());
                };
                log.scanFromFirst(upTo, loadedAtOnce, events -> {
                    work.add(events, taking);
                    return waiting.get() < mostWaiting;
                });
                work.finish(taking);
                bulk.commit();
            }
            for (var loader : loaders) loader.sumInto(sums, totals);
            Generations.enter(connection, generation);
            batch.addTotals();
            generations.indexFull(generation, () -> batch.writeRows(connection));
            batch.writeMarks(connection);
            generations.analyze(connection, generation);
            connection.commit();
            report(upTo);
        }

        /** By a loader that is free. */
        private Loader.Loaded load(List<StoredEvent> events, Queue<Loader> free) {
            var loader = Objects.requireNonNullElseGet(free.poll(), () -> new Loader(applier, dimensions));
            var loaded = loader.load(events);
            free.add(loader);
            return loaded;
        }

        private void take(Loader.Loaded loaded, Batch all, BulkLoad bulk, long upTo) {
            if (position > 0) report(upTo);
            try {
                bulk.add(loaded.batch());
                all.add(loaded.batch());
                reached(loaded.last());
            } catch (SQLException e) {
                throw ReadFault.of("load the read tables", e);
            }
        }

        private void indexEmpty() throws SQLException {
            generations.index(connection, generation);
            connection.commit();
        }

        private void follow(long upTo) {
            log.scan(position, upTo, BATCH, events -> {
                try {
                    apply(events);
                    connection.commit();
                } catch (SQLException e) {
                    throw ReadFault.of("load the read tables", e);
                }
                report(Math.max(upTo, position));
            });
        }

        private void apply(List<StoredEvent> events) throws SQLException {
            Generations.enter(connection, generation);
            applier.apply(connection, dimensions, events, totals::add);
            reached(events.getLast());
        }

        private void reached(StoredEvent last) {
            position = last.position();
            recordedAt = last.recordedAt();
        }

        private void report(long total) {
            progress.at(position, total, rate(position, took()));
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

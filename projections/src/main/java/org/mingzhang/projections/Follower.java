package org.mingzhang.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mingzhang.projections.Generations.Token;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.log.LogReader;
import org.mingzhang.store.log.StoredEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the read tables up with the log: reads it in batches, applies each and moves the one token in one transaction. One process
 * owns it, by a lock that ends with the owner's connection; the others stand by and take over within a second.
 */
public final class Follower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final long OWNERSHIP = 1_835_625_316L;
    private static final int BATCH = 5000;
    private static final Duration STAND_BY = Duration.ofMillis(500);
    private static final Duration WAIT = Duration.ofMillis(500);
    /** By so much for each of its events a batch holds up the next, so that under load they are fewer and larger, which costs less. */
    private static final Duration PACE = Duration.ofNanos(500_000);
    /** But no longer, and not when nothing is added meanwhile. */
    private static final Duration SLOWEST = Duration.ofMillis(400);

    private static final Duration QUIET = Duration.ofMillis(50);

    private final DataSource dataSource;
    private final LogReader log;
    private final Generations generations;
    private final Applier applier;
    private final Rebuild rebuild;
    private final Dimensions dimensions = new Dimensions();
    private final Duration pace;
    private final Duration slowest;
    private final Thread thread;
    /** As this process has left it last; null when it does not know. */
    private @Nullable Token left;

    private volatile boolean closing;
    private volatile boolean owner;

    /** @param dataSource of the role that owns the read tables */
    public Follower(DataSource dataSource, LogReader log, EventCodec codec) {
        this(dataSource, log, codec, PACE, SLOWEST);
    }

    Follower(DataSource dataSource, LogReader log, EventCodec codec, Duration pace, Duration slowest) {
        this.pace = pace;
        this.slowest = slowest;
        this.dataSource = dataSource;
        this.log = log;
        this.generations = new Generations(dataSource, Rebuild.GRACE);
        this.applier = new Applier(event -> log.recent(event.position()).orElseGet(() -> codec.read(event)));
        this.rebuild = new Rebuild(dataSource, log, codec);
        this.thread = Thread.ofPlatform().name("read-tables").daemon().unstarted(this::run);
    }

    /** Makes the tables where there are none, then follows in a thread of its own. */
    public void start() {
        generations.prepare();
        thread.start();
    }

    /** Position of the last applied event. */
    public long position() {
        return generations.token().position();
    }

    /** How many events of the log are not applied yet. */
    public long lag() {
        return Math.max(0, log.head() - position());
    }

    /** Whether this process is the one that applies. */
    public boolean isOwner() {
        return owner;
    }

    /** Stops after the batch that is being applied, and hands the ownership on. */
    @Override
    public void close() {
        closing = true;
        if (thread.getState() == Thread.State.NEW) return;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closing) {
            try (var connection = dataSource.getConnection()) {
                if (own(connection)) follow(connection);
                else Thread.sleep(STAND_BY);
            } catch (SQLException | RuntimeException e) {
                if (!closing) LOG.warn("the read tables stand still and are tried again: {}", e.toString());
                pause();
            } catch (InterruptedException e) {
                if (!closing) LOG.warn("interrupted while following the log");
            } finally {
                owner = false;
            }
        }
    }

    private boolean own(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (var row = connection.createStatement().executeQuery("SELECT pg_try_advisory_lock(" + OWNERSHIP + ")")) {
            row.next();
            owner = row.getBoolean(1);
            return owner;
        }
    }

    private void follow(Connection connection) throws SQLException, InterruptedException {
        try {
            while (!closing && !generations.isLiveOfThisForm()) remake();
            long position = position();
            long next = System.nanoTime();
            while (!closing) {
                log.awaitAfter(position, WAIT);
                gather(next);
                long begun = System.nanoTime();
                var events = log.read(position, BATCH);
                if (!events.isEmpty()) position = step(connection, position, events);
                boolean isBehind = events.size() == BATCH;
                next = isBehind ? begun : begun + Math.min(events.size() * pace.toNanos(), slowest.toNanos());
            }
        } finally {
            connection.setAutoCommit(true);
            Generations.execute(connection, "SELECT pg_advisory_unlock(" + OWNERSHIP + ")");
        }
    }

    /** Until {@code next}, while the log grows: once it is quiet, whoever asks what was recorded last need not wait. */
    private void gather(long next) {
        long seen = -1;
        for (long left = next - System.nanoTime(); left > 0 && !closing; left = next - System.nanoTime()) {
            long head = log.head();
            if (head == seen) return;
            seen = head;
            LockSupport.parkNanos(Math.min(left, QUIET.toNanos()));
        }
    }

    /** The live tables are those of another release. */
    private void remake() throws InterruptedException {
        switch (rebuild.run(Progress.NONE)) {
            case RebuildOutcome.Swapped swapped -> LOG.info("the read tables were made anew: {}", swapped);
            case RebuildOutcome.Busy _ -> Thread.sleep(STAND_BY);
            case RebuildOutcome.Refused(var differences) -> {
                LOG.error("the read tables cannot be made anew: {}", differences);
                Thread.sleep(Rebuild.GRACE);
            }
        }
    }

    /** @return where the token stands now; elsewhere than after {@code events} when a rebuild has moved it */
    private long step(Connection connection, long position, List<StoredEvent> events) throws SQLException {
        connection.setAutoCommit(false);
        try {
            var token = Generations.lockToken(connection);
            if (token.position() != position) {
                connection.rollback();
                return token.position();
            }
            Generations.enter(connection, token.generation());
            Generations.execute(connection, "SET LOCAL synchronous_commit = off");
            if (!token.equals(left)) dimensions.resume(connection);
            left = null;
            applier.apply(connection, dimensions, events, (_, _) -> {});
            var last = events.getLast();
            var reached = new Token(token.generation(), last.position(), last.recordedAt());
            Generations.moveToken(connection, reached);
            connection.commit();
            left = reached;
            return last.position();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    private void pause() {
        try {
            Thread.sleep(STAND_BY);
        } catch (InterruptedException e) {
            if (!closing) LOG.warn("interrupted while waiting for the database");
        }
    }
}

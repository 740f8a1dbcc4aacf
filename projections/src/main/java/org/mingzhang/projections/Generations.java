package org.mingzhang.projections;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The generations of read tables. Readers hold a shared advisory lock on the one they read, by its number, and a retired one is
 * dropped only when nobody does and its time of grace is over.
 */
final class Generations {
    /** First key of a reader's lock; the second is the generation. The queries take it. */
    private static final int READERS = 1_835_625_315;
    /** Held by a rebuild, so that there is one at a time and a half-built generation without it is a leftover. */
    private static final long REBUILDING = 1_835_625_317L;

    private static final int INDEXERS = 2;

    private static final String TABLES = resource("tables.sql");
    private static final String INDEXES = resource("indexes.sql");

    private final DataSource dataSource;
    private final Duration grace;

    Generations(DataSource dataSource, Duration grace) {
        this.dataSource = dataSource;
        this.grace = grace;
    }

    @FunctionalInterface
    interface Step {
        void run() throws SQLException;
    }

    /** How much has been applied, and where. */
    record Token(int generation, long position, @Nullable Instant recordedAt) {}

    /** Makes the first generation unless there is one, and drops what an interrupted rebuild has left. */
    void prepare() {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "SELECT pg_advisory_xact_lock(" + REBUILDING + " + 1)");
            execute(connection, resource("bookkeeping.sql"));
            if (isEmpty(connection)) {
                create(connection, 1, "LIVE");
                index(connection, 1);
                execute(connection, "INSERT INTO read.live (generation, position) VALUES (1, 0)");
            }
            connection.commit();
            if (tryRebuildLock(connection)) {
                try {
                    dropLeftovers(connection);
                } finally {
                    releaseRebuildLock(connection);
                }
            }
        } catch (SQLException e) {
            throw ReadFault.of("prepare the read tables", e);
        }
    }

    /** Whether the live tables were made by this release's SQL. */
    boolean isLiveOfThisForm() {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "SELECT form = ? FROM read.live JOIN read.generation USING (generation)")) {
            select.setString(1, form());
            try (var row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw ReadFault.of("read the generation", e);
        }
    }

    Token token() {
        try (var connection = dataSource.getConnection()) {
            return token(connection, "");
        } catch (SQLException e) {
            throw ReadFault.of("read the token", e);
        }
    }

    /** Holds the token until the transaction ends: nobody else applies events or flips the generation meanwhile. */
    static Token lockToken(Connection connection) throws SQLException {
        return token(connection, " FOR UPDATE");
    }

    static void moveToken(Connection connection, Token to) throws SQLException {
        try (var update =
                connection.prepareStatement("UPDATE read.live SET generation = ?, position = ?, recorded_at = ?")) {
            update.setInt(1, to.generation());
            update.setLong(2, to.position());
            if (to.recordedAt() == null) update.setNull(3, Types.TIMESTAMP_WITH_TIMEZONE);
            else update.setObject(3, to.recordedAt().atOffset(ZoneOffset.UTC));
            update.executeUpdate();
        }
    }

    /** Until the transaction ends, plain table names mean those of {@code generation}. */
    static void enter(Connection connection, int generation) throws SQLException {
        execute(connection, "SET LOCAL search_path TO read_" + generation);
    }

    int next(Connection connection) throws SQLException {
        try (var row = connection
                .createStatement()
                .executeQuery("SELECT coalesce(max(generation), 0) + 1 FROM read.generation")) {
            row.next();
            return row.getInt(1);
        }
    }

    void create(Connection connection, int generation, String state) throws SQLException {
        execute(connection, "CREATE SCHEMA read_" + generation);
        enter(connection, generation);
        execute(connection, TABLES);
        try (var insert =
                connection.prepareStatement("INSERT INTO read.generation (generation, form, state) VALUES (?, ?, ?)")) {
            insert.setInt(1, generation);
            insert.setString(2, form());
            insert.setString(3, state);
            insert.executeUpdate();
        }
    }

    /** What marks and queries need and loading does not. */
    void index(Connection connection, int generation) throws SQLException {
        enter(connection, generation);
        execute(connection, INDEXES);
    }

    /**
     * The same, on full tables: several at a time, each in a transaction of its own.
     *
     * @param meanwhile what else there is to do, on other tables than the journal
     */
    void indexFull(int generation, Step meanwhile) throws SQLException {
        var waiting = new ConcurrentLinkedQueue<>(List.of(INDEXES.strip().split(";\n")));
        try (var workers = Executors.newFixedThreadPool(INDEXERS)) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < INDEXERS; i++) all.add(workers.submit(() -> indexFull(generation, waiting)));
            meanwhile.run();
            for (var worker : all) worker.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException cause) throw cause;
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted", e);
        }
    }

    private @Nullable Void indexFull(int generation, Queue<String> waiting) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            for (var index = waiting.poll(); index != null; index = waiting.poll()) {
                enter(connection, generation);
                execute(connection, "SET LOCAL maintenance_work_mem = '256MB'");
                execute(connection, "SET LOCAL max_parallel_maintenance_workers = 0");
                execute(connection, index);
                connection.commit();
            }
            return null;
        }
    }

    /** So that the planner knows the size and shape of tables that were just filled. */
    void analyze(Connection connection, int generation) throws SQLException {
        enter(connection, generation);
        execute(connection, "SET LOCAL default_statistics_target = 20");
        execute(connection, "ANALYZE journal, booking, origin, recipient, balance, month_total, fund");
    }

    /** In the transaction that moves the token. */
    void flip(Connection connection, int from, int to) throws SQLException {
        execute(
                connection,
                "UPDATE read.generation SET state = 'RETIRED', retired_at = clock_timestamp() WHERE generation = "
                        + from);
        execute(connection, "UPDATE read.generation SET state = 'LIVE' WHERE generation = " + to);
    }

    boolean tryRebuildLock(Connection connection) throws SQLException {
        try (var row = connection.createStatement().executeQuery("SELECT pg_try_advisory_lock(" + REBUILDING + ")")) {
            row.next();
            boolean got = row.getBoolean(1);
            if (!connection.getAutoCommit()) connection.commit();
            return got;
        }
    }

    void releaseRebuildLock(Connection connection) throws SQLException {
        execute(connection, "SELECT pg_advisory_unlock(" + REBUILDING + ")");
        if (!connection.getAutoCommit()) connection.commit();
    }

    /** Drops half-built generations, and retired ones that nobody reads any more. Call it with the rebuild lock held. */
    void dropLeftovers(Connection connection) throws SQLException {
        var graceIsOver = OffsetDateTime.now(ZoneOffset.UTC).minus(grace);
        var old = new ArrayList<Integer>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT generation FROM read.generation WHERE state = 'BUILDING' OR (state = 'RETIRED' AND retired_at <= ?)")) {
            select.setObject(1, graceIsOver);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) old.add(rows.getInt(1));
            }
        }
        for (int generation : old) drop(connection, generation);
    }

    void drop(Connection connection, int generation) throws SQLException {
        try (var row = connection
                .createStatement()
                .executeQuery("SELECT pg_try_advisory_xact_lock(" + READERS + ", " + generation + ")")) {
            row.next();
            if (row.getBoolean(1)) {
                execute(connection, "DROP SCHEMA IF EXISTS read_" + generation + " CASCADE");
                execute(connection, "DELETE FROM read.generation WHERE generation = " + generation);
            }
        }
        connection.commit();
    }

    List<Integer> all() {
        try (var connection = dataSource.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT generation FROM read.generation ORDER BY generation")) {
            var found = new ArrayList<Integer>();
            while (rows.next()) found.add(rows.getInt(1));
            return found;
        } catch (SQLException e) {
            throw ReadFault.of("list the generations", e);
        }
    }

    private static Token token(Connection connection, String lock) throws SQLException {
        try (var row = connection
                .createStatement()
                .executeQuery("SELECT generation, position, recorded_at FROM read.live" + lock)) {
            row.next();
            @Nullable OffsetDateTime recordedAt = row.getObject(3, OffsetDateTime.class);
            return new Token(row.getInt(1), row.getLong(2), recordedAt == null ? null : recordedAt.toInstant());
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (var row = connection.createStatement().executeQuery("SELECT count(*) = 0 FROM read.live")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String form() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((TABLES + INDEXES).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Generations.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException(name + " is missing");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.mingzhang.benchmark.site;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.mingzhang.store.database.LedgerDatabase;
import org.mingzhang.store.postgres.EmbeddedPostgres;
import org.mingzhang.store.postgres.PostgresAddress;

/** The one PostgreSQL server that both sides run on, in a temporary folder that goes when this is closed. */
public final class Site implements AutoCloseable {
    private final EmbeddedPostgres server = EmbeddedPostgres.temporary();

    /** A database of this name; it is made when there is none. */
    public PostgresAddress database(String name) {
        return LedgerDatabase.createDatabase(server.address(), name);
    }

    public void drop(String name) throws SQLException {
        execute(server.address(), "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }

    /**
     * Both sides begin with nothing left of what came before them: neither to be written by PostgreSQL, nor to be collected by Java,
     * for which each round has a ledger of its own that no server would have had.
     */
    public void tidy() throws SQLException {
        execute(server.address(), "CHECKPOINT");
        System.gc();
    }

    public String setting(String name) throws SQLException {
        try (Connection connection = server.address().connect()) {
            return text(connection, "SHOW " + name);
        }
    }

    public long pid() {
        return server.pid();
    }

    public static void execute(PostgresAddress database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The one value that a question has for an answer. */
    public static String text(Connection connection, String question) throws SQLException {
        try (var row = connection.createStatement().executeQuery(question)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    @Override
    public void close() {
        server.close();
    }
}

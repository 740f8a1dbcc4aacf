package org.mingzhang.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.mingzhang.store.database.LedgerDatabase;
import org.mingzhang.store.postgres.EmbeddedPostgres;
import org.mingzhang.store.postgres.PostgresAddress;

/** The one PostgreSQL of this test JVM. It stops when the JVM ends. */
public final class TestServer {
    private static final EmbeddedPostgres SERVER = EmbeddedPostgres.temporary();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestServer() {}

    /** A new, empty database. */
    public static PostgresAddress database() {
        return LedgerDatabase.createDatabase(SERVER.address(), "test_" + DATABASES.incrementAndGet());
    }

    /** Where it says what went wrong. */
    public static Path log() throws SQLException {
        try (Connection connection = SERVER.address().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW data_directory")) {
            row.next();
            return Path.of(row.getString(1)).resolveSibling("postgres.log");
        }
    }
}

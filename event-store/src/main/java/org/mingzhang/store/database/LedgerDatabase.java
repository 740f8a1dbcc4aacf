package org.mingzhang.store.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.mingzhang.store.StoreFault;
import org.mingzhang.store.postgres.PostgresAddress;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The ledger's database, migrated, guarded and open.
 *
 * <p>Three roles share it: {@code ledger_owner} migrates the schema {@code ledger}; {@code ledger_app}, the server, reads and
 * appends, and owns the read tables that it creates in schemas of its own; {@code ledger_reader}, the auditors, reads. The
 * administrator in the address must be able to create these roles and to grant CREATE on the database. Where he may not, they
 * must exist with LOGIN, that right granted to the first two, and the passwords given to {@link #open(PostgresAddress, RolePasswords)}.
 */
public final class LedgerDatabase implements AutoCloseable {
    public static final String OWNER = "ledger_owner";
    public static final String APP = "ledger_app";
    public static final String READER = "ledger_reader";
    private static final int OLDEST_MAJOR_VERSION = 14;

    private final PostgresAddress administrator;
    private final RolePasswords passwords;
    private final HikariDataSource app;
    private final HikariDataSource writer;
    private final HikariDataSource reader;

    private LedgerDatabase(PostgresAddress administrator, RolePasswords passwords) {
        this.administrator = administrator;
        this.passwords = passwords;
        this.app = pool(APP, APP, passwords.app(), 24, false);
        this.writer = pool("ledger_writer", APP, passwords.app(), 4, false);
        this.reader = pool(READER, READER, passwords.reader(), 8, true);
    }

    /** Opens with passwords derived from the administrator's. */
    public static LedgerDatabase open(PostgresAddress administrator) {
        return open(administrator, RolePasswords.derivedFrom(administrator));
    }

    /**
     * Creates what is missing, migrates, checks the guards and opens the pools.
     *
     * @throws StoreFault when the server cannot be reached, is too old, or lacks a right or a guard
     */
    public static LedgerDatabase open(PostgresAddress administrator, RolePasswords passwords) {
        requireVersion(administrator);
        try {
            LedgerRoles roles = new LedgerRoles(administrator, passwords);
            roles.prepare();
            migrate(administrator.as(OWNER, passwords.owner()));
            roles.shareWithReader();
        } catch (SQLException e) {
            throw unusable(administrator, e);
        }
        LedgerDatabase database = new LedgerDatabase(administrator, passwords);
        try {
            database.assertGuards();
            return database;
        } catch (StoreFault e) {
            database.close();
            throw e;
        }
    }

    /**
     * Creates an empty database on the server unless it exists.
     *
     * @param name letters, digits and underscores
     * @return its address, for {@link #open(PostgresAddress)}
     */
    public static PostgresAddress createDatabase(PostgresAddress server, String name) {
        if (!name.matches("[a-z_][a-z0-9_]{0,62}")) throw new IllegalArgumentException("not a database name: " + name);
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + name + "'")) {
                if (!row.next()) statement.execute("CREATE DATABASE " + name + " TEMPLATE template0 ENCODING 'UTF8'");
            }
            return server.database(name);
        } catch (SQLException e) {
            throw unusable(server, e);
        }
    }

    /** Connections of the server: read and append. Its time zone is the JVM's; names in SQL carry their schema. */
    public DataSource app() {
        return app;
    }

    /**
     * Connections for the one writer, as {@link #app}: of its own, so that no crowd of readers keeps it waiting. A server that hangs
     * is given up after half a minute, a lock after ten seconds.
     */
    public DataSource writer() {
        return writer;
    }

    /**
     * As {@link #app}, but each is opened for who asks and closed after him: for rare and long work that takes several at once, so
     * that none are missing where people ask, and without the pause that a pool makes after each that it opens.
     */
    public DataSource rebuilding() {
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setURL(administrator.url());
        connections.setUser(APP);
        connections.setPassword(passwords.app());
        connections.setApplicationName("mingzhang-rebuild");
        connections.setTcpKeepAlive(true);
        return connections;
    }

    /** Read-only connections of the auditors: they see the log and the read tables, but neither people nor tokens. */
    public DataSource reader() {
        return reader;
    }

    /** The database as {@code ledger_owner} reaches it, for backup and restore. */
    public PostgresAddress owner() {
        return administrator.as(OWNER, passwords.owner());
    }

    /**
     * Asks the database whether it still keeps the log durable and append-only.
     *
     * @throws StoreFault when it does not, naming each broken promise
     */
    public void assertGuards() {
        Guards.check(app);
    }

    @Override
    public void close() {
        reader.close();
        writer.close();
        app.close();
    }

    private HikariDataSource pool(String name, String role, String password, int size, boolean readOnly) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(administrator.url());
        config.setUsername(role);
        config.setPassword(password);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(3_000);
        config.setInitializationFailTimeout(10_000);
        config.setReadOnly(readOnly);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "mingzhang");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        if (name.equals("ledger_writer")) {
            config.addDataSourceProperty("socketTimeout", "30");
            config.addDataSourceProperty("options", "-c lock_timeout=10s");
        }
        return new HikariDataSource(config);
    }

    private static void migrate(PostgresAddress owner) {
        Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations("classpath:org/mingzhang/store/migration")
                .schemas("ledger")
                .failOnMissingLocations(true)
                .load()
                .migrate();
    }

    private static void requireVersion(PostgresAddress address) {
        try (Connection connection = address.connect()) {
            int found = connection.getMetaData().getDatabaseMajorVersion();
            if (found < OLDEST_MAJOR_VERSION) {
                throw new StoreFault(
                        "需要 PostgreSQL " + OLDEST_MAJOR_VERSION + " 或更高版本，而服务器是 " + found + "。",
                        "PostgreSQL " + OLDEST_MAJOR_VERSION + " or later is needed, the server is " + found + ".");
            }
        } catch (SQLException e) {
            throw unusable(address, e);
        }
    }

    private static StoreFault unusable(PostgresAddress address, SQLException e) {
        return new StoreFault(
                "数据库 " + address + " 无法使用：" + e.getMessage(),
                "The database " + address + " cannot be used: " + e.getMessage(),
                e);
    }
}

package org.mingzhang.store.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.mingzhang.store.StoreFault;

/** What the database itself promises about the log, asked of the database through the server's own role. */
final class Guards {
    private static final List<String> LOG = List.of("event", "claim", "attempt");

    private final List<String> broken = new ArrayList<>();
    private final Connection connection;

    private Guards(Connection connection) {
        this.connection = connection;
    }

    /** @throws StoreFault when a promise is broken, naming each */
    static void check(DataSource app) {
        try (Connection connection = app.getConnection()) {
            Guards guards = new Guards(connection);
            guards.durable();
            guards.unprivileged();
            for (String table : LOG) guards.appendOnly(table);
            if (!guards.broken.isEmpty()) throw broken(String.join("; ", guards.broken));
        } catch (SQLException e) {
            throw new StoreFault("无法检查数据库的防护：" + e.getMessage(), "The guards cannot be checked: " + e.getMessage(), e);
        }
    }

    private void durable() throws SQLException {
        require("fsync is not on", "SELECT current_setting('fsync') = 'on'");
        require("full_page_writes is not on", "SELECT current_setting('full_page_writes') = 'on'");
        require("synchronous_commit is off", "SELECT current_setting('synchronous_commit') <> 'off'");
    }

    private void unprivileged() throws SQLException {
        require(LedgerDatabase.APP + " is not the current role", "SELECT current_user = ?", LedgerDatabase.APP);
        require(
                LedgerDatabase.APP + " may act as superuser or as " + LedgerDatabase.OWNER,
                "SELECT NOT rolsuper AND NOT pg_has_role(current_user, ?, 'MEMBER') FROM pg_roles WHERE rolname = current_user",
                LedgerDatabase.OWNER);
    }

    private void appendOnly(String table) throws SQLException {
        String name = "ledger." + table;
        require(
                LedgerDatabase.APP + " may not read and append " + name,
                "SELECT has_table_privilege(?, 'SELECT') AND has_table_privilege(?, 'INSERT')",
                name,
                name);
        require(LedgerDatabase.APP + " may change " + name, """
                SELECT NOT (has_table_privilege(?, 'UPDATE') OR has_any_column_privilege(?, 'UPDATE')
                            OR has_table_privilege(?, 'DELETE') OR has_table_privilege(?, 'TRUNCATE'))""", name, name, name, name);
        require("the append-only trigger of " + name + " is missing or disabled", """
                SELECT EXISTS (SELECT FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
                               WHERE t.tgrelid = ?::regclass AND t.tgname = 'append_only' AND t.tgenabled = 'A'
                                 AND p.pronamespace = 'ledger'::regnamespace AND p.proname = 'refuse_change')""", name);
    }

    private void require(String otherwise, String question, String... parameters) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(question)) {
            for (int i = 0; i < parameters.length; i++) ask.setString(i + 1, parameters[i]);
            try (ResultSet row = ask.executeQuery()) {
                if (!row.next() || !row.getBoolean(1)) broken.add(otherwise);
            }
        }
    }

    private static StoreFault broken(String promises) {
        return new StoreFault(
                "数据库未能保证账目只增不改、落盘可靠，拒绝启动：" + promises,
                "The database does not keep the log append-only and durable, so the ledger does not start: "
                        + promises);
    }
}

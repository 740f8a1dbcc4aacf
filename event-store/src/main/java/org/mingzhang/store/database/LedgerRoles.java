package org.mingzhang.store.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.mingzhang.store.StoreFault;
import org.mingzhang.store.postgres.PostgresAddress;
import org.postgresql.PGConnection;

/** Makes the three roles able to sign in and to work in one database. Repeating it changes nothing. */
final class LedgerRoles {
    private final PostgresAddress administrator;
    private final RolePasswords passwords;

    LedgerRoles(PostgresAddress administrator, RolePasswords passwords) {
        this.administrator = administrator;
        this.passwords = passwords;
    }

    void prepare() throws SQLException {
        prepare(LedgerDatabase.OWNER, passwords.owner());
        prepare(LedgerDatabase.APP, passwords.app());
        prepare(LedgerDatabase.READER, passwords.reader());
        try (Connection connection = administrator.connect()) {
            grant(connection, LedgerDatabase.OWNER, "CREATE");
            grant(connection, LedgerDatabase.APP, "CREATE");
        }
    }

    /** What the server's role creates is readable by auditors from the start: the generations of read tables come and go. */
    void shareWithReader() throws SQLException {
        try (Connection app =
                        administrator.as(LedgerDatabase.APP, passwords.app()).connect();
                Statement statement = app.createStatement()) {
            statement.execute("ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO " + LedgerDatabase.READER);
            statement.execute("ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO " + LedgerDatabase.READER);
        }
    }

    private void prepare(String role, String password) throws SQLException {
        if (signsIn(role, password)) return;
        try (Connection connection = administrator.connect()) {
            if (!exists(connection, role)) create(connection, role);
            if (!password.isEmpty()) {
                connection.unwrap(PGConnection.class).alterUserPassword(role, password.toCharArray(), "scram-sha-256");
            }
        } catch (SQLException e) {
            if (signsIn(role, password)) return; // another process has just done the same
            throw new StoreFault(
                    "用户 " + administrator.user() + " 无法创建或设置数据库角色 " + role + "：" + e.getMessage(),
                    "User " + administrator.user() + " cannot create database role " + role + " or set its password: "
                            + e.getMessage(),
                    e);
        }
        if (!signsIn(role, password)) {
            throw new StoreFault(
                    "数据库角色 " + role + " 无法登录，请检查服务器的 pg_hba.conf。",
                    "Database role " + role + " cannot sign in: see the server's pg_hba.conf.");
        }
    }

    private boolean signsIn(String role, String password) {
        try (Connection connection = administrator.as(role, password).connect()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private static boolean exists(Connection connection, String role) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT FROM pg_roles WHERE rolname = ?")) {
            select.setString(1, role);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void create(Connection connection, String role) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + role + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS");
        }
    }

    private static void grant(Connection connection, String role, String right) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(
                "SELECT has_database_privilege(?, current_database(), ?), quote_ident(current_database())")) {
            ask.setString(1, role);
            ask.setString(2, right);
            try (ResultSet row = ask.executeQuery();
                    Statement grant = connection.createStatement()) {
                row.next();
                if (!row.getBoolean(1)) {
                    grant.execute("GRANT " + right + " ON DATABASE " + row.getString(2) + " TO " + role);
                }
            }
        }
    }
}

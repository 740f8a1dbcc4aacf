package org.mingzhang.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.store.StoreFault;
import org.mingzhang.store.TestServer;
import org.mingzhang.store.postgres.PostgresAddress;

class LedgerDatabaseTest {
    private static PostgresAddress administrator;
    private static LedgerDatabase ledger;

    @BeforeAll
    static void open() {
        administrator = TestServer.database();
        ledger = LedgerDatabase.open(administrator);
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    @Test
    void opening_again_changes_nothing() {
        try (LedgerDatabase again = LedgerDatabase.open(administrator)) {
            again.assertGuards();
        }
    }

    @Test
    void a_rebuild_finds_connections_when_all_others_are_taken() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < 24; i++) taken.add(ledger.app().getConnection());
            try (Connection connection = ledger.rebuilding().getConnection();
                    ResultSet row = connection.createStatement().executeQuery("SELECT current_user")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo(LedgerDatabase.APP);
            }
        } finally {
            for (Connection connection : taken) connection.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger.event SET type = 'x'",
                "DELETE FROM ledger.event",
                "TRUNCATE ledger.event",
                "UPDATE ledger.claim SET key = 'x'",
                "DELETE FROM ledger.claim",
                "TRUNCATE ledger.claim",
                "UPDATE ledger.attempt SET code = 'x'",
                "DELETE FROM ledger.attempt",
                "TRUNCATE ledger.attempt"
            })
    void nobody_changes_the_log(String sql) throws SQLException {
        assertThatThrownBy(() -> execute(ledger.app(), sql)).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> execute(ledger.rebuilding(), sql)).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> execute(ledger.reader(), sql)).isInstanceOf(SQLException.class);
        for (PostgresAddress mighty : new PostgresAddress[] {ledger.owner(), administrator}) {
            try (Connection connection = mighty.connect();
                    Statement statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("is append-only");
                assertThatThrownBy(() -> statement.execute("SET session_replication_role = replica; " + sql))
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void the_server_makes_schemas_that_auditors_read() throws SQLException {
        execute(ledger.app(), "CREATE SCHEMA read_7 CREATE TABLE balance (fen BIGINT)");
        execute(ledger.app(), "INSERT INTO read_7.balance VALUES (42)");
        assertThat(number(ledger.reader(), "SELECT fen FROM read_7.balance")).isEqualTo(42);
        execute(ledger.app(), "DROP SCHEMA read_7 CASCADE");
    }

    @Test
    void auditors_see_the_log_but_no_people() throws SQLException {
        assertThat(number(ledger.reader(), "SELECT count(*) FROM ledger.event")).isZero();
        for (String table : new String[] {"person", "person_secret", "app_user", "token"}) {
            assertThatThrownBy(() -> number(ledger.reader(), "SELECT count(*) FROM ledger." + table))
                    .hasMessageContaining("permission denied");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE ledger.event DISABLE TRIGGER append_only",
                "DROP TRIGGER append_only ON ledger.claim",
                "GRANT UPDATE ON ledger.event TO ledger_app",
                "GRANT UPDATE (payload) ON ledger.event TO ledger_app",
                "GRANT TRUNCATE ON ledger.attempt TO ledger_app",
            })
    void a_missing_guard_stops_the_start(String sabotage) throws SQLException {
        PostgresAddress address = TestServer.database();
        try (LedgerDatabase opened = LedgerDatabase.open(address)) {
            try (Connection owner = opened.owner().connect();
                    Statement statement = owner.createStatement()) {
                statement.execute(sabotage);
            }
            assertThatThrownBy(opened::assertGuards)
                    .isInstanceOf(StoreFault.class)
                    .hasMessageContaining("append-only");
        }
        assertThatThrownBy(() -> LedgerDatabase.open(address)).isInstanceOf(StoreFault.class);
    }

    @Test
    void commits_that_do_not_wait_for_the_disk_stop_the_start() throws SQLException {
        PostgresAddress address = TestServer.database();
        LedgerDatabase.open(address).close();
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER DATABASE " + address.database() + " SET synchronous_commit = off");
        }
        assertThatThrownBy(() -> LedgerDatabase.open(address)).hasMessageContaining("synchronous_commit is off");
    }

    @Test
    void an_address_that_leads_nowhere_is_said_in_words() {
        assertThatThrownBy(() -> LedgerDatabase.open(administrator.as("postgres", "wrong")))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("cannot be used");
        assertThatThrownBy(() -> PostgresAddress.parse("postgres://somewhere"))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("jdbc:postgresql://host:port/database");
    }

    @Test
    void an_address_keeps_its_other_parameters() {
        PostgresAddress parsed =
                PostgresAddress.parse("jdbc:postgresql://db:5433/ledger?user=u&password=p&sslmode=require");
        assertThat(parsed).isEqualTo(new PostgresAddress("jdbc:postgresql://db:5433/ledger?sslmode=require", "u", "p"));
        assertThat(parsed.database("other").url()).isEqualTo("jdbc:postgresql://db:5433/other?sslmode=require");
        assertThat(parsed.toString()).doesNotContain("p)").contains("(u)");
    }

    @Test
    void tables_that_only_grow_are_looked_after_when_they_have_doubled() throws SQLException {
        assertThat(number(ledger.app(), """
                        SELECT count(*) FROM pg_class WHERE oid IN ('ledger.event'::regclass, 'ledger.claim'::regclass)
                        AND reloptions @> '{autovacuum_analyze_scale_factor=1,autovacuum_vacuum_insert_threshold=-1}'""")).isEqualTo(2);
    }

    private static void execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}

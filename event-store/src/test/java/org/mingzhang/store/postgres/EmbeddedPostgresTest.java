package org.mingzhang.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingzhang.store.StoreFault;

class EmbeddedPostgresTest {
    private Path folder;

    @BeforeEach
    void make() throws IOException {
        folder = Files.createTempDirectory("mingzhang-test-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void remove() throws IOException {
        DataFolder.delete(folder);
    }

    @Test
    void committed_rows_are_there_after_a_restart() throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            keepARow(server.address());
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            assertKept(server.address());
        }
    }

    @Test
    void a_folder_belongs_to_one() {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(folder)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                    .isInstanceOf(StoreFault.class)
                    .hasMessageContaining("in use by another running Mingzhang");
            assertThat(first.pid()).isPositive();
        }
    }

    @Test
    void a_folder_belongs_to_one_process() throws Exception {
        Process jvm = startElsewhere(folder.toString());
        try (BufferedReader said = jvm.inputReader()) {
            long postgres = Long.parseLong(said.readLine());
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                    .hasMessageContaining("in use by another running Mingzhang");
            jvm.destroyForcibly().waitFor();
            assertGone(postgres);
        }
    }

    @Test
    void a_temporary_one_leaves_neither_process_nor_file() throws SQLException {
        long pid;
        Path data;
        try (EmbeddedPostgres server = EmbeddedPostgres.temporary()) {
            pid = server.pid();
            data = Path.of(text(server.address(), "SHOW data_directory"));
            assertThat(text(server.address(), "SHOW fsync")).isEqualTo("on");
            assertThat(text(server.address(), "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(text(server.address(), "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(text(server.address(), "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        }
        assertThat(ProcessHandle.of(pid)).isEmpty();
        assertThat(data.getParent()).doesNotExist();
    }

    @Test
    void a_killed_jvm_leaves_no_postgres_and_loses_no_commit() throws Exception {
        Process jvm = startElsewhere(folder.toString());
        try (BufferedReader said = jvm.inputReader()) {
            long postgres = Long.parseLong(said.readLine());
            jvm.destroyForcibly().waitFor();
            assertGone(postgres);
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            assertKept(server.address());
        }
    }

    @Test
    void a_killed_jvm_leaves_no_temporary_folder() throws Exception {
        Process jvm = startElsewhere("");
        try (BufferedReader said = jvm.inputReader()) {
            long postgres = Long.parseLong(said.readLine());
            Path temporary = Path.of(said.readLine()).getParent();
            jvm.destroyForcibly().waitFor();
            assertGone(postgres);
            for (int i = 0; i < 100 && Files.exists(temporary); i++) Thread.sleep(100);
            assertThat(temporary).doesNotExist();
        }
    }

    @Test
    void a_leftover_server_is_stopped_before_the_next_starts() throws Exception {
        EmbeddedPostgres.start(folder).close();
        DataFolder held = DataFolder.open(folder);
        PostgresProcess leftover =
                PostgresProcess.start(PostgresBinaries.unpacked(), held, RunAs.ownerOf(held.data()), 54_321);
        for (int i = 0; i < 100 && held.processes().isEmpty(); i++) Thread.sleep(100);
        held.close();
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            assertThat(leftover.isAlive()).isFalse();
            assertThat(text(server.address(), "SELECT 1")).isEqualTo("1");
        }
        leftover.stop();
    }

    @Test
    void a_pid_file_that_means_another_program_harms_nobody() throws Exception {
        EmbeddedPostgres.start(folder).close();
        Path data = folder.resolve("postgresql");
        Process innocent = new ProcessBuilder("sleep", "60").start();
        Files.writeString(data.resolve("postmaster.pid"), innocent.pid() + "\n" + data + "\n0\n5432\n\n127.0.0.1\n");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            assertThat(text(server.address(), "SELECT 1")).isEqualTo("1");
            assertThat(innocent.isAlive()).isTrue();
        } finally {
            innocent.destroy();
        }
    }

    @Test
    void a_killed_postgres_comes_back_at_the_same_address() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            assertComesBack(server);
        }
    }

    @Test
    void a_killed_temporary_one_comes_back_with_its_data_too() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.temporary()) {
            assertComesBack(server);
        }
    }

    private static void assertComesBack(EmbeddedPostgres server) throws Exception {
        keepARow(server.address());
        PostgresAddress before = server.address();
        long pid = server.pid();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        for (int i = 0; i < 300 && server.pid() == pid; i++) Thread.sleep(100);
        assertKept(before);
    }

    @Test
    void data_of_another_version_is_refused_in_words() throws IOException {
        EmbeddedPostgres.start(folder).close();
        Files.writeString(folder.resolve("postgresql/PG_VERSION"), "15\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("holds data of PostgreSQL 15");
    }

    @Test
    void a_folder_that_cannot_be_entered_is_said_in_words() throws IOException {
        Assumptions.assumeTrue(RunAs.isRoot(), "only root runs PostgreSQL as somebody else");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder.resolve("data")))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("cannot enter");
    }

    static List<String> facts(EmbeddedPostgres server) throws SQLException {
        return List.of(Long.toString(server.pid()), text(server.address(), "SHOW data_directory"));
    }

    private static Process startElsewhere(String folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerElsewhere.class.getName(),
                        folder)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Gone, or dead and waiting for a parent to notice. */
    private static void assertGone(long pid) throws InterruptedException {
        for (int i = 0; i < 150 && isRunning(pid); i++) Thread.sleep(100);
        assertThat(isRunning(pid)).isFalse();
    }

    private static boolean isRunning(long pid) {
        try {
            return !Files.readString(Path.of("/proc", Long.toString(pid), "stat"))
                    .contains(") Z ");
        } catch (IOException e) {
            return false;
        }
    }

    private static void keepARow(PostgresAddress address) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (n INT)");
            statement.execute("INSERT INTO kept VALUES (42)");
        }
    }

    private static void assertKept(PostgresAddress address) throws SQLException {
        assertThat(text(address, "SELECT n FROM kept")).isEqualTo("42");
    }

    private static String text(PostgresAddress address, String sql) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}

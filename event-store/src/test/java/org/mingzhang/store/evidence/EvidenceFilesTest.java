package org.mingzhang.store.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingzhang.store.TestServer;
import org.mingzhang.store.database.LedgerDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

class EvidenceFilesTest {
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static LedgerDatabase database;
    private static EvidenceFiles files;

    @BeforeAll
    static void open() {
        database = LedgerDatabase.open(TestServer.database());
        files = new EvidenceFiles(database.app());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void the_same_bytes_are_kept_once_under_their_digest() {
        var first = files.keep(bytes("abc"), "li");
        assertThat(first).isEqualTo(new EvidenceFiles.Stored(ABC, 3)).isEqualTo(files.keep(bytes("abc"), "wang"));
        assertThat(files.find(ABC)).hasValue(bytes("abc"));
        assertThat(count(ABC)).isOne();
        assertThat(files.find("0".repeat(64))).isEmpty();
        assertThat(files.present(List.of(ABC, "0".repeat(64)))).containsExactly(ABC);
    }

    @Test
    void the_database_takes_no_bytes_under_another_digest_and_changes_none() {
        var jdbc = JdbcClient.create(database.app());
        var insert = "INSERT INTO ledger.evidence_file (sha256, size, content, stored_by) VALUES (?, ?, ?, 'li')";
        assertThatThrownBy(() ->
                        jdbc.sql(insert).params("0".repeat(64), 3, bytes("abc")).update())
                .hasStackTraceContaining("named_by_its_content");
        assertThatThrownBy(() -> jdbc.sql(insert).params(ABC, 4, bytes("abc")).update())
                .hasStackTraceContaining("named_by_its_content");
        files.keep(bytes("kept"), "li");
        for (var sql : List.of("UPDATE ledger.evidence_file SET stored_by = 'x'", "DELETE FROM ledger.evidence_file"))
            assertThatThrownBy(() -> jdbc.sql(sql).update()).hasStackTraceContaining("permission denied");
        var owner = database.owner();
        assertThatThrownBy(() -> {
                    try (var connection = owner.connect();
                            var statement = connection.createStatement()) {
                        statement.execute("DELETE FROM ledger.evidence_file");
                    }
                })
                .hasMessageContaining("is append-only");
    }

    @Test
    void an_empty_file_is_no_evidence() {
        assertThatThrownBy(() -> files.keep(new byte[0], "li")).hasStackTraceContaining("evidence_file_size_check");
    }

    private static long count(String sha256) {
        return JdbcClient.create(database.app())
                .sql("SELECT count(*) FROM ledger.evidence_file WHERE sha256 = ?")
                .param(sha256)
                .query(Long.class)
                .single();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

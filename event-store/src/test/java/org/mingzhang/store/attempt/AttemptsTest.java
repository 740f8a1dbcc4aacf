package org.mingzhang.store.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.store.TestServer;
import org.mingzhang.store.database.LedgerDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class AttemptsTest {
    @Test
    void an_auditor_reads_what_was_refused() {
        try (LedgerDatabase database = LedgerDatabase.open(TestServer.database())) {
            new Attempts(new JdbcTemplate(database.app()))
                    .record(List.of(new Attempt(
                            Instant.parse("2022-10-01T00:00:00.000001Z"),
                            "wang",
                            "fund.Reduce",
                            "insufficient-funds",
                            "{\"availableFen\": 1}")));
            assertThat(JdbcClient.create(database.reader())
                            .sql("SELECT at, principal, command, code, detail::text FROM ledger.attempt")
                            .query()
                            .singleRow()
                            .values())
                    .map(Object::toString)
                    .containsExactly(
                            "2022-10-01 00:00:00.000001",
                            "wang",
                            "fund.Reduce",
                            "insufficient-funds",
                            "{\"availableFen\": 1}");
        }
    }
}

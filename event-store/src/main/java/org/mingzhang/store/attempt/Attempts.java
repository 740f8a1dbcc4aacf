package org.mingzhang.store.attempt;

import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The list of attempts, which only grows. */
public final class Attempts {
    private final JdbcTemplate jdbc;

    public Attempts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Records in the current transaction, if there is one. */
    public void record(List<Attempt> attempts) {
        if (attempts.isEmpty()) return;
        jdbc.batchUpdate(
                "INSERT INTO ledger.attempt (at, principal, command, code, detail) VALUES (?, ?, ?, ?, ?::JSON)",
                attempts,
                attempts.size(),
                (row, attempt) -> {
                    row.setObject(1, attempt.at().atOffset(ZoneOffset.UTC));
                    row.setString(2, attempt.principal());
                    row.setString(3, attempt.command());
                    row.setString(4, attempt.code());
                    row.setString(5, attempt.detail());
                });
    }
}

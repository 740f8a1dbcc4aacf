package org.mingzhang.store.attempt;

import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of attempts, which only grows. */
public final class Attempts {
    private final JdbcClient jdbc;

    public Attempts(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Records in the current transaction, if there is one: call it where a refused command's rollback does not reach. */
    public void record(Attempt attempt) {
        jdbc.sql("INSERT INTO ledger.attempt (at, principal, command, code, detail) VALUES (?, ?, ?, ?, ?::JSON)")
                .params(
                        attempt.at().atOffset(ZoneOffset.UTC),
                        attempt.principal(),
                        attempt.command(),
                        attempt.code(),
                        attempt.detail())
                .update();
    }
}

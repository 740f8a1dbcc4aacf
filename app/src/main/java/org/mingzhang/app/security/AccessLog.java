package org.mingzhang.app.security;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was refused at the door, and what auditors have read: rows beside the refusals of the ledger itself, and like them only added to. */
@Component
public final class AccessLog {
    private static final String READ = "read";

    private final JdbcClient jdbc;

    AccessLog(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** @param what the request: method and path */
    public void refused(String principal, String what, String code) {
        add(principal, what, code);
    }

    public void read(SignedIn auditor, String what) {
        add(auditor.name(), what, READ);
    }

    private void add(String principal, String what, String code) {
        jdbc.sql("""
                        INSERT INTO ledger.attempt (at, principal, command, code, detail)
                        VALUES (clock_timestamp(), ?, ?, ?, '{}')""").params(shortened(principal), shortened(what), code).update();
    }

    private static String shortened(String text) {
        return text.length() <= 500 ? text : text.substring(0, 500);
    }
}

package org.mingzhang.benchmark.site;

import java.sql.SQLException;
import org.mingzhang.benchmark.workload.LogFiller;
import org.mingzhang.benchmark.workload.Workload;
import org.mingzhang.store.database.LedgerDatabase;
import org.mingzhang.store.postgres.PostgresAddress;

/** Logs that several rows only read: each is written once, when it is first asked for. */
public final class LargeLog {
    public static final Workload WORKLOAD = new Workload(1000);

    private LargeLog() {}

    /**
     * A database with a log of these many entries, beside the events that come before them.
     *
     * @param entries of a thousand funds
     */
    public static PostgresAddress of(Site site, long entries) throws SQLException {
        var address = site.database("log_" + entries);
        try (var database = LedgerDatabase.open(address)) {
            if (isEmpty(address)) {
                new LogFiller(WORKLOAD).fill(database.app(), events(entries), _ -> {});
                Site.execute(address, "VACUUM ANALYZE");
                site.tidy();
            }
        }
        return address;
    }

    /** How many events such a log holds. */
    public static long events(long entries) {
        return WORKLOAD.beginning() + entries;
    }

    private static boolean isEmpty(PostgresAddress address) throws SQLException {
        try (var connection = address.connect()) {
            return Site.text(connection, "SELECT position FROM ledger.event_counter")
                    .equals("0");
        }
    }
}

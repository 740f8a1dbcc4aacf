package org.mingzhang.benchmark.write;

import java.sql.SQLException;
import org.mingzhang.benchmark.measure.WrongResult;
import org.mingzhang.benchmark.site.Site;
import org.mingzhang.benchmark.site.TiesOut;
import org.mingzhang.benchmark.workload.Workload;
import org.mingzhang.store.postgres.PostgresAddress;

/** After commands were acknowledged: each is in the ledger once, and each fund has paid what was acknowledged, to the fen. */
record AfterWriting(Workload workload, long filledEvents) {
    void check(PostgresAddress database, Callers callers) throws SQLException {
        long events = filledEvents + callers.acknowledged();
        TiesOut.check(database, events, events);
        try (var connection = database.connect()) {
            var tables = "read_" + Site.text(connection, "SELECT generation FROM read.live");
            for (int number = 0; number < workload.funds(); number++) {
                var fund = workload.fund(number).toString();
                long expected = workload.paid(number, filledEvents - workload.beginning())
                                .fen()
                        + callers.paidFen(number);
                var found = Site.text(
                        connection,
                        "SELECT coalesce(sum(fen), 0) FROM " + tables + ".balance WHERE account = 'PAID' AND fund = '"
                                + fund + "'");
                if (!found.equals(Long.toString(expected))) throw paidElse(fund, found, expected);
            }
        }
    }

    private static WrongResult paidElse(String fund, String found, long expected) {
        return new WrongResult(
                fund + " 已付 " + found + " 分，而确认的是 " + expected + " 分。",
                fund + " has paid " + found + " fen, but " + expected + " were acknowledged.");
    }
}

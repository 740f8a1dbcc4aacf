package org.mingzhang.benchmark.write;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
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
        var paid = paid(database);
        for (int number = 0; number < workload.funds(); number++) {
            var fund = workload.fund(number).toString();
            long expected =
                    workload.paid(number, filledEvents - workload.beginning()).fen() + callers.paidFen(number);
            long found = paid.getOrDefault(fund, 0L);
            if (found != expected) throw paidElse(fund, found, expected);
        }
    }

    private static Map<String, Long> paid(PostgresAddress database) throws SQLException {
        Map<String, Long> paid = new HashMap<>();
        try (var connection = database.connect()) {
            var tables = "read_" + Site.text(connection, "SELECT generation FROM read.live");
            try (var rows = connection
                    .createStatement()
                    .executeQuery(
                            "SELECT fund, sum(fen) FROM " + tables + ".balance WHERE account = 'PAID' GROUP BY fund")) {
                while (rows.next()) paid.put(rows.getString(1), rows.getLong(2));
            }
        }
        return paid;
    }

    private static WrongResult paidElse(String fund, long found, long expected) {
        return new WrongResult(
                fund + " 已付 " + found + " 分，而确认的是 " + expected + " 分。",
                fund + " has paid " + found + " fen, but " + expected + " were acknowledged.");
    }
}

package org.mingzhang.benchmark.write;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.benchmark.measure.WrongResult;
import org.mingzhang.benchmark.site.LedgerInProcess;
import org.mingzhang.benchmark.site.Site;
import org.mingzhang.benchmark.workload.Workload;

/**
 * What must be true after commands were acknowledged and the read tables have caught up; else the round is worth nothing: each
 * acknowledged command is in the log once, with its claims, positions have no gap, and every balance is the sum of what was
 * acknowledged.
 */
final class AfterWriting {
    private final Workload workload;
    private final long filledEvents;
    private final List<String> wrong = new ArrayList<>();

    /** @param filledEvents written before the first command */
    AfterWriting(Workload workload, long filledEvents) {
        this.workload = workload;
        this.filledEvents = filledEvents;
    }

    /** @throws WrongResult naming everything that is not as it must be */
    void check(LedgerInProcess ledger, Callers callers) throws SQLException {
        try (var connection = ledger.app().getConnection()) {
            long events = filledEvents + callers.acknowledged();
            require("rows in the log", events, connection, "SELECT count(*) FROM ledger.event");
            require("last position", events, connection, "SELECT max(position) FROM ledger.event");
            require("position counter", events, connection, "SELECT position FROM ledger.event_counter");
            require("keys", keys(callers), connection, "SELECT count(*) FROM ledger.claim WHERE kind = 'key'");
            require(
                    "vouchers",
                    vouchers() + callers.acknowledged(),
                    connection,
                    "SELECT count(*) FROM ledger.claim WHERE kind = 'voucher'");
            String tables = "read_" + Site.text(connection, "SELECT generation FROM read.live");
            require("applied", events, connection, "SELECT position FROM read.live");
            require("sum of all balances", 0, connection, "SELECT sum(fen) FROM " + tables + ".balance");
            balances(connection, tables, callers);
        }
        if (!wrong.isEmpty()) {
            throw new WrongResult("写入后核对不符：" + wrong, "what was written does not tie out: " + wrong);
        }
    }

    private long keys(Callers callers) {
        return filledEvents - Workload.PAYEES + callers.acknowledged();
    }

    private long filledEntries() {
        return filledEvents - workload.beginning();
    }

    private long vouchers() {
        long vouchers = 0;
        for (long entry = 0; entry < filledEntries(); entry++) if (workload.isPayment(entry)) vouchers++;
        return vouchers;
    }

    private void balances(Connection connection, String tables, Callers callers) throws SQLException {
        Map<String, Long> paid = new HashMap<>();
        try (var rows = connection
                .createStatement()
                .executeQuery("SELECT fund, sum(fen) FROM " + tables
                        + ".balance WHERE account = 'PAID' GROUP BY fund HAVING sum(fen) <> 0")) {
            while (rows.next()) paid.put(rows.getString(1), rows.getLong(2));
        }
        for (int fund = 0; fund < workload.funds(); fund++) {
            long expected = workload.paid(fund, filledEntries()).fen() + callers.paidFen(fund);
            var name = workload.fund(fund).toString();
            long found = paid.getOrDefault(name, 0L);
            if (found != expected) wrong.add("paid of " + name + ", fen: " + found + ", not " + expected);
        }
    }

    private void require(String what, long expected, Connection connection, String question) throws SQLException {
        var found = Site.text(connection, question);
        if (!found.equals(Long.toString(expected))) wrong.add(what + ": " + found + ", not " + expected);
    }
}

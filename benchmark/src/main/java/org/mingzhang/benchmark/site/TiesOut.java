package org.mingzhang.benchmark.site;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.benchmark.measure.WrongResult;
import org.mingzhang.store.postgres.PostgresAddress;

/**
 * What must be true of a ledger whose read tables have caught up, whoever wrote it; else nothing that was measured on it counts.
 * Asked of the database in plain SQL, past every line of the code that is measured.
 */
public final class TiesOut {
    private final List<String> wrong = new ArrayList<>();

    /**
     * @param least events that the log holds at the least, and {@code most} at the most
     * @throws WrongResult naming everything that is not as it must be
     */
    public static void check(PostgresAddress database, long least, long most) throws SQLException {
        var tiesOut = new TiesOut();
        try (var connection = database.connect()) {
            tiesOut.look(connection, least, most);
        }
        if (!tiesOut.wrong.isEmpty()) {
            throw new WrongResult("核对不符：" + tiesOut.wrong, "the ledger does not tie out: " + tiesOut.wrong);
        }
    }

    private void look(Connection connection, long least, long most) throws SQLException {
        long events = Long.parseLong(Site.text(connection, "SELECT count(*) FROM ledger.event"));
        if (events < least || events > most) wrong.add("events: " + events + ", not " + least + " to " + most);
        require("last position", events, connection, "SELECT coalesce(max(position), 0) FROM ledger.event");
        require("position counter", events, connection, "SELECT position FROM ledger.event_counter");
        require("applied", events, connection, "SELECT position FROM read.live");
        require("keys without an event, and events without a key", 0, connection, """
                SELECT (SELECT count(*) FROM ledger.claimed WHERE kind = 'key')
                     - (SELECT count(*) FROM ledger.event WHERE type LIKE 'fund.%')""");
        require("vouchers without a payment, and payments without a voucher", 0, connection, """
                SELECT (SELECT count(*) FROM ledger.claimed WHERE kind = 'voucher')
                     - (SELECT count(*) FROM ledger.event WHERE type = 'fund.PaymentRecorded')""");
        String tables = "read_" + Site.text(connection, "SELECT generation FROM read.live");
        require("sum of all balances", 0, connection, "SELECT sum(fen) FROM " + tables + ".balance");
        require("funds whose balance is not what the log says", 0, connection, """
                SELECT count(*) FROM
                    (SELECT payload ->> 'fund' AS fund, sum((payload -> 'payment' ->> 'amount')::BIGINT) AS fen
                     FROM ledger.event WHERE type = 'fund.PaymentRecorded' GROUP BY 1) log
                FULL JOIN
                    (SELECT fund, sum(fen) AS fen FROM %s.balance WHERE account = 'PAID' GROUP BY 1 HAVING sum(fen) <> 0) tables
                USING (fund) WHERE log.fen IS DISTINCT FROM tables.fen""".formatted(tables));
    }

    private void require(String what, long expected, Connection connection, String question) throws SQLException {
        var found = Site.text(connection, question);
        if (!found.equals(Long.toString(expected))) wrong.add(what + ": " + found + ", not " + expected);
    }
}

package org.mingzhang.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.Account;
import org.mingzhang.projections.RebuildOutcome.Difference;

/** Counts and sums of a generation against those of the log. */
final class TieOut {
    /** One pass over the journal. Those of other streams than funds have no fund, and move nothing. */
    private static final String JOURNAL = """
            SELECT j.fund, b.type, b.debit, b.credit, j.events, j.moved
            FROM (SELECT fund, booking, count(*) FILTER (WHERE line = 1) AS events, sum(moved_fen)::bigint AS moved
                  FROM journal GROUP BY fund, booking) j
            LEFT JOIN booking b USING (booking)""";

    private static final Map<String, String> TOTALS = Map.of(
            "balance", "SELECT fund, account, sum(fen)::bigint FROM balance GROUP BY fund, account",
            "month total", "SELECT fund, account, sum(fen)::bigint FROM month_total GROUP BY fund, account");

    private TieOut() {}

    /**
     * @param position the log ends here: it has exactly as many events
     * @return where they differ; nothing when they tie out
     */
    static List<Difference> check(Connection connection, LogTotals log, long position) throws SQLException {
        var differences = new ArrayList<Difference>();
        if (log.count() != position) differences.add(new Difference("events read, events", position, log.count()));
        var events = new HashMap<@Nullable String, Long>();
        var posted = new HashMap<LogTotals.Key, Long>();
        sumJournal(connection, events, posted);
        countParked(connection, events);
        compareEvents(log, events, differences);
        compareDimensions(connection, differences);
        var balances = log.balances();
        var parked = parkedFunds(connection);
        compare("posting", balances, posted, parked, differences);
        for (var table : TOTALS.entrySet()) {
            compare(table.getKey(), balances, balances(connection, table.getValue()), parked, differences);
        }
        return differences;
    }

    private static void sumJournal(
            Connection connection, Map<@Nullable String, Long> events, Map<LogTotals.Key, Long> posted)
            throws SQLException {
        try (var rows = connection.createStatement().executeQuery(JOURNAL)) {
            while (rows.next()) {
                events.merge(rows.getString("type"), rows.getLong("events"), Math::addExact);
                @Nullable String debit = rows.getString("debit");
                if (debit == null) continue;
                var fund = rows.getString("fund");
                long moved = rows.getLong("moved");
                posted.merge(new LogTotals.Key(fund, Account.valueOf(debit)), moved, Math::addExact);
                posted.merge(
                        new LogTotals.Key(fund, Account.valueOf(rows.getString("credit"))), -moved, Math::addExact);
            }
        }
    }

    private static void countParked(Connection connection, Map<@Nullable String, Long> events) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("SELECT type, count(*) FROM parked GROUP BY type")) {
            while (rows.next()) events.merge(rows.getString(1), rows.getLong(2), Math::addExact);
        }
    }

    private static void compareEvents(LogTotals log, Map<@Nullable String, Long> tables, List<Difference> differences) {
        var types = new HashSet<@Nullable String>(tables.keySet());
        types.addAll(log.events().keySet());
        for (var type : types) {
            long inLog = log.events().getOrDefault(type, 0L);
            long inTables = tables.getOrDefault(type, 0L);
            if (inLog != inTables) differences.add(new Difference("entries of " + type + ", events", inLog, inTables));
        }
    }

    /** Their numbers have no gaps, so that one that is named and not there is missed. Those of booking are missed by type. */
    private static void compareDimensions(Connection connection, List<Difference> differences) throws SQLException {
        for (var dimension : List.of("origin", "recipient")) {
            try (var row = connection
                    .createStatement()
                    .executeQuery("SELECT coalesce((SELECT max(%1$s) FROM journal), 0), (SELECT count(*) FROM %1$s)"
                            .formatted(dimension))) {
                row.next();
                long named = row.getLong(1);
                long found = row.getLong(2);
                if (named != found) differences.add(new Difference("rows of " + dimension, named, found));
            }
        }
    }

    private static void compare(
            String table,
            Map<LogTotals.Key, Long> log,
            Map<LogTotals.Key, Long> found,
            Set<String> parked,
            List<Difference> differences) {
        var keys = new HashSet<>(found.keySet());
        keys.addAll(log.keySet());
        for (var key : keys) {
            if (parked.contains(key.fund())) continue;
            long inLog = log.getOrDefault(key, 0L);
            long inTable = found.getOrDefault(key, 0L);
            if (inLog != inTable) {
                var what = table + " of " + key.fund() + " " + key.account() + ", fen";
                differences.add(new Difference(what, inLog, inTable));
            }
        }
    }

    private static Map<LogTotals.Key, Long> balances(Connection connection, String sql) throws SQLException {
        var found = new HashMap<LogTotals.Key, Long>();
        try (var rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                var key = new LogTotals.Key(rows.getString(1), Account.valueOf(rows.getString(2)));
                found.put(key, rows.getLong(3));
            }
        }
        return found;
    }

    /** Their figures stop before the log does, and their answers say so. */
    private static Set<String> parkedFunds(Connection connection) throws SQLException {
        var funds = new HashSet<String>();
        try (var rows = connection
                .createStatement()
                .executeQuery("SELECT DISTINCT substr(stream, 6) FROM parked WHERE stream LIKE 'fund:%'")) {
            while (rows.next()) funds.add(rows.getString(1));
        }
        return funds;
    }
}

package org.mingzhang.benchmark.log;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.store.postgres.PostgresAddress;

/** Bytes on disk by table: its rows, and its indexes. */
record Storage(String table, long rows, long indexes) {
    /** The tables of the log and the live read tables that hold a megabyte or more, the largest first. */
    static List<Storage> of(PostgresAddress database) throws SQLException {
        try (var connection = database.connect();
                var found = connection.createStatement().executeQuery("""
                        SELECT CASE WHEN n.nspname = 'ledger' THEN c.relname ELSE 'read.' || c.relname END,
                               pg_table_size(c.oid), pg_indexes_size(c.oid)
                        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE c.relkind = 'r' AND (n.nspname = 'ledger'
                              OR n.nspname = 'read_' || (SELECT max(substring(nspname FROM 6)::int) FROM pg_namespace
                                                         WHERE nspname ~ '^read_[0-9]+$'))
                          AND pg_total_relation_size(c.oid) >= 1 << 20
                        ORDER BY pg_total_relation_size(c.oid) DESC""")) {
            var tables = new ArrayList<Storage>();
            while (found.next()) tables.add(new Storage(found.getString(1), found.getLong(2), found.getLong(3)));
            return tables;
        }
    }

    /** As {@code event 812+143}: bytes of rows and of indexes for each event. */
    String perEvent(long events) {
        return "%s %,d+%,d".formatted(table, rows / events, indexes / events);
    }
}

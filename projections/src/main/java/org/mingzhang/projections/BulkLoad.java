package org.mingzhang.projections;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.mingzhang.store.copy.CopyRows;
import org.postgresql.copy.CopyIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills the tables that have a row or more for each event: one COPY for each, from the first event to the last, each on a
 * connection of its own, so that the server works on them at the same time. Nobody sees their rows before the end.
 */
final class BulkLoad implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BulkLoad.class);
    private static final List<Table> TABLES = List.of(Table.ENTRY, Table.POSTING);

    private final List<Connection> connections = new ArrayList<>();
    private final Map<Table, CopyIn> copies = new EnumMap<>(Table.class);

    BulkLoad(DataSource dataSource, int generation) throws SQLException {
        try {
            for (var table : TABLES) {
                var connection = dataSource.getConnection();
                connections.add(connection);
                connection.setAutoCommit(false);
                Generations.enter(connection, generation);
                Generations.execute(connection, "TRUNCATE " + table.name());
                copies.put(table, CopyRows.begin(connection, table.copy("FREEZE")));
            }
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    /** Takes out of the batch what is loaded here. */
    void add(Batch batch) throws SQLException {
        for (var table : TABLES) {
            var rows = batch.take(table);
            if (rows != null) rows.writeTo(requireNonNull(copies.get(table)));
        }
    }

    void commit() throws SQLException {
        for (var copy : copies.values()) CopyRows.end(copy);
        for (var connection : connections) connection.commit();
    }

    /** What is not committed is forgotten. */
    @Override
    public void close() {
        for (var copy : copies.values())
            quietly(() -> {
                if (copy.isActive()) copy.cancelCopy();
            });
        for (var connection : connections) {
            quietly(connection::rollback);
            quietly(connection::close);
        }
    }

    private interface Step {
        void run() throws SQLException;
    }

    /** A connection that fails now has failed before, which is known already. */
    private static void quietly(Step step) {
        try {
            step.run();
        } catch (SQLException e) {
            LOG.debug("while the load of the read tables was given up", e);
        }
    }
}

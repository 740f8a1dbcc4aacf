package org.mingzhang.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.mingzhang.store.copy.CopyRows;
import org.postgresql.copy.CopyIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills the journal and its dimensions: one COPY for each, from the first event to the last, each on a
 * connection of its own, so that the server works on them at the same time. Nobody sees their rows before the end.
 */
final class BulkLoad implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BulkLoad.class);
    private static final List<Table> TABLES =
            Stream.concat(Stream.of(Table.JOURNAL), Dimensions.TABLES.stream()).toList();

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
        for (var copy : copies.entrySet()) batch.moveTo(copy.getValue(), copy.getKey());
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

    /** A connection that fails now has failed before, which is known already. */
    private static void quietly(Generations.Step step) {
        try {
            step.run();
        } catch (SQLException e) {
            LOG.debug("while the load of the read tables was given up", e);
        }
    }
}

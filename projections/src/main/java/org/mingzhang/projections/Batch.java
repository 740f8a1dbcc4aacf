package org.mingzhang.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Rows waiting to be written, all of a table at once. */
final class Batch {
    private final List<Map<Write, List<Change>>> parts = new ArrayList<>();

    Batch() {
        parts.add(new EnumMap<>(Write.class));
    }

    void add(Change change) {
        parts.getLast().computeIfAbsent(change.write(), w -> new ArrayList<>()).add(change);
        if (change.write() == Write.REOPENED) parts.add(new EnumMap<>(Write.class));
    }

    /** Part by part, in the order of {@link Write}, one statement each. */
    void write(Connection connection) throws SQLException {
        for (var part : parts) {
            for (var rows : part.entrySet()) write(connection, rows.getKey(), rows.getValue());
        }
    }

    private static void write(Connection connection, Write write, List<Change> rows) throws SQLException {
        var types = write.types();
        try (var statement = connection.prepareStatement(write.sql())) {
            for (int column = 0; column < types.size(); column++) {
                var values = new Object[rows.size()];
                for (int row = 0; row < values.length; row++)
                    values[row] = rows.get(row).values().get(column);
                statement.setArray(column + 1, connection.createArrayOf(types.get(column), values));
            }
            statement.executeUpdate();
        }
    }
}

package org.mingzhang.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.store.copy.CopyRows;
import org.postgresql.copy.CopyIn;

/**
 * Changes waiting to be written: rows by table, totals summed, marks in parts. Rows go first; marks and totals may wait for those
 * of later batches.
 */
final class Batch {
    private final Map<Table, TableRows> rows = new EnumMap<>(Table.class);
    private final List<Map<Mark, List<Change.Marked>>> marks = new ArrayList<>();
    private final Dimensions dimensions;
    private final Totals totals;
    private int waiting;

    /** @param dimensions of the generation that it is written to */
    Batch(Dimensions dimensions) {
        this(dimensions, new Totals());
    }

    /** @param totals to which its own are added */
    Batch(Dimensions dimensions, Totals totals) {
        this.dimensions = dimensions;
        this.totals = totals;
        marks.add(new EnumMap<>(Mark.class));
    }

    void add(Change change) {
        switch (change) {
            case Change.Added added -> row(added.table(), added.values());
            case Change.Moved moved -> totals.add(moved);
            case Change.Marked marked -> mark(marked);
        }
    }

    /** Adds what waits in a later batch but for its totals. */
    void add(Batch later) {
        later.rows.forEach((table, added) -> rows(table).add(added));
        addMarks(later.marks.getFirst());
        for (var part : later.marks.subList(1, later.marks.size())) {
            marks.add(new EnumMap<>(Mark.class));
            addMarks(part);
        }
        waiting += later.waiting;
    }

    private void addMarks(Map<Mark, List<Change.Marked>> part) {
        part.forEach((mark, added) ->
                marks.getLast().computeIfAbsent(mark, _ -> new ArrayList<>()).addAll(added));
    }

    /** How many marks wait. */
    int waiting() {
        return waiting;
    }

    /** Sends the rows of one table, and has none of it from then on. */
    void moveTo(CopyIn copy, Table table) throws SQLException {
        var of = rows.get(table);
        if (of != null) of.moveTo(copy);
    }

    void write(Connection connection) throws SQLException {
        writeRows(connection);
        writeMarks(connection);
        writeTotals(connection);
    }

    void writeRows(Connection connection) throws SQLException {
        for (var table : rows.entrySet()) {
            if (table.getValue().isEmpty()) continue;
            var copy = CopyRows.begin(connection, table.getKey().copy());
            table.getValue().moveTo(copy);
            CopyRows.end(copy);
        }
        rows.clear();
    }

    /** Part by part, in the order of {@link Mark}, one statement each. */
    void writeMarks(Connection connection) throws SQLException {
        for (var part : marks) {
            for (var mark : part.entrySet()) write(connection, mark.getKey(), mark.getValue());
        }
        marks.clear();
        marks.add(new EnumMap<>(Mark.class));
        waiting = 0;
    }

    /** Makes rows of its totals, for tables that have none yet. */
    void addTotals() {
        for (var balance : totals.balances()) row(Table.BALANCE, balance.values());
        for (var month : totals.months()) row(Table.MONTH_TOTAL, month.values());
        totals.clear();
    }

    private void writeTotals(Connection connection) throws SQLException {
        write(connection, Mark.BALANCE, totals.balances());
        write(connection, Mark.MONTH_TOTAL, totals.months());
        totals.clear();
    }

    private void row(Table table, List<@Nullable Object> values) {
        rows(table).add(values, this::number);
    }

    private TableRows rows(Table table) {
        return rows.computeIfAbsent(table, t -> new TableRows(t.columns()));
    }

    private void mark(Change.Marked marked) {
        marks.getLast().computeIfAbsent(marked.mark(), m -> new ArrayList<>()).add(numbered(marked));
        if (marked.mark() == Mark.REOPENED) marks.add(new EnumMap<>(Mark.class));
        waiting++;
    }

    private Change.Marked numbered(Change.Marked marked) {
        var values = new ArrayList<@Nullable Object>(marked.values());
        values.replaceAll(value -> value instanceof Dimension dimension ? (Object) number(dimension) : value);
        return new Change.Marked(marked.mark(), values);
    }

    /** A dimension that is new becomes a row of its own. */
    private int number(Dimension dimension) {
        var known = dimensions.find(dimension);
        if (known != null) return known;
        int number = dimensions.add(dimension);
        row(dimension.table(), dimension.row(number));
        return number;
    }

    private static void write(Connection connection, Mark mark, List<Change.Marked> rows) throws SQLException {
        if (rows.isEmpty()) return;
        var columns = mark.columns();
        try (var statement = connection.prepareStatement(mark.sql())) {
            for (int column = 0; column < columns.size(); column++) {
                @Nullable Object[] values = new @Nullable Object[rows.size()];
                for (int row = 0; row < values.length; row++)
                    values[row] = rows.get(row).values().get(column);
                statement.setArray(
                        column + 1, connection.createArrayOf(columns.get(column).typeName(), values));
            }
            statement.executeUpdate();
        }
    }
}

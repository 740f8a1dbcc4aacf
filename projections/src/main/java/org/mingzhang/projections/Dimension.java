package org.mingzhang.projections;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What many rows say alike. It stands among the values of a row, for the number by which the row names it. */
final class Dimension {
    private final Table table;
    private final @Nullable Object[] values;
    private final int hash;

    /** @param values in the order of the table's columns, without the number */
    Dimension(Table table, @Nullable Object... values) {
        this.table = table;
        this.values = values;
        this.hash = Arrays.hashCode(values);
    }

    Table table() {
        return table;
    }

    /** The row of the table. */
    List<@Nullable Object> row(int number) {
        var row = new @Nullable Object[values.length + 1];
        row[0] = number;
        System.arraycopy(values, 0, row, 1, values.length);
        return Arrays.asList(row);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Dimension that
                && hash == that.hash
                && table == that.table
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}

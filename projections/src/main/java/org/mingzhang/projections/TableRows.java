package org.mingzhang.projections;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.mingzhang.store.copy.CopyRows;
import org.postgresql.copy.CopyIn;

/** Rows of one table, ready to be copied in. */
final class TableRows {
    private final Column.Type[] types;
    private final CopyRows rows = new CopyRows();

    TableRows(List<Column> columns) {
        this.types = columns.stream().map(Column::type).toArray(Column.Type[]::new);
    }

    /** @param numbers of dimensions */
    void add(List<@Nullable Object> values, ToIntFunction<Dimension> numbers) {
        rows.row(types.length);
        for (int i = 0; i < types.length; i++) {
            var value = values.get(i);
            if (value == null) rows.absent();
            else if (value instanceof Dimension dimension) rows.integer(numbers.applyAsInt(dimension));
            else add(types[i], value);
        }
    }

    /** @param others of the same table */
    void add(TableRows others) {
        rows.add(others.rows);
    }

    boolean isEmpty() {
        return rows.rows() == 0;
    }

    /** Sends the rows, and has none from then on. */
    void moveTo(CopyIn copy) throws SQLException {
        rows.writeTo(copy);
        rows.clear();
    }

    @SuppressWarnings("unchecked") // an array is one of texts
    private void add(Column.Type type, Object value) {
        switch (type) {
            case INT2 -> rows.smallint((Integer) value);
            case INT4 -> rows.integer((Integer) value);
            case INT8 -> rows.bigint((Long) value);
            case DATE -> rows.date((LocalDate) value);
            case TIMESTAMPTZ -> rows.instant((Instant) value);
            case TEXT -> rows.text((String) value);
            case ARRAY -> rows.texts((List<String>) value);
        }
    }
}

package org.mingzhang.projections;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.store.copy.CopyRows;
import org.postgresql.copy.CopyIn;

/** Rows of one table, ready to be copied in. */
final class TableRows {
    private final List<Column> columns;
    private final CopyRows rows = new CopyRows();

    TableRows(List<Column> columns) {
        this.columns = columns;
    }

    void add(List<@Nullable Object> values) {
        rows.row(values.size());
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value == null) rows.absent();
            else add(columns.get(i).type(), value);
        }
    }

    void writeTo(CopyIn copy) throws SQLException {
        rows.writeTo(copy);
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

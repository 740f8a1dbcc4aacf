package org.mingzhang.projections;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A column that is written: its name, and its type as PostgreSQL calls it. */
record Column(String name, Type type) {
    enum Type {
        INT2,
        INT4,
        INT8,
        TEXT,
        DATE,
        TIMESTAMPTZ,
        /** Of texts. */
        ARRAY
    }

    /** As PostgreSQL calls it. */
    String typeName() {
        return type.name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@code "position:int8 fund:text"}. */
    static List<Column> parse(String columns) {
        return Stream.of(columns.split(" ")).map(Column::one).toList();
    }

    private static Column one(String column) {
        int colon = column.indexOf(':');
        return new Column(
                column.substring(0, colon),
                Type.valueOf(column.substring(colon + 1).toUpperCase(Locale.ROOT)));
    }
}

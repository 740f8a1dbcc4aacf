package org.mingzhang.projections;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What rows of one generation say alike, and the numbers by which they name it. Only what was said lately is remembered, so that
 * memory stays flat: what was forgotten is said once more, under another number.
 */
final class Dimensions {
    static final List<Table> TABLES = List.of(Table.BOOKING, Table.ORIGIN, Table.RECIPIENT);
    private static final int REMEMBERED = 10_000;

    private final Map<Table, Said> said = new EnumMap<>(Table.class);

    /** Of a generation without rows. */
    Dimensions() {
        for (var table : TABLES) said.put(table, new Said(new AtomicInteger()));
    }

    /** Remembers nothing yet, and takes its numbers from the same row as another, who may be at work in another thread. */
    Dimensions(Dimensions other) {
        other.said.forEach((table, of) -> said.put(table, new Said(of.last)));
    }

    /** Goes on after the rows of the generation that the connection has entered: those of another process, or fewer than before. */
    void resume(Connection connection) throws SQLException {
        for (var table : TABLES) {
            var name = table.name().toLowerCase(Locale.ROOT);
            try (var row = connection.createStatement().executeQuery("SELECT max(" + name + ") FROM " + name)) {
                row.next();
                said.put(table, new Said(new AtomicInteger(row.getInt(1))));
            }
        }
    }

    /** @return null when it is new, and must be added to its table under the number that {@link #add} gives it */
    @Nullable
    Integer find(Dimension dimension) {
        return of(dimension).numbers.get(dimension);
    }

    int add(Dimension dimension) {
        var of = of(dimension);
        int number = of.last.incrementAndGet();
        of.numbers.put(dimension, number);
        return number;
    }

    private Said of(Dimension dimension) {
        return requireNonNull(said.get(dimension.table()));
    }

    private static final class Said {
        private final Map<Dimension, Integer> numbers = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Dimension, Integer> eldest) {
                return size() > REMEMBERED;
            }
        };
        private final AtomicInteger last;

        Said(AtomicInteger last) {
            this.last = last;
        }
    }
}

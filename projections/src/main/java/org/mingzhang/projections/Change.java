package org.mingzhang.projections;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.Transfer;
import org.mingzhang.domain.source.Entry;

/** What an event changes in the read tables. */
sealed interface Change {
    /** A row to add. */
    static Change added(Table table, @Nullable Object... values) {
        return new Added(table, list(values));
    }

    /** A row of which only the first columns have a value. */
    static Change addedInPart(Table table, @Nullable Object... first) {
        return new Added(table, list(Arrays.copyOf(first, table.columns().size())));
    }

    /** Something to do to rows that are there already. */
    static Marked marked(Mark mark, @Nullable Object... values) {
        return new Marked(mark, list(values));
    }

    /** The values stand in the order of the table's columns; a number may still be a {@link Dimension}. */
    record Added(Table table, List<@Nullable Object> values) implements Change {
        public Added {
            requireAll(values.size(), table.columns(), table);
        }
    }

    /** The values stand in the order of the mark's columns, likewise. */
    record Marked(Mark mark, List<@Nullable Object> values) implements Change {
        public Marked {
            requireAll(values.size(), mark.columns(), mark);
        }
    }

    /** A transfer of money, as part of the totals. */
    record Moved(FundId fund, Entry entry, Transfer transfer) implements Change {}

    private static List<@Nullable Object> list(@Nullable Object... values) {
        return Collections.unmodifiableList(Arrays.<@Nullable Object>asList(values));
    }

    private static void requireAll(int values, List<Column> columns, Object of) {
        if (values != columns.size()) throw new IllegalArgumentException(of + " takes " + columns.size() + " values");
    }
}

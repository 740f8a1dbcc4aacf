package org.mingzhang.projections;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.Transfer;
import org.mingzhang.domain.source.Entry;

/** What an event changes in the read tables. */
sealed interface Change {
    /** A row to add. */
    static Change added(Table table, @Nullable Object... values) {
        return new Added(table, list(values));
    }

    /** Something to do to rows that are there already. */
    static Marked marked(Mark mark, @Nullable Object... values) {
        return new Marked(mark, list(values));
    }

    /** The values stand in the order of the table's columns. */
    record Added(Table table, List<@Nullable Object> values) implements Change {
        public Added {
            requireAll(values.size(), table.columns(), table);
        }
    }

    /** The values stand in the order of the mark's columns. */
    record Marked(Mark mark, List<@Nullable Object> values) implements Change {
        public Marked {
            requireAll(values.size(), mark.columns(), mark);
        }
    }

    /** A transfer of money: a row, and part of the totals. */
    record Posted(long position, int line, String fund, Entry entry, Transfer transfer) implements Change {
        /** @param undoes the entry that it reverses, if it does */
        List<@Nullable Object> values(@Nullable String undoes) {
            return list(
                    position,
                    transfer.amount().fen(),
                    entry.effective().from(),
                    entry.effective().to(),
                    period(),
                    transfer.bucket().vintage(),
                    line,
                    fund,
                    transfer.debit().name(),
                    transfer.credit().name(),
                    transfer.bucket().source().name(),
                    transfer.line(),
                    entry.status().name(),
                    undoes);
        }

        LocalDate period() {
            return entry.period().atDay(1);
        }
    }

    private static List<@Nullable Object> list(@Nullable Object... values) {
        return Collections.unmodifiableList(Arrays.<@Nullable Object>asList(values));
    }

    private static void requireAll(int values, List<Column> columns, Object of) {
        if (values != columns.size()) throw new IllegalArgumentException(of + " takes " + columns.size() + " values");
    }
}

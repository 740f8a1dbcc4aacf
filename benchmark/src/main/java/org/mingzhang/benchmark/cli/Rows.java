package org.mingzhang.benchmark.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mingzhang.benchmark.http.HttpRow;
import org.mingzhang.benchmark.importing.ImportRow;
import org.mingzhang.benchmark.latency.LongFundRow;
import org.mingzhang.benchmark.latency.QueryRow;
import org.mingzhang.benchmark.log.BalanceRow;
import org.mingzhang.benchmark.log.RebuildRow;
import org.mingzhang.benchmark.measure.Notes;
import org.mingzhang.benchmark.measure.Row;
import org.mingzhang.benchmark.measure.Scale;
import org.mingzhang.benchmark.site.Site;
import org.mingzhang.benchmark.write.WriteRow;

/** What can be measured, in the order in which it is. */
enum Rows {
    HTTP_SPREAD(HttpRow::new),
    REBUILD(RebuildRow::new),
    IMPORT(ImportRow::new),
    BALANCE(BalanceRow::new),
    LONG_FUND(LongFundRow::new),
    QUERY_FLAT(QueryRow::new),
    /** Last, for what comes before them has compiled much of their code. */
    WRITE_SPREAD(WriteRow::spread),
    WRITE_HOT(WriteRow::hot);

    static final String NAMES = Arrays.stream(values()).map(Rows::key).collect(Collectors.joining(", "));

    /** How a row comes to be. */
    @FunctionalInterface
    interface Making {
        Row row(Site site, Scale scale, Notes notes);
    }

    /** For the help text. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(values()).map(Rows::key).iterator();
        }
    }

    private final Making making;

    Rows(Making making) {
        this.making = making;
    }

    /** As the user types it. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Row make(Site site, Scale scale, Notes notes) {
        return making.row(site, scale, notes);
    }

    /** Those that are named, or all; each once, in the order of measuring. */
    static List<Rows> chosen(List<String> names, Consumer<String> unknown) {
        var known = Arrays.stream(values()).map(Rows::key).toList();
        var wrong = new ArrayList<>(names);
        wrong.removeAll(known);
        wrong.forEach(unknown);
        return Arrays.stream(values())
                .filter(row -> names.isEmpty() || names.contains(row.key()))
                .toList();
    }
}

package org.mingzhang.documents.voucher;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.SourceDocument;

/**
 * Takes the lines of a table one by one: a title and the unit, the headings, the vouchers, and a line of totals (合计), which has to
 * be the sum of the vouchers above it.
 */
final class VoucherLines implements Consumer<Line> {
    private static final Pattern TOTAL = Pattern.compile("(合\\s*计|总\\s*计|total)[:：]?", Pattern.CASE_INSENSITIVE);

    private final SourceDocument document;
    private final int limit;
    private final Consumer<VoucherRow> taker;
    private final List<Line> above = new ArrayList<>();
    private final List<Line> first = new ArrayList<>();
    private final Faults faults = new Faults();
    private @Nullable Header header;
    private @Nullable RowReader reader;
    private int read;
    private Money sum = Money.ZERO;

    VoucherLines(SourceDocument document, int limit, Consumer<VoucherRow> taker) {
        this.document = document;
        this.limit = limit;
        this.taker = taker;
    }

    @Override
    public void accept(Line line) {
        if (line.isBlank()) return;
        if (header != null && first.size() < Opening.LONGEST) first.add(line);
        if (reader == null || header == null) {
            acceptAbove(line);
        } else if (isTotal(line)) {
            checkTotal(line, header);
        } else {
            if (++read > limit) throw new Unreadable(line.row(), "too-many-rows", String.valueOf(limit));
            var row = reader.read(line);
            if (row != null && faults.isEmpty()) {
                sum = sum.plus(row.order().amount());
                taker.accept(row);
            }
        }
    }

    /** What came of it; the faults of the end of the file are added here. */
    VoucherFile.Read finish() {
        if (header == null) {
            faults.add(
                    above.isEmpty()
                            ? new Fault(document.title(), 0, "", "file-empty", "")
                            : new Fault(
                                    document.title(),
                                    above.getFirst().row(),
                                    "",
                                    "header-missing",
                                    above.getFirst().cells().getFirst().shown()));
        } else if (read == 0 && faults.isEmpty()) {
            faults.add(new Fault(document.title(), 0, "", "no-rows", ""));
        }
        return faults.after(read, Opening.of(header, header == null ? above : first));
    }

    VoucherFile.Read finish(Unreadable end) {
        faults.add(end.in(document.title()));
        return faults.after(read, Opening.of(header, header == null ? above : first));
    }

    private void acceptAbove(Line line) {
        if (Header.isHeader(line)) {
            header = Header.read(document.title(), above, line, faults);
            reader = new RowReader(document.title(), header, document, faults);
        } else {
            above.add(line);
            if (above.size() > Header.DEEPEST) {
                var first = above.getFirst();
                throw new Unreadable(
                        first.row(), "header-missing", first.cells().getFirst().shown());
            }
        }
    }

    private static boolean isTotal(Line line) {
        for (var cell : line.cells()) {
            if (cell.isBlank()) continue;
            return TOTAL.matcher(Normalizer.normalize(cell.shown(), Normalizer.Form.NFKC))
                    .matches();
        }
        return false;
    }

    /** A stated total is compared where every voucher could be read; a formula states nothing. */
    private void checkTotal(Line line, Header columns) {
        var place = columns.places().get(Column.AMOUNT);
        var cell = place == null ? Line.BLANK : line.cell(place);
        if (!faults.isEmpty() || cell.isBlank() || cell instanceof Cell.Formula) return;
        String code;
        try {
            if (Words.amount(cell, columns.unit()).equals(sum)) return;
            code = "total-differs";
        } catch (BadInput e) {
            code = e.code();
        }
        faults.add(new Fault(document.title(), line.row(), columns.name(Column.AMOUNT), code, cell.shown()));
    }
}

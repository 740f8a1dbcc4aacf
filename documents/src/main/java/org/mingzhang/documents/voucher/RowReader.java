package org.mingzhang.documents.voucher;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.codes.CodeKind;
import org.mingzhang.domain.fund.Classification;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.PaymentOrder;
import org.mingzhang.domain.fund.Purpose;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.payee.UnifiedCode;
import org.mingzhang.domain.source.DocumentNo;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.SourceDocument;

/** Reads lines under a header into vouchers; a line with any fault yields its faults, all of them, and no voucher. */
final class RowReader {
    private static final Map<Column, CodeKind> CODES = new EnumMap<>(Map.of(
            Column.FUNCTIONAL, CodeKind.FUNCTIONAL,
            Column.DEPARTMENT_ECONOMIC, CodeKind.DEPARTMENT_ECONOMIC,
            Column.GOVERNMENT_ECONOMIC, CodeKind.GOVERNMENT_ECONOMIC,
            Column.FUND_NATURE, CodeKind.FUND_NATURE));
    private static final Pattern ERROR = Pattern.compile("#(REF!|N/A|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!)");
    private static final int LONGEST_VOUCHER = 100;
    /** Columns in which the same cells come again and again: each is read once, and what was read of it is shared. */
    private static final Set<Column> REPEATING =
            EnumSet.of(Column.FUND, Column.DATE, Column.CODE, Column.PAYEE, Column.PURPOSE);

    private static final int MOST_REMEMBERED = 10_000;
    private static final int LONGEST_REMEMBERED = 100;

    private final String file;
    private final Header header;
    private final SourceDocument document;
    private final Faults faults;
    private final Map<Column, Map<Cell, Object>> remembered = new EnumMap<>(Column.class);

    RowReader(String file, Header header, SourceDocument document, Faults faults) {
        this.file = file;
        this.header = header;
        this.document = document;
        this.faults = faults;
    }

    @Nullable
    VoucherRow read(Line line) {
        int before = faults.count();
        if (!hasValuesOnly(line)) return null;
        var voucher = cell(line, Column.VOUCHER, RowReader::voucher);
        var fund = cell(line, Column.FUND, c -> FundId.parse(Words.plain(c)));
        var date = cell(line, Column.DATE, Words::day);
        var amount = cell(line, Column.AMOUNT, c -> Words.amount(c, header.unit()));
        var payee = payee(line);
        var purpose = purpose(line);
        var classification = classification(line);
        var source = cell(line, Column.SOURCE, Words::source);
        var confirmed = cell(line, Column.CONFIRMED, Words::yes);
        var item = cell(line, Column.LINE, Words::text);
        var commitment = cell(line, Column.COMMITMENT, c -> new EntryId(Words.plain(c)));
        var documentDate = cell(line, Column.DOCUMENT_DATE, Words::day);
        var posted = cell(line, Column.POSTING_PERIOD, Words::month);
        if (date != null && posted != null && YearMonth.from(date).isAfter(posted)) {
            fault(line, Column.POSTING_PERIOD, new BadInput("period-before-effective-date", "", posted.toString()));
        }
        if (faults.count() > before
                || voucher == null
                || fund == null
                || date == null
                || amount == null
                || purpose == null) return null;
        var order = new PaymentOrder(amount, payee, purpose, voucher, classification, item == null ? "" : item, source);
        return new VoucherRow(
                line.row(),
                voucher,
                fund,
                date,
                documentDate,
                posted == null ? YearMonth.from(date) : posted,
                document.at("row " + line.row()),
                commitment,
                order,
                Boolean.TRUE.equals(confirmed));
    }

    /** Whether no cell holds a formula, an error or something outside the columns. */
    private boolean hasValuesOnly(Line line) {
        int before = faults.count();
        for (int place = 0; place < line.cells().size(); place++) {
            var cell = line.cell(place);
            if (cell.isBlank()) continue;
            var heading = place < header.headings().size() ? header.headings().get(place) : "";
            var code = flaw(cell, heading.isEmpty());
            if (code != null) faults.add(new Fault(file, line.row(), heading, code, cell.shown()));
        }
        return faults.count() == before;
    }

    private static @Nullable String flaw(Cell cell, boolean outside) {
        return switch (cell) {
            case Cell.Formula _ -> "formula-instead-of-value";
            case Cell.Broken _ -> "error-cell";
            case Cell.Text(var text) when text.startsWith("=") -> "formula-instead-of-value";
            case Cell.Text(var text)
            when text.startsWith("#") && ERROR.matcher(text).matches() -> "error-cell";
            case Cell.Text _, Cell.Numeral _, Cell.Day _ -> outside ? "cell-outside-columns" : null;
        };
    }

    private Payee payee(Line line) {
        var name = cell(line, Column.PAYEE, Words::text);
        var code = cell(line, Column.CODE, c -> new UnifiedCode(Words.plain(c)));
        var person = cell(line, Column.PERSON, Words::plain);
        boolean hasCode = !at(line, Column.CODE).isBlank();
        if (person != null && (name != null || hasCode)) {
            fault(line, Column.PERSON, new BadInput("payee-twice", "", person));
        } else if (name != null && !hasCode) {
            fault(line, Column.CODE, new BadInput("payee-code-missing", "", name));
        } else if (name == null && hasCode) {
            fault(line, Column.PAYEE, new BadInput("text-missing", "", ""));
        }
        if (person != null) return new Payee.Person(person);
        return name != null && code != null ? new Payee.Organisation(code, name) : new Payee.NotStated();
    }

    private @Nullable Purpose purpose(Line line) {
        var description = cell(line, Column.PURPOSE, Words::text);
        var instalment = cell(line, Column.INSTALMENT, Words::instalment);
        var commitment = at(line, Column.COMMITMENT);
        if (description == null) return null;
        if (instalment == null) return new Purpose.Spending(description);
        return new Purpose.OfContract(description, commitment.isBlank() ? null : commitment.shown(), instalment);
    }

    private Classification classification(Line line) {
        var codes = new EnumMap<CodeKind, String>(CodeKind.class);
        CODES.forEach((column, kind) -> {
            var code = cell(line, column, Words::plain);
            if (code != null) codes.put(kind, code);
        });
        var authorization = cell(line, Column.AUTHORIZATION, c -> new DocumentNo(Words.text(c)));
        return codes.isEmpty() && authorization == null
                ? Classification.NONE
                : new Classification(codes, authorization);
    }

    private static String voucher(Cell cell) {
        var number = Words.plain(cell);
        if (number.length() > LONGEST_VOUCHER) throw new BadInput("text-too-long", "", number);
        return number;
    }

    private Cell at(Line line, Column column) {
        var place = header.places().get(column);
        return place == null ? Line.BLANK : line.cell(place);
    }

    /** What stands in a column, or null where that is nothing or a fault. */
    private <T> @Nullable T cell(Line line, Column column, Function<Cell, T> reading) {
        var cell = at(line, column);
        try {
            if (!cell.isBlank())
                return REPEATING.contains(column) ? remembered(column, cell, reading) : reading.apply(cell);
            if (Column.REQUIRED.contains(column) && header.places().containsKey(column)) {
                throw new BadInput("text-missing", "", "");
            }
        } catch (BadInput e) {
            fault(line, column, e);
        }
        return null;
    }

    @SuppressWarnings("unchecked") // a column is always read in the same way
    private <T> T remembered(Column column, Cell cell, Function<Cell, T> reading) {
        var known = remembered.computeIfAbsent(column, c -> new HashMap<>());
        var before = known.get(cell);
        if (before != null) return (T) before;
        T read = reading.apply(cell);
        if (known.size() < MOST_REMEMBERED && cell.shown().length() <= LONGEST_REMEMBERED) known.put(cell, read);
        return read;
    }

    private void fault(Line line, Column column, BadInput what) {
        faults.add(new Fault(file, line.row(), header.name(column), what.code(), what.given()));
    }
}

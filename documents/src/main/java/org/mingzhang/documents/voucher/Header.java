package org.mingzhang.documents.voucher;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.money.Unit;

/**
 * Where each column stands, and the unit of the amounts where the headings or a line above them name one.
 *
 * @param headings as the file writes them
 */
record Header(
        Map<Column, Integer> places,
        List<String> headings,
        @Nullable Unit unit) {
    /** Headings stand within this many lines; above them a title and the unit. */
    static final int DEEPEST = 20;

    private static final int FEWEST = 3;
    private static final Pattern BRACKETED =
            Pattern.compile("(.+?)\\s*[(\\[]\\s*(?:单位:|unit:)?\\s*([^)\\]]+?)\\s*[)\\]]");
    private static final Pattern UNIT_LINE = Pattern.compile(
            "(?:(?<!\\p{L})(?:金额|货币|计量)?单位|(?<!\\p{L})unit)\\s*:\\s*(?:人民币|RMB)?\\s*"
                    + "([十百千万亿]*元|圆|[十百千万亿]+|YUAN|WAN_YUAN)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE);

    /** A heading taken apart: its column, and the unit in brackets behind it. */
    private record Heading(Column column, @Nullable String unit) {}

    static boolean isHeader(Line line) {
        return line.cells().stream()
                        .filter(c -> !c.isBlank() && heading(c.shown()).isPresent())
                        .count()
                >= FEWEST;
    }

    /** Reads the line of headings; {@code above} are the lines before it. */
    static Header read(String file, List<Line> above, Line line, Faults faults) {
        var places = new EnumMap<Column, Integer>(Column.class);
        var headings = new ArrayList<String>();
        var units = EnumSet.noneOf(Unit.class);
        for (var earlier : above) readUnitLine(file, earlier, units, faults);
        for (int place = 0; place < line.cells().size(); place++) {
            var text = line.cell(place).shown();
            headings.add(text);
            if (text.isEmpty()) continue;
            var heading = heading(text);
            if (heading.isEmpty()
                    || (heading.get().unit() != null && heading.get().column() != Column.AMOUNT)) {
                faults.add(new Fault(file, line.row(), text, "column-unknown", text));
            } else if (places.putIfAbsent(heading.get().column(), place) != null) {
                faults.add(new Fault(file, line.row(), text, "column-twice", text));
            } else if (heading.get().unit() != null) {
                addUnit(
                        new Fault(
                                file,
                                line.row(),
                                text,
                                "unit-unknown",
                                heading.get().unit()),
                        units,
                        faults);
            }
        }
        for (var column : Column.REQUIRED) {
            if (!places.containsKey(column))
                faults.add(new Fault(file, line.row(), column.chinese(), "column-missing", ""));
        }
        if (units.size() > 1) {
            faults.add(new Fault(file, line.row(), name(Column.AMOUNT, places, headings), "unit-conflict", units + ""));
        }
        return new Header(
                places, headings, units.isEmpty() ? null : units.iterator().next());
    }

    /** The heading of {@code column} as the file writes it, or its own name where the file lacks it. */
    String name(Column column) {
        return name(column, places, headings);
    }

    /** Each heading with the name of the column that it was recognised as. */
    List<Opening.Heading> recognised() {
        var columns = new String[headings.size()];
        places.forEach((column, place) -> columns[place] = column.chinese());
        return IntStream.range(0, columns.length)
                .mapToObj(place -> new Opening.Heading(headings.get(place), columns[place]))
                .toList();
    }

    boolean isColumn(int place) {
        return places.containsValue(place);
    }

    private static String name(Column column, Map<Column, Integer> places, List<String> headings) {
        var place = places.get(column);
        return place == null ? column.chinese() : headings.get(place);
    }

    private static void readUnitLine(String file, Line line, Set<Unit> units, Faults faults) {
        for (var cell : line.cells()) {
            var found = UNIT_LINE.matcher(Normalizer.normalize(cell.shown(), Normalizer.Form.NFKC));
            if (found.find()) addUnit(new Fault(file, line.row(), "", "unit-unknown", found.group(1)), units, faults);
        }
    }

    private static void addUnit(Fault otherwise, Set<Unit> units, Faults faults) {
        Unit.read(otherwise.given()).ifPresentOrElse(units::add, () -> faults.add(otherwise));
    }

    /** {@code 金额（万元）}, {@code amount (WAN_YUAN)} or both names of one column with a stroke between them. */
    private static Optional<Heading> heading(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        var bracketed = BRACKETED.matcher(plain);
        var names = bracketed.matches() ? bracketed.group(1) : plain;
        var unit = bracketed.matches() ? bracketed.group(2) : null;
        Column column = null;
        for (var name : names.split("/")) {
            var named = Column.named(name);
            if (named.isEmpty() || (column != null && column != named.get())) return Optional.empty();
            column = named.get();
        }
        return Optional.ofNullable(column).map(c -> new Heading(c, unit));
    }
}

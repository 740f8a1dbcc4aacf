package org.mingzhang.documents.voucher;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The lines of one sheet of a workbook (XLSX), streamed. Hidden sheets are read only when named. */
final class WorkbookTable {
    /** Built-in formats that show a date; those from 27 on are the Chinese ones. */
    private static final Set<Integer> DATE_FORMATS =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);

    private static final Pattern NOT_SHOWN_BY_VALUE = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|!.|_.|\\*.");
    private static final LocalDate DAY_0_OF_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    /** Day 60 of 1900 is a 29 February that never was; days before it count from one day later. */
    private static final int LEAP_DAY_OF_1900 = 60;

    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private final WorkbookParts parts;

    private WorkbookTable(WorkbookParts parts) {
        this.parts = parts;
    }

    static void read(Path file, @Nullable String sheet, long unpackedLimit, Consumer<Line> lines) throws IOException {
        var parts = WorkbookParts.check(file, unpackedLimit);
        try (var workbook = open(file, parts)) {
            var table = new WorkbookTable(parts);
            table.read(sheet == null ? table.onlySheet(workbook) : named(sheet, workbook), lines);
        }
    }

    private static ReadableWorkbook open(Path file, WorkbookParts parts) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(parts.hasStyles(), true));
        } catch (RuntimeException e) {
            throw new Unreadable(0, "not-a-workbook", "");
        }
    }

    private void read(Sheet sheet, Consumer<Line> lines) throws IOException {
        int row = 0;
        try (var stream = sheet.openStream()) {
            Iterator<Row> rows = stream.iterator();
            while (guarded(row, rows::hasNext)) {
                var next = guarded(row, rows::next);
                row = next.getRowNum();
                lines.accept(line(next));
            }
        }
    }

    /** Whatever the workbook reader throws at a broken part is a fault of the file, in the row after the last good one. */
    private static <T> T guarded(int row, Supplier<T> step) {
        try {
            return step.get();
        } catch (RuntimeException e) {
            throw new Unreadable(row + 1, "not-a-workbook", "");
        }
    }

    private static Sheet named(String name, ReadableWorkbook workbook) {
        return workbook.findSheet(name)
                .orElseThrow(() -> new Unreadable(
                        0,
                        "sheet-unknown",
                        name + " ∉ " + names(workbook.getSheets().toList())));
    }

    private Sheet onlySheet(ReadableWorkbook workbook) throws IOException {
        var filled = new ArrayList<Sheet>();
        for (var sheet : workbook.getSheets().toList()) {
            if (sheet.getVisibility() == SheetVisibility.VISIBLE && isFilled(sheet)) filled.add(sheet);
        }
        if (filled.isEmpty()) throw new Unreadable(0, "file-empty", "");
        if (filled.size() > 1) throw new Unreadable(0, "several-sheets", names(filled));
        return filled.getFirst();
    }

    private static String names(List<Sheet> sheets) {
        return sheets.stream().map(Sheet::getName).collect(Collectors.joining("、"));
    }

    private boolean isFilled(Sheet sheet) throws IOException {
        try (var rows = sheet.openStream()) {
            return guarded(0, () -> rows.anyMatch(row -> !line(row).isBlank()));
        }
    }

    private Line line(Row row) {
        var cells = new ArrayList<Cell>(row.getCellCount());
        for (int place = 0; place < row.getCellCount(); place++) {
            var cell = row.getCell(place);
            cells.add(cell == null ? Line.BLANK : cell(cell));
        }
        return new Line(row.getRowNum(), cells);
    }

    private Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell.getFormula() != null) return new Cell.Formula(cell.getFormula());
        var raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        return switch (cell.getType()) {
            case NUMBER -> numeral(cell, new BigDecimal(raw));
            case ERROR -> new Cell.Broken(raw);
            case STRING, FORMULA, BOOLEAN, EMPTY -> new Cell.Text(raw);
        };
    }

    private Cell numeral(org.dhatim.fastexcel.reader.Cell cell, BigDecimal value) {
        var format = cell.getDataFormatString() == null ? "General" : cell.getDataFormatString();
        boolean date =
                showsDate(cell.getDataFormatId(), format) && value.signum() >= 0 && value.compareTo(LAST_DAY) <= 0;
        return date ? day(value.setScale(0, RoundingMode.DOWN).intValueExact()) : new Cell.Numeral(value, format);
    }

    private static boolean showsDate(@Nullable Integer id, String format) {
        if (id != null && DATE_FORMATS.contains(id)) return true;
        var letters = NOT_SHOWN_BY_VALUE.matcher(format).replaceAll("");
        return letters.matches("(?i).*[yd].*") && !letters.equalsIgnoreCase("General");
    }

    private Cell day(int serial) {
        if (parts.countsFrom1904()) return new Cell.Day(DAY_0_OF_1904.plusDays(serial));
        if (serial == 0 || serial == LEAP_DAY_OF_1900) return new Cell.Text("1900/" + (serial == 0 ? "1/0" : "2/29"));
        return new Cell.Day(DAY_0_OF_1900.plusDays(serial < LEAP_DAY_OF_1900 ? serial + 1 : serial));
    }
}

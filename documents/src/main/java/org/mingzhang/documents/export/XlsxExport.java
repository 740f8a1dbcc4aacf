package org.mingzhang.documents.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mingzhang.documents.export.ExportTable.Kind;
import org.mingzhang.documents.export.ExportTable.Value;
import org.mingzhang.documents.form.ZipTimes;

/** Tables as workbooks (XLSX): the unit, the headings, the rows, the totals. The same table gives the same bytes. */
public final class XlsxExport {
    private static final int UNIT_LINE = 0;
    private static final int HEADINGS = 1;
    private static final int FIRST_ROW = 2;
    private static final int ROWS_AT_ONCE = 1_000;
    private static final int WIDTH = 18;
    private static final int LONGEST_SHEET_NAME = 31;

    private XlsxExport() {}

    /** Writes {@code table} row by row, by way of a temporary file; {@code out} stays open. */
    public static void write(ExportTable table, OutputStream out) throws IOException {
        var file = Files.createTempFile("mingzhang-", ".xlsx");
        try {
            try (var to = Files.newOutputStream(file);
                    var workbook = new Workbook(to, "Mingzhang", null);
                    var sheet = workbook.newWorksheet(sheetName(table.title()))) {
                workbook.properties().setTitle(table.title());
                fill(sheet, table);
            }
            copyWithoutTimes(file, out);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static String sheetName(String title) {
        return title.length() <= LONGEST_SHEET_NAME ? title : title.substring(0, LONGEST_SHEET_NAME);
    }

    private static void fill(Worksheet sheet, ExportTable table) {
        sheet.value(UNIT_LINE, 0, "单位：元");
        for (int place = 0; place < table.headings().size(); place++) {
            var heading = table.headings().get(place);
            sheet.value(HEADINGS, place, heading.text());
            sheet.style(HEADINGS, place)
                    .bold()
                    .horizontalAlignment(alignment(heading.kind()))
                    .set();
            sheet.width(place, WIDTH);
        }
        sheet.freezePane(0, FIRST_ROW);
        var totals = new Totals(table.headings());
        int[] at = {FIRST_ROW};
        try (var rows = table.rows()) {
            rows.forEachOrdered(row -> {
                totals.add(row);
                write(sheet, at[0]++, table, row, false);
            });
        }
        write(sheet, at[0], table, totals.row(), true);
    }

    private static void write(Worksheet sheet, int at, ExportTable table, List<Value> row, boolean bold) {
        for (int place = 0; place < row.size(); place++) {
            switch (row.get(place)) {
                case Value.Text(var text) -> sheet.inlineString(at, place, text);
                case Value.Figure(var number) -> sheet.value(at, place, number);
                case Value.Assumed(var number) -> sheet.value(at, place, number);
                case Value.Unknown _ -> sheet.inlineString(at, place, "未知");
            }
            var kind = table.headings().get(place).kind();
            var style =
                    sheet.style(at, place).horizontalAlignment(alignment(kind)).format(format(kind));
            if (bold) style.bold();
            style.set();
        }
        if (at % ROWS_AT_ONCE == 0) flush(sheet);
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String alignment(Kind kind) {
        return kind == Kind.TEXT ? "left" : "right";
    }

    private static String format(Kind kind) {
        return switch (kind) {
            case TEXT -> "@";
            case COUNT -> "0";
            case PERCENT -> "0.00";
            case AMOUNT, BOUND -> "#,##0.00";
        };
    }

    private static void copyWithoutTimes(Path file, OutputStream out) throws IOException {
        try (var written = new ZipFile(file.toFile())) {
            var zip = new ZipOutputStream(out);
            for (var part : Collections.list(written.entries())) {
                try (var content = written.getInputStream(part)) {
                    ZipTimes.copyWithout(part.getName(), content, zip);
                }
            }
            zip.finish();
        }
    }
}

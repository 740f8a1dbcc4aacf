package org.mingzhang.documents.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mingzhang.documents.export.ExportTable.Heading;
import org.mingzhang.documents.export.ExportTable.Value;

/** Tables as CSV in UTF-8, with the byte order mark that makes spreadsheets read it as such. */
public final class CsvExport {
    private static final char BOM = '\uFEFF';
    private static final String UNIT = "单位：元";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CsvExport() {}

    /** Writes {@code table} row by row; {@code out} stays open. */
    public static void write(ExportTable table, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BOM);
        var csv = CsvWriter.builder().build(writer);
        csv.writeRecord(UNIT);
        csv.writeRecord(table.headings().stream().map(Heading::text).toList());
        var totals = new Totals(table.headings());
        try (var rows = table.rows()) {
            rows.forEachOrdered(row -> {
                totals.add(row);
                csv.writeRecord(shown(row));
            });
        }
        csv.writeRecord(shown(totals.row()));
        csv.flush();
    }

    private static List<String> shown(List<Value> row) {
        return row.stream().map(CsvExport::shown).toList();
    }

    private static String shown(Value value) {
        return switch (value) {
            case Value.Text(var text) -> harmless(text);
            case Value.Figure(var number) -> number.toPlainString();
            case Value.Assumed(var number) -> number.toPlainString();
            case Value.Unknown _ -> "未知";
        };
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe in front. */
    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}

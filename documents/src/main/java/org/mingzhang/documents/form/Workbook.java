package org.mingzhang.documents.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/**
 * Templates in XLSX: {@code {{name}}} in a cell is a field; one that fills its cell alone stays a number. A line with
 * {@code {{rows.name}}} is there once for each row, formats, height and merged cells with it. A line grows with its text.
 */
final class Workbook {
    private static final Pattern FIELD = Pattern.compile("\\{\\{([^{}.]+)(?:\\.([^{}]+))?}}");

    private Workbook() {}

    /** A name that the fields lack is an error. */
    static byte[] fill(byte[] template, Fields fields) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            workbook.sheetIterator().forEachRemaining(sheet -> fill((XSSFSheet) sheet, fields.values()));
            workbook.write(out);
            return ZipTimes.without(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(XSSFSheet sheet, Map<String, Object> values) {
        for (int at = 0; at <= sheet.getLastRowNum(); at++) {
            var line = sheet.getRow(at);
            if (line == null) continue;
            var list = repeated(line);
            if (list.isEmpty()) fill(line, values);
            else at += repeat(sheet, at, rows(list.get(), values)) - 1;
        }
    }

    /** The list that a line is repeated for. */
    private static Optional<String> repeated(XSSFRow line) {
        return IntStream.range(0, line.getLastCellNum())
                .mapToObj(place -> FIELD.matcher(text(line.getCell(place))))
                .filter(field -> field.find() && field.group(2) != null)
                .map(field -> field.group(1))
                .findFirst();
    }

    /** @return how many lines there are now in the place of one */
    private static int repeat(XSSFSheet sheet, int at, List<Fields> rows) {
        int more = rows.size() - 1;
        if (more < 0) {
            sheet.removeRow(sheet.getRow(at));
            if (at < sheet.getLastRowNum()) sheet.shiftRows(at + 1, sheet.getLastRowNum(), -1);
            return 0;
        }
        if (more > 0 && at < sheet.getLastRowNum()) sheet.shiftRows(at + 1, sheet.getLastRowNum(), more, true, false);
        for (int copy = 1; copy <= more; copy++) sheet.copyRows(at, at, at + copy, new CellCopyPolicy());
        for (int row = 0; row < rows.size(); row++)
            fill(sheet.getRow(at + row), rows.get(row).values());
        return rows.size();
    }

    private static void fill(XSSFRow line, Map<String, Object> values) {
        for (int place = 0; place < line.getLastCellNum(); place++) {
            var cell = line.getCell(place);
            var text = text(cell);
            var field = FIELD.matcher(text);
            if (!field.find()) continue;
            if (field.matches()) put(cell, value(field, values));
            else put(cell, field.replaceAll(f -> Matcher.quoteReplacement(inText(value(f, values)))));
        }
        RowHeight.grow(line);
    }

    private static void put(XSSFCell cell, Object value) {
        cell.setBlank();
        if (!(value instanceof BigDecimal number)) {
            cell.setCellValue(inText(value));
            return;
        }
        cell.getCTCell().setT(STCellType.N);
        cell.getCTCell().setV(number.toPlainString());
    }

    private static String text(XSSFCell cell) {
        return cell != null && cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
    }

    private static Object value(MatchResult field, Map<String, Object> values) {
        var name = field.group(2) == null ? field.group(1) : field.group(2);
        var value = values.get(name);
        if (value == null) throw new IllegalArgumentException("the template asks for " + name);
        return value;
    }

    @SuppressWarnings("unchecked")
    private static List<Fields> rows(String name, Map<String, Object> values) {
        if (!(values.get(name) instanceof List<?> rows))
            throw new IllegalArgumentException("the template asks for " + name);
        return (List<Fields>) rows;
    }

    private static String inText(Object value) {
        return value instanceof BigDecimal number ? Fields.grouped(number) : value.toString();
    }
}

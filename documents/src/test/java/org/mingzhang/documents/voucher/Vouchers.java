package org.mingzhang.documents.voucher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.Role;

/** The words that the scenarios about voucher files are written in. */
final class Vouchers {
    static final Actor OFFICER = new Actor("wang", "区市场监管局", Role.SPENDING_UNIT);
    static final Charset GB18030 = Charset.forName("GB18030");

    private Vouchers() {}

    /** A file of one voucher for each amount: V1, V2, … */
    static String csv(String amountHeading, String... amounts) {
        var text = new StringBuilder("凭证号,项目,付款日期," + amountHeading + ",用途\n");
        for (int i = 0; i < amounts.length; i++) {
            text.append("V%d,shunde-quality-2022,2022-08-09,%s,检测费\n".formatted(i + 1, amounts[i]));
        }
        return text.toString();
    }

    /** What somebody gets out of a file who checks it first. */
    record Taken(String sha256, VoucherFile.Read checked, List<VoucherRow> rows) {
        List<Fault> faults() {
            return checked.faults();
        }
    }

    static Taken read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Taken read(String name, byte[] bytes) {
        return read(name, bytes, null, Limits.DEFAULT);
    }

    static Taken read(String name, byte[] bytes, @Nullable String sheet, Limits limits) {
        try {
            var path = Files.createTempFile("vouchers-", "");
            try {
                Files.write(path, bytes);
                var sha256 = HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
                var file = new VoucherFile(path, name, sha256, sheet, limits);
                var checked = file.read(row -> {});
                var rows = new ArrayList<VoucherRow>();
                if (checked.faults().isEmpty()) file.read(rows::add);
                return new Taken(sha256, checked, rows);
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A workbook whose sheets hold these rows of cells, written as they would stand in the file. */
    static byte[] workbook(String... sheetRows) {
        return workbook("", sheetRows);
    }

    /**
     * @param properties attributes of the workbook
     * @param sheetRows the rows of each sheet; styles 0 to 4 are General, a date, a Chinese date, 0.00"万元" and 0!.0000"万元"
     */
    static byte[] workbook(String properties, String[] sheetRows) {
        var parts = new LinkedHashMap<String, String>();
        var types = new StringBuilder();
        var sheets = new StringBuilder();
        var targets = new StringBuilder();
        for (int i = 1; i <= sheetRows.length; i++) {
            types.append("<Override PartName=\"/xl/worksheets/sheet" + i + ".xml\" ContentType=\"" + MAIN
                    + "worksheet+xml\"/>");
            sheets.append("<sheet name=\"表" + i + "\" sheetId=\"" + i + "\" r:id=\"rId" + i + "\"/>");
            targets.append("<Relationship Id=\"rId" + i + "\" Type=\"" + RELATION
                    + "worksheet\" Target=\"worksheets/sheet" + i + ".xml\"/>");
            parts.put(
                    "xl/worksheets/sheet" + i + ".xml",
                    "<worksheet xmlns=\"" + SPREADSHEET + "\"><sheetData>" + sheetRows[i - 1]
                            + "</sheetData></worksheet>");
        }
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + MAIN + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + MAIN + "styles+xml\"/>" + types
                        + "</Types>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + SPREADSHEET + "\" xmlns:r=\"" + RELATION.replaceAll("/$", "") + "\"><workbookPr "
                        + properties + "/><sheets>" + sheets + "</sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + targets
                        + "</Relationships>");
        parts.put("xl/styles.xml", STYLES);
        return zip(parts);
    }

    static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A row of cells: {@code text}, {@code #17.4} a number, {@code #@1 44782} one in style 1, {@code <…>} as it is. */
    static String row(int number, String... cells) {
        var xml = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            var at = "r=\"" + (char) ('A' + i) + number + "\"";
            var cell = cells[i];
            if (cell.startsWith("<")) {
                xml.append(cell.replace("<c", "<c " + at));
            } else if (cell.startsWith("#@")) {
                xml.append("<c " + at + " s=\"" + cell.charAt(2) + "\"><v>" + cell.substring(4) + "</v></c>");
            } else if (cell.startsWith("#")) {
                xml.append("<c " + at + "><v>" + cell.substring(1) + "</v></c>");
            } else if (!cell.isEmpty()) {
                xml.append("<c " + at + " t=\"inlineStr\"><is><t>" + cell + "</t></is></c>");
            }
        }
        return xml.append("</row>").toString();
    }

    /** The headings with {@code amountHeading}, and one row with {@code amount}. */
    static String sheet(String amountHeading, String amount) {
        return row(1, "凭证号", "项目", "付款日期", amountHeading, "用途")
                + row(2, "V1", "shunde-quality-2022", "2022-08-09", amount, "检测费");
    }

    private static final String SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String STYLES = "<styleSheet xmlns=\"" + SPREADSHEET + "\"><numFmts>"
            + "<numFmt numFmtId=\"164\" formatCode=\"0.00&quot;万元&quot;\"/>"
            + "<numFmt numFmtId=\"165\" formatCode=\"0!.0000&quot;万元&quot;\"/></numFmts><cellXfs>"
            + "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"31\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
            + "</cellXfs></styleSheet>";
}

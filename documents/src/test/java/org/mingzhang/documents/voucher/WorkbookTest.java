package org.mingzhang.documents.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingzhang.documents.voucher.Vouchers.read;
import static org.mingzhang.documents.voucher.Vouchers.row;
import static org.mingzhang.documents.voucher.Vouchers.sheet;
import static org.mingzhang.documents.voucher.Vouchers.workbook;
import static org.mingzhang.documents.voucher.Vouchers.zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.domain.money.Unit;

class WorkbookTest {
    @ParameterizedTest(name = "{0}: {1} is {2} fen")
    @CsvSource(textBlock = """
            金额（元）,   #174000,                 17400000
            金额（元）,   #2929913.5,              292991350
            金额（元）,   #1.697E6,                169700000
            金额（元）,   174000.00,               17400000
            金额（万元）, #17.4,                   17400000
            金额（万元）, #17.399999999999999,     17400000
            金额（万元）, #292.99135000000001,     292991350
            金额（元）,   #0.10000000000000001,    10
            金额,         #@3 17.4,                17400000
            """)
    void numbers_are_read_by_their_digits(String heading, String cell, long fen) {
        var file = read("a.xlsx", workbook(sheet(heading, cell)));
        assertThat(file.faults()).isEmpty();
        assertThat(file.rows().getFirst().order().amount().fen()).isEqualTo(fen);
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(textBlock = """
            金额（万元）, #292.9913512,                        less-than-a-fen
            金额（元）,   #1234567890123.456,                  less-than-a-fen
            金额（元）,   #0.3000000000000005,                 less-than-a-fen
            金额,         #174000,                             unit-missing
            金额（元）,   #@3 17.4,                            unit-conflict
            金额（元）,   #@4 174000,                          number-format-scales
            金额（元）,   #@1 44782,                           not-a-number
            金额（元）,   <c><f>SUM(A1:A9)</f><v>5</v></c>,    formula-instead-of-value
            金额（元）,   <c t="str"><f>1</f><v>1</v></c>,           formula-instead-of-value
            金额（元）,   <c t="e"><v>#DIV/0!</v></c>,               error-cell
            金额（元）,   <c><v>abc</v></c>,                   error-cell
            """)
    void a_bad_amount_is_named(String heading, String cell, String code) {
        assertThat(read("a.xlsx", workbook(sheet(heading, cell))).faults())
                .extracting(Fault::file, Fault::row, Fault::field, Fault::code)
                .containsExactly(tuple("a.xlsx", 2, heading, code));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            #@1 44782,      2022-08-09
            #@2 44782.98,   2022-08-09
            #20220809,      2022-08-09
            2022-08-09,     2022-08-09
            #@1 61,         1900-03-01
            #@1 59,         1900-02-28
            """)
    void dates_come_as_days_or_as_text(String cell, LocalDate day) {
        var moved = sheet("金额（元）", "1.00").replaceAll("<c r=\"C2\".*?</c>", date(cell));
        assertThat(read("a.xlsx", workbook(moved)).rows().getFirst().date()).isEqualTo(day);
    }

    @Test
    void dates_that_do_not_exist_or_are_bare_numbers() {
        for (var cell : new String[] {"#@1 60", "#44782", "#20220230"}) {
            var moved = sheet("金额（元）", "1.00").replaceAll("<c r=\"C2\".*?</c>", date(cell));
            assertThat(read("a.xlsx", workbook(moved)).faults())
                    .as(cell)
                    .extracting(Fault::row, Fault::field, Fault::code)
                    .containsExactly(tuple(2, "付款日期", "not-a-date"));
        }
    }

    @Test
    void workbooks_that_count_from_1904() {
        var moved = sheet("金额（元）", "1.00").replaceAll("<c r=\"C2\".*?</c>", date("#@1 43320"));
        for (var flag : new String[] {"date1904=\"1\"", "date1904=\"true\""}) {
            var file = read("a.xlsx", workbook(flag, new String[] {moved}));
            assertThat(file.rows().getFirst().date()).isEqualTo(LocalDate.of(2022, 8, 9));
        }
    }

    @Test
    void a_code_that_the_workbook_has_made_a_number_has_lost_digits() {
        var rows = row(1, "凭证号", "项目", "付款日期", "金额（元）", "用途")
                + row(2, "#2022080900000001", "a-2022", "2022-08-09", "#1", "检测费");
        assertThat(read("a.xlsx", workbook(rows)).faults())
                .containsExactly(new Fault("a.xlsx", 2, "凭证号", "number-instead-of-text", "2022080900000001"));
        assertThat(read("a.xlsx", workbook(rows.replace("2022080900000001", "20220809")))
                        .rows()
                        .getFirst()
                        .voucher())
                .isEqualTo("20220809");
    }

    @Test
    void one_sheet_with_data_or_a_named_one() {
        var good = sheet("金额（元）", "1.00");
        assertThat(read("a.xlsx", workbook(good, row(1, "", ""))).rows()).hasSize(1);
        assertThat(read("a.xlsx", workbook(good, good)).faults())
                .containsExactly(new Fault("a.xlsx", 0, "", "several-sheets", "表1、表2"));
        assertThat(read("a.xlsx", workbook(good, "<row r=\"1\"/>"), "表1", Limits.DEFAULT)
                        .rows())
                .hasSize(1);
        assertThat(read("a.xlsx", workbook(good), "表9", Limits.DEFAULT).faults())
                .containsExactly(new Fault("a.xlsx", 0, "", "sheet-unknown", "表9 ∉ 表1"));
        assertThat(read("a.xlsx", workbook("")).faults()).containsExactly(new Fault("a.xlsx", 0, "", "file-empty", ""));
    }

    @Test
    void what_is_no_workbook() {
        var word = zip(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>"));
        assertThat(read("a.xlsx", word).faults()).containsExactly(new Fault("a.xlsx", 0, "", "not-a-workbook", ""));
        assertThat(read("a.xlsx", zip(Map.of("xl/workbook.xml", "<broken"))).faults())
                .containsExactly(new Fault("a.xlsx", 0, "", "not-a-workbook", ""));
        var whole = workbook(sheet("金额（元）", "1.00"));
        assertThat(read("a.xlsx", Arrays.copyOf(whole, whole.length / 2)).faults())
                .containsExactly(new Fault("a.xlsx", 0, "", "not-a-workbook", ""));
        var cut = sheet("金额（元）", "1.00") + row(3, "V2") + "<row r=\"4\"><c";
        assertThat(read("a.xlsx", workbook(cut)).faults()).contains(new Fault("a.xlsx", 4, "", "not-a-workbook", ""));
        assertThat(read("a.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0})
                        .faults())
                .containsExactly(new Fault("a.xls", 0, "", "old-or-encrypted-workbook", "a.xls"));
    }

    @Test
    void zips_that_unpack_to_too_much() {
        var small = new Limits(1 << 20, 1 << 20, 1000);
        var longSheet = workbook("<row r=\"1\"/>".repeat(100_000));
        assertThat(longSheet.length).isLessThan(20_000);
        assertThat(read("a.xlsx", longSheet, null, small).faults())
                .containsExactly(new Fault("a.xlsx", 0, "", "zip-bomb", "xl/worksheets/sheet1.xml"));
        var endlessCell = sheet("金额（元）", "1.00").replace("检测费", " ".repeat(2 << 20));
        assertThat(read("a.xlsx", workbook(endlessCell)).faults())
                .containsExactly(new Fault("a.xlsx", 0, "", "zip-bomb", "xl/worksheets/sheet1.xml"));
        var farColumn = "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>";
        assertThat(read("a.xlsx", workbook(farColumn)).faults())
                .containsExactly(new Fault("a.xlsx", 0, "", "zip-bomb", "xl/worksheets/sheet1.xml"));
    }

    @Test
    void the_template_is_a_file_without_rows() throws IOException {
        var bytes = new ByteArrayOutputStream();
        VoucherTemplate.write(bytes, Unit.WAN_YUAN);
        assertThat(read("模板.xlsx", bytes.toByteArray()).faults())
                .containsExactly(new Fault("模板.xlsx", 0, "", "no-rows", ""));
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
                var rows = workbook.getFirstSheet().openStream()) {
            var lines = rows.limit(2).toList();
            assertThat(lines.getFirst().getCellText(0)).isEqualTo("单位：万元");
            assertThat(lines.getLast().getCellText(0)).isEqualTo("凭证号*");
        }
    }

    /** A cell of the date column in row 2. */
    private static String date(String cell) {
        return row(2, "", "", cell).replaceAll("</?row.*?>", "");
    }
}

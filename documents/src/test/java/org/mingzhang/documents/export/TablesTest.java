package org.mingzhang.documents.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.documents.export.ExportTable.text;
import static org.mingzhang.documents.export.ExportTable.yuan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.mingzhang.documents.MemoryLedger;
import org.mingzhang.documents.export.ExportTable.Heading;
import org.mingzhang.documents.export.ExportTable.Kind;
import org.mingzhang.documents.export.ExportTable.Value;
import org.mingzhang.domain.money.Money;

class TablesTest {
    private static final List<Heading> HEADINGS =
            List.of(new Heading("项目", Kind.TEXT), new Heading("金额", Kind.AMOUNT), new Heading("上限", Kind.BOUND));

    @Test
    void csv_opens_in_a_spreadsheet_with_its_unit_and_totals() throws IOException {
        assertThat(csv(table(row("甲, \"乙\"", "174000.00"), row("丙", "0.10")))).isEqualTo("""
                \uFEFF单位：元
                项目,金额,上限
                "甲, ""乙""\",174000.00,174000.00
                丙,0.10,0.10
                合计,174000.10,
                """.replace("\n", "\r\n"));
    }

    @Test
    void no_text_becomes_a_formula_and_a_negative_amount_stays_a_number() throws IOException {
        var text = csv(table(
                row("=HYPERLINK(\"x\")", "-5.00"), row("+1", "1.00"), row("-1", "1.00"), row("@SUM(A1)", "1.00")));
        assertThat(text)
                .contains("\"'=HYPERLINK(\"\"x\"\")\",-5.00")
                .contains("'+1,")
                .contains("'-1,")
                .contains("'@SUM(A1),");
    }

    @Test
    void no_total_includes_what_is_unknown() throws IOException {
        var unknown = List.of(text("乙"), yuan(null), yuan(Money.ofYuan("9.00")));
        assertThat(csv(table(row("甲", "1.00"), unknown)))
                .contains("乙,未知,9.00\r\n")
                .endsWith("合计（1 行有未知数，未计入）,1.00,\r\n");
    }

    @Test
    void a_workbook_holds_amounts_as_exact_numbers() throws IOException {
        var bytes = xlsx(table(row("=1+1", "90071992547409.93"), row("乙", "0.10")));
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                var rows = workbook.getFirstSheet().openStream()) {
            var lines = rows.toList();
            assertThat(lines.getFirst().getCellText(0)).isEqualTo("单位：元");
            assertThat(lines.get(1).getCellText(1)).isEqualTo("金额");
            assertThat(lines.get(2).getCell(0).getFormula()).isNull();
            assertThat(lines.get(2).getCellText(0)).isEqualTo("=1+1");
            assertThat(lines.get(2).getCellAsNumber(1)).contains(new BigDecimal("90071992547409.93"));
            assertThat(lines.get(4).getCellText(0)).isEqualTo("合计");
            assertThat(lines.get(4).getCell(1).getRawValue()).isEqualTo("90071992547410.03");
        }
    }

    @Test
    void the_same_table_gives_the_same_bytes() throws Exception {
        var first = xlsx(table(row("甲", "1.00")));
        Thread.sleep(20);
        assertThat(xlsx(table(row("甲", "1.00")))).isEqualTo(first);
    }

    @Test
    void many_rows_stream_into_a_workbook() throws IOException {
        var rows = IntStream.range(0, 5_000).mapToObj(i -> row("行" + i, "0.01"));
        var bytes = xlsx(new ExportTable("多行", HEADINGS, rows));
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                var lines = workbook.getFirstSheet().openStream()) {
            var all = lines.toList();
            assertThat(all).hasSize(5_003);
            assertThat(all.getLast().getCellAsNumber(1)).contains(new BigDecimal("50.00"));
        }
    }

    @Test
    void the_postings_of_a_fund() throws IOException {
        var ledger = new MemoryLedger().withFund(MemoryLedger.SHUNDE, "2600000.00");
        assertThat(csv(FundTables.postings(MemoryLedger.SHUNDE, RandomLedger.postings(ledger))))
                .contains("2,0,2022-01-15,2022-01,appropriation,")
                .contains(",可用,年初预算,本级财政安排,2022,,2600000.00\r\n");
    }

    @Test
    void beancount_opens_every_account_once_before_its_use() throws IOException {
        var ledger = new MemoryLedger().withFund(MemoryLedger.SHUNDE, "2600000.00");
        var out = new ByteArrayOutputStream();
        BeancountJournal.write(RandomLedger.postings(ledger), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                option "title" "Mingzhang 明账"
                option "operating_currency" "CNY"
                1900-01-01 open Assets:Fund-shunde-quality-2022:Available CNY
                1900-01-01 open Equity:Fund-shunde-quality-2022:Appropriated CNY

                2022-01-15 * "Appropriated; \\"关于 资金\\" | (100%) \\\\"
                  position: 2
                  line: 0
                  entry: "appropriation"
                  period: "2022-01"
                  effective: "2022-01-15"
                  bucket: "LOCAL-2022"
                  Assets:Fund-shunde-quality-2022:Available  2600000.00 CNY
                  Equity:Fund-shunde-quality-2022:Appropriated  -2600000.00 CNY
                """);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static ExportTable table(List<Value>... rows) {
        return new ExportTable("表", HEADINGS, Stream.of(rows));
    }

    private static List<Value> row(String name, String amount) {
        return List.of(text(name), yuan(Money.ofYuan(amount)), yuan(Money.ofYuan(amount)));
    }

    private static String csv(ExportTable table) throws IOException {
        var out = new ByteArrayOutputStream();
        CsvExport.write(table, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(ExportTable table) throws IOException {
        var out = new ByteArrayOutputStream();
        XlsxExport.write(table, out);
        return out.toByteArray();
    }
}

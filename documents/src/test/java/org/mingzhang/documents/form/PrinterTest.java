package org.mingzhang.documents.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.domain.BadInput;

class PrinterTest {
    private static final String PAGE = """
            <html><head><title>{{title}}</title><style>body { font-family: serif }</style></head>
            <body><h1>{{title}}</h1>{{#late}}<p>补记</p>{{/late}}<p>金额合计 {{sum}} 元</p>
            {{#rows}}<p>{{name}}：{{amount}}</p>{{/rows}}</body></html>""";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path office;

    @SuppressWarnings("NullAway.Init")
    private Printer printer;

    @BeforeEach
    void templates_of_an_office() throws IOException {
        Files.writeString(office.resolve("paper.html"), PAGE);
        Files.write(office.resolve("paper.docx"), word());
        Files.write(office.resolve("paper.xlsx"), workbook());
        printer = new Printer(Templates.in(office));
    }

    @Test
    void a_page_has_the_fields_in_their_places_and_nothing_of_them_is_markup() {
        var page = new String(printer.html("paper", fields("质量 <b>&")), StandardCharsets.UTF_8);

        assertThat(page)
                .contains(
                        "<h1>质量 &lt;b&gt;&amp;</h1>",
                        "<p>金额合计 1,234,567.80 元</p>",
                        "<p>监测：174,000.00</p>",
                        "<p>培育：90,000.00</p>");
        assertThat(page).doesNotContain("补记");
    }

    @Test
    void the_text_of_a_pdf_comes_out_as_it_went_in() throws IOException {
        var everyRadicalsTwin =
                "一人八刀力十又口土大女子小山工己巾干广弓心戈手支文方日月木止比毛水火父牛犬玉瓜瓦甘生用田白皮目矛石示立竹米羊羽老而耳肉臣自至舌舟色虫血行衣见角言谷豆贝赤走足身车辛里金门雨青非面革音页风食首马骨高鬼鱼鸟麦黄黑鼓鼻齐齿龙";

        var text = text(printer.pdf("paper", fields(everyRadicalsTwin)));

        assertThat(text.replaceAll("\\s", "")).contains(everyRadicalsTwin, "金额合计1,234,567.80元", "监测：174,000.00");
        assertThat(text.codePoints()).noneMatch(c -> c >= 0x2E80 && c <= 0x2FDF);
    }

    @Test
    void a_pdf_names_the_characters_that_its_font_lacks() {
        assertThatThrownBy(() -> printer.pdf("paper", fields("龘靐"))).isInstanceOfSatisfying(BadInput.class, fault -> {
            assertThat(fault.code()).isEqualTo("character-not-in-font");
            assertThat(fault.given()).isEqualTo("龘靐");
        });
    }

    @Test
    void a_word_paper_repeats_the_line_of_its_table() throws IOException {
        try (var paper = new XWPFDocument(new ByteArrayInputStream(printer.docx("paper", fields("质量 & <发展>"))));
                var text = new XWPFWordExtractor(paper)) {
            assertThat(text.getText()).contains("标题 质量 & <发展>", "监测\t174,000.00\n培育\t90,000.00");
            assertThat(text.getText()).doesNotContain("补记", "{{", "[");
        }
    }

    @Test
    void a_workbook_holds_numbers_and_repeats_its_line_with_what_stands_below() throws IOException {
        var sheet = sheet(fields("质量"));

        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("质量（单位：元）");
        assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("监测");
        assertThat(sheet.getRow(1).getCell(2).getRawValue()).isEqualTo("174000.00");
        assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("培育");
        assertThat(sheet.getRow(2).getCell(2).getRawValue()).isEqualTo("90000.00");
        assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("合计");
        assertThat(sheet.getRow(3).getCell(2).getRawValue()).isEqualTo("1234567.80");
        assertThat(sheet.getMergedRegions())
                .extracting(CellRangeAddress::formatAsString)
                .containsExactlyInAnyOrder("A1:C1", "A2:B2", "A3:B3");
    }

    @Test
    void without_rows_the_line_is_not_there() throws IOException {
        var none = new Fields()
                .text("title", "质量")
                .number("sum", BigDecimal.ZERO)
                .condition("late", true)
                .rows("rows", List.of());

        assertThat(sheet(none).getRow(1).getCell(0).getStringCellValue()).isEqualTo("合计");
        assertThat(text(printer.docx("paper", none), "word/document.xml"))
                .contains("补记")
                .doesNotContain("[name]");
    }

    @Test
    void the_same_fields_give_the_same_bytes() throws InterruptedException {
        var first = List.of(
                printer.docx("paper", fields("质量")),
                printer.xlsx("paper", fields("质量")),
                printer.pdf("paper", fields("质量")),
                printer.html("paper", fields("质量")));
        Thread.sleep(2_001); // the times in a ZIP file are even seconds

        assertThat(printer.docx("paper", fields("质量"))).isEqualTo(first.get(0));
        assertThat(printer.xlsx("paper", fields("质量"))).isEqualTo(first.get(1));
        assertThat(printer.pdf("paper", fields("质量"))).isEqualTo(first.get(2));
        assertThat(printer.html("paper", fields("质量"))).isEqualTo(first.get(3));
    }

    @Test
    void a_template_that_asks_for_what_is_not_there_is_an_error() {
        var little = new Fields().text("title", "质量");

        assertThatThrownBy(() -> printer.html("paper", little)).hasMessageContaining("late");
        assertThatThrownBy(() -> printer.docx("paper", little)).hasMessageContaining("late");
        assertThatThrownBy(() -> printer.xlsx("paper", little)).hasMessageContaining("rows");
        assertThatThrownBy(() -> printer.html("nothing", little)).hasMessageContaining("nothing.html");
    }

    private static Fields fields(String title) {
        return new Fields()
                .text("title", title)
                .number("sum", new BigDecimal("1234567.80"))
                .condition("late", false)
                .rows("rows", List.of(row("监测", "174000.00"), row("培育", "90000.00")));
    }

    private static Fields row(String name, String amount) {
        return new Fields().text("name", name).number("amount", new BigDecimal(amount));
    }

    private XSSFSheet sheet(Fields fields) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(printer.xlsx("paper", fields)))) {
            return workbook.getSheetAt(0);
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String text(byte[] zip, String part) throws IOException {
        try (var parts = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = parts.getNextEntry(); entry != null; entry = parts.getNextEntry())
                if (entry.getName().equals(part)) return new String(parts.readAllBytes(), StandardCharsets.UTF_8);
        }
        throw new AssertionError("no " + part);
    }

    private static byte[] word() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var paper = new XWPFDocument()) {
            paper.createParagraph().createRun().setText("标题 {{title}}");
            paper.createParagraph().createRun().setText("{{?late}}补记{{/late}}");
            var table = paper.createTable(2, 2);
            table.getRow(0).getCell(0).setText("项目{{#rows}}");
            table.getRow(0).getCell(1).setText("金额");
            table.getRow(1).getCell(0).setText("[name]");
            table.getRow(1).getCell(1).setText("[amount]");
            paper.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("表");
            sheet.createRow(0).createCell(0).setCellValue("{{title}}（单位：元）");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:C1"));
            sheet.createRow(1).createCell(0).setCellValue("{{rows.name}}");
            sheet.getRow(1).createCell(2).setCellValue("{{rows.amount}}");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A2:B2"));
            sheet.createRow(2).createCell(0).setCellValue("合计");
            sheet.getRow(2).createCell(2).setCellValue("{{sum}}");
            workbook.write(out);
        }
        return out.toByteArray();
    }
}

package org.mingzhang.documents.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.mingzhang.documents.BadFile;
import org.mingzhang.documents.form.Printer;
import org.mingzhang.documents.form.Templates;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.declaration.DeclarationForm;
import org.mingzhang.domain.declaration.FormChecks;
import org.mingzhang.domain.declaration.FormFinding;
import org.mingzhang.domain.declaration.FormFinding.Kind;
import org.mingzhang.domain.money.Money;

class DeclarationPaperTest {
    private static final String TARGETS = Layout.TARGET_SHEET;
    private static final Printer PRINTER = new Printer(Templates.builtIn());

    @Test
    void a_form_that_is_written_and_read_again_is_the_same_declaration() throws IOException {
        for (var form : SampleForms.all()) assertThat(read(written(form))).isEqualTo(form);
    }

    @Test
    void it_is_a_form_on_a4_with_its_unit_seal_and_signature_lines() throws IOException {
        try (var book = open(written(SampleForms.complete()))) {
            assertThat(book).allSatisfy(sheet -> {
                assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
                assertThat(sheet.getFitToPage()).isTrue();
            });
            assertThat(texts(book))
                    .contains("填报单位（盖章）：闵行区市场监督管理局", "金额单位：元", "填报人：", "审核人：", "单位负责人：", "填报日期：    年    月    日");
        }
    }

    @Test
    void a_total_may_be_a_formula_and_its_saved_value_is_added_up_again() throws IOException {
        var bytes = written(SampleForms.complete());
        var total = cell(bytes, "金额合计", 3);
        var right = changed(bytes, TARGETS, total, c -> formula(c, 200000));
        assertThat(read(right)).isEqualTo(SampleForms.complete());
        var wrong = changed(bytes, TARGETS, total, c -> formula(c, 200000.01));
        assertThat(FormChecks.of(read(wrong)))
                .filteredOn(finding -> finding.kind().isSum())
                .extracting(FormFinding::kind, FormFinding::difference)
                .containsExactly(tuple(Kind.BREAKDOWN_TOTAL, Money.ofFen(-1)));
        assertThatThrownBy(() -> read(changed(bytes, TARGETS, total, c -> {
                    c.setBlank();
                    c.setCellFormula("SUM(D1:D9)");
                })))
                .isInstanceOfSatisfying(BadFile.class, file -> assertThat(file.errors())
                        .extracting(BadInput::code, BadInput::field)
                        .containsExactly(tuple("formula-without-value", TARGETS + "!" + total.formatAsString())));
    }

    @Test
    void a_formula_in_a_data_cell_is_refused_by_the_name_of_its_cell() throws IOException {
        var bytes = written(SampleForms.complete());
        var amount = cell(bytes, "质量沙龙", 1);
        var changed = changed(bytes, TARGETS, amount, c -> c.setCellFormula("1+1"));
        assertThatThrownBy(() -> read(changed)).isInstanceOfSatisfying(BadFile.class, file -> {
            assertThat(file.errors())
                    .extracting(BadInput::code, BadInput::field)
                    .contains(tuple("formula-instead-of-value", TARGETS + "!" + amount.formatAsString()));
        });
    }

    @Test
    void amounts_are_in_the_unit_that_the_form_names_and_a_form_without_one_is_refused() throws IOException {
        var bytes = written(SampleForms.complete());
        var tenThousands = changed(bytes, TARGETS, cell(bytes, "金额单位：元", 0), c -> c.setCellValue("金额单位：万元"));
        assertThat(read(tenThousands).breakdownSum()).isEqualTo(Money.ofYuan("2000000000"));
        var none = changed(bytes, TARGETS, cell(bytes, "金额单位：元", 0), c -> c.setCellValue(""));
        assertThatThrownBy(() -> read(none)).isInstanceOfSatisfying(BadFile.class, file -> assertThat(
                        file.errors().getFirst().code())
                .isEqualTo("unit-missing"));
    }

    @Test
    void every_fault_is_named_with_its_cell_and_nothing_is_read() throws IOException {
        var bytes = written(SampleForms.complete());
        var price = cell(bytes, "质量沙龙", 2);
        var broken = changed(bytes, TARGETS, price, c -> c.setCellValue("约两万"));
        assertThatThrownBy(() -> read(broken)).isInstanceOfSatisfying(BadFile.class, file -> assertThat(file.errors())
                .extracting(BadInput::field)
                .contains(TARGETS + "!" + price.formatAsString()));
        assertThatThrownBy(() -> read(new byte[] {1, 2, 3})).isInstanceOfSatisfying(BadFile.class, file -> assertThat(
                        file.errors().getFirst().code())
                .isEqualTo("not-a-workbook"));
    }

    @Test
    void what_is_stated_for_a_sub_project_is_stated_once_or_always_the_same() throws IOException {
        var bytes = written(SampleForms.complete());
        var second = cell(bytes, "质量沙龙", -1);
        var same = changed(bytes, TARGETS, second, c -> c.setCellValue(170000));
        assertThat(read(same)).isEqualTo(SampleForms.complete());
        var other = changed(bytes, TARGETS, second, c -> c.setCellValue(20000));
        assertThatThrownBy(() -> read(other)).isInstanceOfSatisfying(BadFile.class, file -> assertThat(file.errors())
                .extracting(BadInput::code, BadInput::field)
                .containsExactly(tuple("stated-twice", TARGETS + "!" + second.formatAsString())));
    }

    @Test
    void numbers_are_what_was_typed_not_the_binary_fraction_that_a_spreadsheet_keeps() throws IOException {
        var bytes = written(SampleForms.complete());
        var total = cell(bytes, "金额合计", 3);
        var stored = changed(
                bytes, TARGETS, total, c -> c.getCTCell().setV(new BigDecimal("200000.01000000001").toPlainString()));
        assertThat(read(stored).breakdownTotal()).isEqualTo(Money.ofYuan("200000.01"));
        var scaled = changed(bytes, TARGETS, total, c -> {
            var style = c.getSheet().getWorkbook().createCellStyle();
            style.setDataFormat(c.getSheet().getWorkbook().createDataFormat().getFormat("0.00,"));
            c.setCellStyle(style);
        });
        assertThatThrownBy(() -> read(scaled)).isInstanceOfSatisfying(BadFile.class, file -> assertThat(file.errors())
                .extracting(BadInput::code)
                .containsExactly("number-format-scales"));
        var endless = changed(bytes, TARGETS, total, c -> c.getCTCell().setV("1E999999999"));
        assertThatThrownBy(() -> read(endless)).isInstanceOfSatisfying(BadFile.class, file -> assertThat(file.errors())
                .extracting(BadInput::code)
                .containsExactly("not-a-number"));
    }

    @Test
    void a_line_is_as_high_as_its_text_needs() throws IOException {
        try (var book = open(written(SampleForms.complete()))) {
            var bands = at(book, cell(written(SampleForms.complete()), "增强\n持平\n减弱", 0));
            assertThat(bands.getRow().getHeightInPoints()).isGreaterThanOrEqualTo(3 * 10);
        }
    }

    @Test
    void the_pdf_says_what_the_workbook_says_on_a4() throws IOException {
        for (var form : SampleForms.all()) {
            try (var pdf = Loader.loadPDF(DeclarationPaper.pdf(form, PRINTER));
                    var book = open(written(form))) {
                var printed = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
                assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
                assertThat(texts(book))
                        .flatMap(text -> List.of(text.split("\\s+")))
                        .allSatisfy(text -> assertThat(printed).contains(text));
            }
        }
    }

    @Test
    void the_same_form_gives_the_same_bytes() {
        var form = SampleForms.complete();
        assertThat(written(form)).isEqualTo(written(form));
        assertThat(DeclarationPaper.pdf(form, PRINTER)).isEqualTo(DeclarationPaper.pdf(form, PRINTER));
    }

    // Vocabulary.

    private static byte[] written(DeclarationForm form) {
        return DeclarationPaper.xlsx(form, PRINTER);
    }

    private static DeclarationForm read(byte[] bytes) {
        return DeclarationReader.read(bytes, "form.xlsx");
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static byte[] changed(byte[] bytes, String sheet, CellReference at, Consumer<XSSFCell> change)
            throws IOException {
        try (var book = open(bytes)) {
            change.accept(book.getSheet(sheet).getRow(at.getRow()).getCell(at.getCol()));
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    /** The cell {@code right} columns right of the last one with that text, on the sheet of targets. */
    private static CellReference cell(byte[] bytes, String text, int right) throws IOException {
        try (var book = open(bytes)) {
            CellReference found = null;
            for (var row : book.getSheet(TARGETS)) {
                for (var cell : row) {
                    if (cell.toString().equals(text))
                        found = new CellReference(cell.getRowIndex(), cell.getColumnIndex() + right);
                }
            }
            if (found == null) throw new AssertionError("no cell " + text);
            return found;
        }
    }

    private static void formula(XSSFCell cell, double saved) {
        cell.setCellFormula("SUM(D1:D9)");
        cell.setCellValue(saved);
    }

    private static XSSFCell at(XSSFWorkbook book, CellReference at) {
        return book.getSheet(TARGETS).getRow(at.getRow()).getCell(at.getCol());
    }

    private static List<String> texts(XSSFWorkbook book) {
        var texts = new ArrayList<String>();
        for (var sheet : book)
            for (var row : sheet)
                for (var cell : row) if (cell.getCellType() == CellType.STRING) texts.add(cell.getStringCellValue());
        return texts;
    }
}

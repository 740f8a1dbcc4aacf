package org.mingzhang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.mingzhang.documents.fund.Samples.QUARTER_END;
import static org.mingzhang.documents.fund.Samples.yuan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.documents.declaration.DeclarationPaper;
import org.mingzhang.documents.declaration.SampleForms;
import org.mingzhang.documents.disclosure.NoticeText;
import org.mingzhang.documents.form.Printer;
import org.mingzhang.documents.form.Templates;
import org.mingzhang.documents.fund.ExecutionForm;
import org.mingzhang.documents.fund.PaymentLedgerForm;
import org.mingzhang.documents.fund.Samples;
import org.mingzhang.domain.disclosure.NoticeItem;
import org.mingzhang.domain.disclosure.RestatementCause;
import org.mingzhang.domain.fund.Ranged;
import org.mingzhang.domain.money.Unit;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.SourceDocument;

/** The papers as an office opens them: LibreOffice prints what we wrote, and the same text comes out as in our own PDF. */
class OfficeTest {
    private static final List<Path> PLACES =
            List.of(Path.of("/usr/bin/soffice"), Path.of("/usr/lib/libreoffice/program/soffice"));

    private final Printer printer = new Printer(Templates.builtIn());

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void word_files_and_workbooks_open_with_the_text_of_our_pdfs() throws Exception {
        var soffice = PLACES.stream().filter(Files::isExecutable).findFirst();
        assumeTrue(soffice.isPresent(), "LibreOffice is not installed: libreoffice-writer, libreoffice-calc");

        var fund = Samples.shunde();
        var execution = new ExecutionForm(List.of(fund), QUARTER_END, Unit.YUAN).fields();
        var ledger = new PaymentLedgerForm(
                        fund,
                        Samples.disbursed(fund, Samples.payments()),
                        Samples.payments(),
                        QUARTER_END,
                        Unit.WAN_YUAN)
                .fields();
        write("execution.xlsx", printer.xlsx(ExecutionForm.TEMPLATE, execution));
        write("execution-word.docx", printer.docx(ExecutionForm.TEMPLATE, execution));
        write("ledger.xlsx", printer.xlsx(PaymentLedgerForm.TEMPLATE, ledger));
        write("ledger-word.docx", printer.docx(PaymentLedgerForm.TEMPLATE, ledger));
        write("declaration.xlsx", DeclarationPaper.xlsx(SampleForms.complete(), printer));
        write("notice.docx", printer.docx(NoticeText.TEMPLATE, restated().fields()));
        convert(soffice.get());

        var ownExecution = printer.pdf(ExecutionForm.TEMPLATE, execution);
        var ownLedger = printer.pdf(PaymentLedgerForm.TEMPLATE, ledger);
        assertThat(words(read("execution.pdf"))).containsAll(words(ownExecution));
        assertThat(words(read("execution-word.pdf"))).containsAll(words(ownExecution));
        assertThat(words(read("ledger.pdf"))).containsAll(words(ownLedger));
        assertThat(words(read("ledger-word.pdf"))).containsAll(words(ownLedger));
        assertThat(words(read("declaration.pdf")))
                .containsAll(words(DeclarationPaper.pdf(SampleForms.complete(), printer)));
        assertThat(words(read("notice.pdf")))
                .containsAll(words(printer.pdf(NoticeText.TEMPLATE, restated().fields())));
    }

    private static NoticeText restated() {
        var figures = Samples.thirdQuarter(Samples.shunde(), Ranged.exactly(yuan("494000.00")));
        var before = Samples.thirdQuarter(Samples.shunde(), Ranged.exactly(yuan("374000.00")));
        var cause = new RestatementCause(
                NoticeItem.DISBURSED_TO_DATE_EFFECTIVE,
                yuan("120000.00"),
                40,
                new EntryId("late"),
                EffectiveDate.parse("effective", "2022-06-20"),
                YearMonth.of(2022, 10),
                SourceDocument.titled("支付凭证"));
        return new NoticeText(
                figures,
                2,
                LocalDate.of(2022, 10, 13),
                new NoticeText.Restated(LocalDate.of(2022, 10, 10), before.figures(), List.of(cause), "收到第二季度支付凭证"));
    }

    private void convert(Path soffice) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                soffice.toString(),
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
        try (var files = Files.list(folder)) {
            files.map(Path::toString).forEach(command::add);
        }
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("log")))
                .isZero();
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    private byte[] read(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    /** What stands on a page, character by character without blanks and page numbers, sorted: cells are read in another order. */
    private static List<String> words(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return Stream.of(new PDFTextStripper().getText(document).split("\\s+"))
                    .filter(word -> word.matches("[\\d,.%+—-]{3,}|.*\\p{IsHan}.*"))
                    .flatMap(word -> word.matches(".*\\p{IsHan}.*")
                            ? word.codePoints().filter(Character::isIdeographic).mapToObj(Character::toString)
                            : Stream.of(word))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }
}

package org.mingzhang.documents.voucher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.source.SourceDocument;

/**
 * A treasury file of payment vouchers, CSV (UTF-8 or GB18030; comma, semicolon or tab) or a workbook (XLSX), told apart by their
 * bytes. It lies on disk and is read row by row, as often as asked: first to check it, then to record it.
 */
public final class VoucherFile {
    /**
     * What a reading came to.
     *
     * @param rows how many rows of data were seen, good and bad
     * @param moreFaults how many faults are not listed, because there are too many
     */
    public record Read(int rows, List<Fault> faults, int moreFaults, Opening opening) {}

    private final Path path;
    private final SourceDocument document;
    private final @Nullable String sheet;
    private final Limits limits;

    /**
     * The only sheet that holds anything, within {@link Limits#DEFAULT}.
     *
     * @param name named in messages and in the entries' document; folders before it are dropped
     * @param sha256 of its bytes, lower-case hex
     */
    public VoucherFile(Path path, String name, String sha256) {
        this(path, name, sha256, null, Limits.DEFAULT);
    }

    /** @param sheet the sheet to read, where a workbook has several */
    public VoucherFile(Path path, String name, String sha256, @Nullable String sheet, Limits limits) {
        this.path = path;
        this.document = new SourceDocument(
                name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1), null, sha256, null);
        this.sheet = sheet;
        this.limits = limits;
    }

    /**
     * Reads the whole file. Who wants all or nothing reads it once for its faults before he takes a row.
     *
     * @param taker is given each voucher in the order of the file, none after the first fault
     * @throws IOException only when the disk fails; whatever is wrong with the content is a fault
     */
    public Read read(Consumer<VoucherRow> taker) throws IOException {
        var lines = new VoucherLines(document, limits.rows(), taker);
        try {
            if (Files.size(path) > limits.bytes()) {
                throw new Unreadable(0, "file-too-large", String.valueOf(limits.bytes()));
            }
            switch (FileKind.of(path)) {
                case TEXT -> CsvTable.read(path, lines);
                case ZIP -> WorkbookTable.read(path, sheet, limits.unpackedBytes(), lines);
                case OLE -> throw new Unreadable(0, "old-or-encrypted-workbook", document.title());
            }
            return lines.finish();
        } catch (Unreadable e) {
            return lines.finish(e);
        }
    }
}

package org.mingzhang.documents.voucher;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.source.SourceDocument;

/**
 * A treasury file of payment vouchers as it was read. One bad row and nothing of it is offered: {@code rows} is empty when there is
 * a fault.
 *
 * @param name of the file, without folders
 * @param sha256 of its bytes; of those read, where it was longer than the limit
 * @param read how many rows of data were seen, good and bad
 */
public record VoucherFile(String name, String sha256, int read, List<VoucherRow> rows, List<Fault> faults) {
    public VoucherFile {
        faults = List.copyOf(faults);
        rows = faults.isEmpty() ? List.copyOf(rows) : List.of();
    }

    /** Reads with {@link Limits#DEFAULT} the only sheet that holds anything. */
    public static VoucherFile read(String name, InputStream in) throws IOException {
        return read(name, in, null, Limits.DEFAULT);
    }

    /**
     * Reads a CSV file (UTF-8 or GB18030; comma, semicolon or tab) or a workbook (XLSX), told apart by their bytes.
     *
     * @param name named in messages and in the entries' document; folders before it are dropped
     * @param sheet the sheet to read, where a workbook has several
     * @throws IOException only when {@code in} or the temporary folder fails; whatever is wrong with the content is a fault
     */
    public static VoucherFile read(String name, InputStream in, @Nullable String sheet, Limits limits)
            throws IOException {
        var title = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        try (var file = ArrivedFile.take(in, limits.bytes())) {
            var lines = new VoucherLines(new SourceDocument(title, null, file.sha256(), null), limits.rows());
            try {
                if (file.isCutOff()) throw new Unreadable(0, "file-too-large", String.valueOf(limits.bytes()));
                switch (file.kind()) {
                    case TEXT -> CsvTable.read(file.path(), lines);
                    case ZIP -> WorkbookTable.read(file.path(), sheet, limits.unpackedBytes(), lines);
                    case OLE -> throw new Unreadable(0, "old-or-encrypted-workbook", title);
                }
                return lines.finish(file.sha256());
            } catch (Unreadable e) {
                return lines.finish(file.sha256(), e);
            }
        }
    }
}

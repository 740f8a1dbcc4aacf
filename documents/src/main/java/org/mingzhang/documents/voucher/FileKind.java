package org.mingzhang.documents.voucher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** What a file is, by its first bytes. */
enum FileKind {
    TEXT,
    ZIP,
    /** The container of old (.xls) and of encrypted workbooks. */
    OLE;

    static FileKind of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var start = HexFormat.of().formatHex(in.readNBytes(4));
            return switch (start) {
                case "504b0304", "504b0506" -> ZIP;
                case "d0cf11e0" -> OLE;
                default -> TEXT;
            };
        }
    }
}

package org.mingzhang.documents.voucher;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A file as it came in, kept on disk while it is read, and gone afterwards. Of one above the limit only the start is taken. */
record ArrivedFile(Path path, String sha256, Kind kind, boolean isCutOff) implements Closeable {
    enum Kind {
        TEXT,
        ZIP,
        /** The container of old (.xls) and of encrypted workbooks. */
        OLE
    }

    static ArrivedFile take(InputStream in, long limit) throws IOException {
        var path = Files.createTempFile("mingzhang-", ".arrived");
        try {
            var digest = digest();
            var start = new byte[0];
            long length = 0;
            try (var out = Files.newOutputStream(path)) {
                var buffer = new byte[1 << 16];
                for (int n = in.readNBytes(buffer, 0, buffer.length);
                        n > 0;
                        n = length > limit ? 0 : in.readNBytes(buffer, 0, buffer.length)) {
                    if (length == 0) start = Arrays.copyOf(buffer, Math.min(n, 8));
                    length += n;
                    digest.update(buffer, 0, n);
                    out.write(buffer, 0, n);
                }
            }
            return new ArrivedFile(path, HexFormat.of().formatHex(digest.digest()), kind(start), length > limit);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private static Kind kind(byte[] start) {
        var hex = HexFormat.of().formatHex(start);
        if (hex.startsWith("504b0304") || hex.startsWith("504b0506")) return Kind.ZIP;
        return hex.startsWith("d0cf11e0") ? Kind.OLE : Kind.TEXT;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}

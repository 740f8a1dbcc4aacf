package org.mingzhang.documents.voucher;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which encoding a text file is in, decided by its bytes: UTF-8 with or without a byte order mark, or GB18030. */
final class TextEncoding {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BOM = 0xFEFF;

    /** What a pass over a file met. */
    private static final class Scan {
        private long foreign;
        private long malformed;
        private int firstMalformed;
        private int line = 1;
        private boolean binary;
        private boolean insideQuotes;
        private int firstQuoteLine;
        private int quotesInLine;

        void take(CharBuffer characters) {
            while (characters.hasRemaining()) {
                char c = characters.get();
                if (c > 0x7F) foreign++;
                if (c == 0) binary = true;
                if (c == '"') {
                    insideQuotes = !insideQuotes;
                    quotesInLine++;
                }
                if (c == '\n') endLine();
            }
        }

        void takeMalformed() {
            if (malformed++ == 0) firstMalformed = line;
        }

        private void endLine() {
            if (quotesInLine % 2 == 1 && firstQuoteLine == 0) firstQuoteLine = line;
            quotesInLine = 0;
            line++;
        }
    }

    private TextEncoding() {}

    /** @throws Unreadable not-a-text-file, broken-utf-8, broken-gb18030 or quote-not-closed, with its line */
    static Charset of(Path file) throws IOException {
        var utf8 = scan(file, StandardCharsets.UTF_8);
        if (utf8.binary) throw new Unreadable(0, "not-a-text-file", "");
        if (utf8.malformed == 0) return checked(utf8, StandardCharsets.UTF_8);
        if (startsWithMark(file) || utf8.foreign >= utf8.malformed) {
            throw new Unreadable(utf8.firstMalformed, "broken-utf-8", "");
        }
        var gb = scan(file, GB18030);
        if (gb.malformed > 0) throw new Unreadable(gb.firstMalformed, "broken-gb18030", "");
        return checked(gb, GB18030);
    }

    /** Opens the file behind its byte order mark. */
    static Reader open(Path file, Charset charset) throws IOException {
        var reader = new InputStreamReader(Files.newInputStream(file), strict(charset));
        if (!startsWithMark(file)) return reader;
        if (reader.read() != BOM) throw new IOException("the file changed while it was read");
        return reader;
    }

    private static Charset checked(Scan scan, Charset charset) {
        if (!scan.insideQuotes) return charset;
        scan.endLine();
        throw new Unreadable(scan.firstQuoteLine, "quote-not-closed", "");
    }

    private static boolean startsWithMark(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return java.util.Arrays.equals(in.readNBytes(3), new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        }
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static Scan scan(Path file, Charset charset) throws IOException {
        var scan = new Scan();
        var decoder = strict(charset);
        var bytes = ByteBuffer.allocate(1 << 16);
        var characters = CharBuffer.allocate(1 << 16);
        try (var channel = Files.newByteChannel(file)) {
            boolean end = false;
            while (!end) {
                end = channel.read(bytes) < 0;
                bytes.flip();
                decode(decoder, bytes, characters, end, scan);
                bytes.compact();
            }
        }
        return scan;
    }

    private static void decode(
            CharsetDecoder decoder, ByteBuffer bytes, CharBuffer characters, boolean end, Scan scan) {
        while (true) {
            var result = decoder.decode(bytes, characters, end);
            scan.take(characters.flip());
            characters.clear();
            if (result.isUnderflow()) return;
            if (result.isError()) {
                scan.takeMalformed();
                bytes.position(bytes.position() + result.length());
            }
        }
    }
}

package org.mingzhang.documents.voucher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The parts of a workbook, unpacked once without being kept, before anything trusts them: how much they really hold, and what the
 * workbook reader does not tell.
 *
 * @param countsFrom1904 whether dates are days after 1904-01-01
 */
record WorkbookParts(boolean countsFrom1904, boolean hasStyles) {
    /** Far above what a part other than a sheet holds, and a run of text far above what a cell may hold. */
    private static final long LARGEST_SMALL_PART = 64 << 20;

    private static final int LONGEST_TEXT = 1 << 20;
    private static final int MOST_PARTS = 10_000;
    private static final int LONGEST_COLUMN_NAME = 3;
    private static final Pattern FROM_1904 = Pattern.compile("date1904\\s*=\\s*[\"'](1|true|on)[\"']");

    /** @throws Unreadable not-a-workbook or zip-bomb */
    static WorkbookParts check(Path file, long limit) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) throw bomb(file.getFileName() + "");
            long unpacked = 0;
            boolean from1904 = false;
            boolean styles = false;
            boolean workbook = false;
            for (var part : Collections.list(zip.entries())) {
                unpacked += unpack(zip, part, limit - unpacked);
                var name = part.getName();
                if (name.endsWith("workbook.xml")) {
                    workbook = true;
                    from1904 = countsFrom1904(zip, part);
                }
                styles |= name.endsWith("styles.xml");
            }
            if (!workbook) throw new Unreadable(0, "not-a-workbook", "");
            return new WorkbookParts(from1904, styles);
        } catch (ZipException e) {
            throw new Unreadable(0, "not-a-workbook", "");
        }
    }

    private static Unreadable bomb(String part) {
        return new Unreadable(0, "zip-bomb", part);
    }

    private static long unpack(ZipFile zip, ZipEntry part, long left) throws IOException {
        boolean markup = part.getName().endsWith(".xml");
        long most = part.getName().contains("sheets/") ? left : Math.min(left, LARGEST_SMALL_PART);
        long length = 0;
        var text = new Text();
        var buffer = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(part)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                length += n;
                if (length > most || (markup && !text.isHarmless(buffer, n))) throw bomb(part.getName());
            }
        }
        return length;
    }

    private static boolean countsFrom1904(ZipFile zip, ZipEntry part) throws IOException {
        try (InputStream in = zip.getInputStream(part)) {
            var start = new String(in.readNBytes(1 << 16), StandardCharsets.UTF_8);
            return FROM_1904.matcher(start).find();
        }
    }

    /** Watches for what would make a reader hold too much: an endless text, or the address of a cell in a column that cannot be. */
    private static final class Text {
        private int run;
        private int letters;
        private boolean quoted;

        boolean isHarmless(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                byte b = bytes[i];
                run = b == '<' ? 0 : run + 1;
                if (run > LONGEST_TEXT) return false;
                if (b >= 'A' && b <= 'Z' && quoted) {
                    letters++;
                } else {
                    if (letters > LONGEST_COLUMN_NAME && b >= '0' && b <= '9') return false;
                    letters = 0;
                    quoted = b == '"' || b == '\'';
                }
            }
            return true;
        }
    }
}

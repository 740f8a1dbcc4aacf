package org.mingzhang.store.copy;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Texts in UTF-8. Chinese ones take long to encode and mostly repeat (units, titles, payees): those encoded lately are remembered. */
final class Utf8 {
    private static final int LONGEST = 64;
    private static final int REMEMBERED = 1 << 12;
    private static final char LAST_ASCII = 0x7f;

    /** A text that is in a slot. */
    private static final class Known {
        private final String text;
        private final byte[] bytes;

        Known(String text, byte[] bytes) {
            this.text = text;
            this.bytes = bytes;
        }
    }

    /** Shared by threads without a lock: a slot holds one whole pair or another. */
    private static final @Nullable Known[] KNOWN = new @Nullable Known[REMEMBERED];

    private Utf8() {}

    /** Not to be changed: others may be given the same. */
    static byte[] of(String text) {
        if (text.isEmpty() || text.length() > LONGEST || text.charAt(0) <= LAST_ASCII)
            return text.getBytes(StandardCharsets.UTF_8);
        int slot = (text.hashCode() * 0x9E3779B9) >>> 20;
        @Nullable Known last = KNOWN[slot];
        if (last != null && last.text.equals(text)) return last.bytes;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        KNOWN[slot] = new Known(text, bytes);
        return bytes;
    }
}

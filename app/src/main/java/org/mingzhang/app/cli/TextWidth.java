package org.mingzhang.app.cli;

/** How many columns of a terminal a text takes: a Chinese character takes two, a combining mark none. */
final class TextWidth {
    /** The blocks that Unicode (UAX #11) calls wide or fullwidth, first and last character of each. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x2E80, 0x303E},
        {0x3041, 0xA4CF},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF01, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1FAFF},
        {0x20000, 0x3FFFD}
    };

    private TextWidth() {}

    static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    static String padRight(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - of(text))) + text;
    }

    private static int of(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT)
            return 0;
        return isWide(character) ? 2 : 1;
    }

    private static boolean isWide(int character) {
        for (var block : WIDE) if (character >= block[0] && character <= block[1]) return true;
        return false;
    }
}

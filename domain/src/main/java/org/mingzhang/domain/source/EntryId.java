package org.mingzhang.domain.source;

import org.mingzhang.domain.BadInput;

/** The name of an entry, chosen by whoever records it, unique within its stream: letters of any script, digits, and {@code . _ - / # :}. */
public record EntryId(String value) {
    private static final int LONGEST = 120;

    public EntryId {
        if (!isFormed(value)) throw new BadInput("not-an-id", "id", value);
    }

    /** The text as a name: what a name may not hold becomes {@code _}. */
    public static EntryId nearestTo(String text) {
        var name = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            name.appendCodePoint(isAllowed(c) ? c : '_');
            i += Character.charCount(c);
        }
        return new EntryId(name.toString());
    }

    private static boolean isFormed(String value) {
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            if (!isAllowed(c)) return false;
            i += Character.charCount(c);
        }
        return !value.isEmpty() && value.codePointCount(0, value.length()) <= LONGEST;
    }

    private static boolean isAllowed(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> "._/#:-".indexOf(c) >= 0;
        };
    }

    @Override
    public String toString() {
        return value;
    }
}

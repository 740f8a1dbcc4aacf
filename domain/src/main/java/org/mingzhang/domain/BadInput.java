package org.mingzhang.domain;

/**
 * Input from which no command can be made: the field, what was given, and a stable code whose sentence (Chinese and English)
 * stands in the message file at the edge. Nothing is stored.
 */
public final class BadInput extends IllegalArgumentException {
    private static final int DIGITS_OF_SHA256 = 64;

    private final String code;
    private final String field;
    private final String given;

    public BadInput(String code, String field, String given) {
        super(field + ": " + code + " (given: " + given + ")");
        this.code = code;
        this.field = field;
        this.given = given;
    }

    public String code() {
        return code;
    }

    public String field() {
        return field;
    }

    public String given() {
        return given;
    }

    /** The same fault one level further out: {@code facts[3].amount} instead of {@code amount}. */
    public BadInput within(String parent) {
        return new BadInput(code, field.startsWith("[") ? parent + field : parent + "." + field, given);
    }

    /** {@code text}, or a fault naming {@code field} when it is blank. */
    public static String requireText(String field, String text) {
        if (text.isBlank()) throw new BadInput("text-missing", field, text);
        return requireReadable(field, text.strip());
    }

    /** {@code text}, or a fault naming {@code field} when it is not readable. */
    public static String requireReadable(String field, String text) {
        if (!isReadable(text)) throw new BadInput("text-unreadable", field, "");
        return text;
    }

    /** {@code text}, or a fault naming {@code field} when it is no SHA-256 digest in lower-case hex. */
    public static String requireSha256(String field, String text) {
        boolean isDigest = text.length() == DIGITS_OF_SHA256;
        for (int i = 0; isDigest && i < DIGITS_OF_SHA256; i++) {
            char c = text.charAt(i);
            isDigest = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        }
        if (!isDigest) throw new BadInput("not-a-sha256", field, text);
        return text;
    }

    /** Whether it holds characters only: not zero, which no database keeps, and no half of a surrogate pair. */
    public static boolean isReadable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) return false;
            if (Character.isSurrogate(c) && !Character.isSupplementaryCodePoint(text.codePointAt(i++))) return false;
        }
        return true;
    }
}

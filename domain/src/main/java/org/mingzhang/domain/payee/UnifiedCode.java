package org.mingzhang.domain.payee;

import java.text.Normalizer;
import java.util.Locale;
import org.mingzhang.domain.BadInput;

/** Unified social credit code (统一社会信用代码) of an organisation: 18 digits and capitals. Its check character is not verified. */
public record UnifiedCode(String value) {
    private static final int LENGTH = 18;

    public UnifiedCode {
        if (!isFormed(value)) value = normalised(value);
        if (!isFormed(value)) throw new BadInput("not-a-credit-code", "payee.code", value);
    }

    private static String normalised(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }

    private static boolean isFormed(String value) {
        for (int i = 0; i < value.length(); i++) if (!isAllowed(value.charAt(i))) return false;
        return value.length() == LENGTH;
    }

    /** Digits and capitals other than I, O, S, V and Z. */
    private static boolean isAllowed(char c) {
        return switch (c) {
            case 'I', 'O', 'S', 'V', 'Z' -> false;
            default -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
        };
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.mingzhang.domain.declaration;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;

/** One way to write each value, so that a form that was written and read again is the same form. */
final class Plain {
    private static final int DIGITS = 18;

    private Plain() {}

    /** Without blanks around it; absent when there is nothing else. */
    static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * Without zeros at its end: 3.00 is 3.
     *
     * @throws BadInput amount-negative or amount-out-of-range, naming {@code field}
     */
    static @Nullable BigDecimal number(String field, @Nullable BigDecimal number) {
        if (number == null) return null;
        if (number.signum() < 0) throw new BadInput("amount-negative", field, number.toString());
        var plain = number.stripTrailingZeros();
        if (plain.precision() > DIGITS || Math.abs(plain.scale()) > DIGITS)
            throw new BadInput("amount-out-of-range", field, number.toString());
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}

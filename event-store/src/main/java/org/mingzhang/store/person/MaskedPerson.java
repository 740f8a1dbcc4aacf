package org.mingzhang.store.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person as a screen may show him.
 *
 * @param name 张** for a name of three characters; empty when erased
 * @param idNumber its last four characters; empty when erased
 * @param account its last four characters; empty when erased
 */
public record MaskedPerson(
        String reference,
        String name,
        String idNumber,
        String account,
        @Nullable Instant erasedAt) {

    static String name(@Nullable String name) {
        if (name == null) return "";
        int first = name.offsetByCodePoints(0, 1);
        int others = name.codePointCount(first, name.length());
        return others == 0 ? "*" : name.substring(0, first) + "*".repeat(others);
    }

    static String lastFour(@Nullable String number) {
        if (number == null) return "";
        return "****" + (number.length() > 8 ? number.substring(number.length() - 4) : "");
    }
}

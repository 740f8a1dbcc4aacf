package org.mingzhang.documents.facts;

import java.util.Locale;

/** Names as fact files write them: {@code RecordPayment}, {@code fiscalYear} and {@code NET_DISBURSED} in lower-case-with-hyphens. */
final class Kebab {
    private Kebab() {}

    static String of(Class<?> type) {
        return of(type.getSimpleName());
    }

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String of(String camelCase) {
        var hyphens = camelCase.replaceAll("([a-z0-9])([A-Z])", "$1-$2");
        return hyphens.toLowerCase(Locale.ROOT);
    }
}

package org.mingzhang.query.fund;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A search through the whole trail, by any part of what stands in it.
 *
 * @param text part of a fund or other stream, an entry, a document or its number, a person or unit, a voucher or payee
 * @param kinds events to be found as well, as {@code Reduced}: those whose name in words has the text in it
 */
public record TrailSearch(String text, Set<String> kinds) {
    static final String CONDITION = """
            (split_part(e.type, '.', 2) = ANY (:kinds) OR concat_ws(' ', e.fund, e.stream, e.entry_id, e.document_title,
             e.document_number, e.person, e.unit, e.voucher_no, e.payee_code, e.payee_name) ILIKE :pattern)""";

    public TrailSearch {
        kinds = Set.copyOf(kinds);
    }

    /** @return null for a text that is missing or blank: everything is found */
    public static @Nullable TrailSearch of(@Nullable String text, Function<String, Set<String>> kindsNamed) {
        if (text == null || text.isBlank()) return null;
        return new TrailSearch(text.strip(), kindsNamed.apply(text.strip()));
    }

    /** The text as part of a whole, for ILIKE. */
    String pattern() {
        return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}

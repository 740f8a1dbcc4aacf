package org.mingzhang.domain.source;

import java.util.regex.Pattern;
import org.mingzhang.domain.BadInput;

/** The name of an entry, chosen by whoever records it, unique within its stream: letters of any script, digits, and {@code . _ - / # :}. */
public record EntryId(String value) {
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}._/#:-]{1,120}");

    public EntryId {
        if (!FORM.matcher(value).matches()) throw new BadInput("not-an-id", "id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.mingzhang.store.codec;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads a value that is written as text. What repeats is parsed and kept once: the values that were read lately are remembered. */
final class TextReader implements ValueReader {
    private static final int REMEMBERED = 1 << 12;

    private record Known(String text, Object value) {}

    private final Function<String, ?> parse;
    /** Shared by threads without a lock: a slot holds one whole pair or another. */
    private final @Nullable Known[] known;

    private TextReader(Function<String, ?> parse, int remembered) {
        this.parse = parse;
        this.known = new @Nullable Known[remembered];
    }

    /** Of values that repeat. */
    static TextReader repeating(Function<String, ?> parse) {
        return new TextReader(parse, REMEMBERED);
    }

    /** Of values that are hardly ever the same. */
    static ValueReader ofMany(Function<String, ?> parse) {
        return in -> Objects.requireNonNull(parse.apply(text(in)));
    }

    static String text(JsonParser in) {
        ValueReader.require(in, JsonToken.VALUE_STRING);
        return in.getString();
    }

    @Override
    public Object read(JsonParser in) {
        String text = text(in);
        int slot = (text.hashCode() * 0x9E3779B9) >>> 20;
        @Nullable Known last = known[slot];
        if (last != null && last.text().equals(text)) return last.value();
        Object value = Objects.requireNonNull(parse.apply(text));
        known[slot] = new Known(text, value);
        return value;
    }
}

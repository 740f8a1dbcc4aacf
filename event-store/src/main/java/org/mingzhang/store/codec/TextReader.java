package org.mingzhang.store.codec;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads a value that is written as text. What repeats is parsed and kept once: a value that is read twice is remembered. */
final class TextReader implements ValueReader {
    private static final int SHIFT = 20;
    private static final int REMEMBERED = 1 << (Integer.SIZE - SHIFT);

    private static final class Known {
        private final char[] text;
        private final Object value;

        Known(char[] text, Object value) {
            this.text = text;
            this.value = value;
        }

        boolean is(char[] in, int from, int to) {
            return Arrays.equals(text, 0, text.length, in, from, to);
        }
    }

    private final Function<String, ?> parse;
    /** Shared by threads without a lock: a slot holds one whole pair or another. */
    private final @Nullable Known[] known = new @Nullable Known[REMEMBERED];
    /** By slot, which text was met last that is not known: what comes but once displaces nothing. */
    private final int[] met = new int[REMEMBERED];

    private TextReader(Function<String, ?> parse) {
        this.parse = parse;
    }

    /** Of values that repeat. */
    static TextReader repeating(Function<String, ?> parse) {
        return new TextReader(parse);
    }

    /** Of values that are hardly ever the same. */
    static ValueReader ofMany(Function<String, ?> parse) {
        return in -> Objects.requireNonNull(parse.apply(text(in)));
    }

    static String text(JsonParser in) {
        ValueReader.require(in, JsonToken.VALUE_STRING);
        return in.getString();
    }

    /** Looks at the parser's own characters: a text that is known need not become a string. */
    @Override
    public Object read(JsonParser in) {
        ValueReader.require(in, JsonToken.VALUE_STRING);
        char[] characters = in.getStringCharacters();
        int from = in.getStringOffset();
        int to = from + in.getStringLength();
        int hash = hash(characters, from, to);
        int slot = hash >>> SHIFT;
        @Nullable Known last = known[slot];
        if (last != null && last.is(characters, from, to)) return last.value;
        Object value = Objects.requireNonNull(parse.apply(in.getString()));
        if (met[slot] == hash) known[slot] = new Known(Arrays.copyOfRange(characters, from, to), value);
        else met[slot] = hash;
        return value;
    }

    /** Four sums that do not wait for each other: a processor adds to all of them at once. */
    private static int hash(char[] in, int from, int to) {
        int a = to - from;
        int b = 0;
        int c = 0;
        int d = 0;
        int i = from;
        for (; i < to - 3; i += 4) {
            a = 31 * a + in[i];
            b = 31 * b + in[i + 1];
            c = 31 * c + in[i + 2];
            d = 31 * d + in[i + 3];
        }
        for (; i < to; i++) a = 31 * a + in[i];
        return (((a * 31 + b) * 31 + c) * 31 + d) * 0x9E3779B9;
    }
}

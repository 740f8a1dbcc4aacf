package org.mingzhang.store.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** JSON in UTF-8, as it lies in the log: the very bytes stay. */
public final class JsonText {
    private final byte[] in;
    private final int offset;
    private final int length;

    /** The bytes are not copied, and nobody changes them. */
    public JsonText(byte[] in, int offset, int length) {
        this.in = in;
        this.offset = offset;
        this.length = length;
    }

    public static JsonText of(String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        return new JsonText(utf8, 0, utf8.length);
    }

    /** What is done with a part of an array. */
    @FunctionalInterface
    public interface Use<T> {
        T with(byte[] in, int offset, int length);
    }

    public <T> T use(Use<T> use) {
        return use.with(in, offset, length);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonText that
                && Arrays.equals(in, offset, offset + length, that.in, that.offset, that.offset + that.length);
    }

    @Override
    public int hashCode() {
        return ByteBuffer.wrap(in, offset, length).hashCode();
    }

    @Override
    public String toString() {
        return new String(in, offset, length, StandardCharsets.UTF_8);
    }
}

package org.mingzhang.command;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The content of a command, written so that equal commands are equal texts in every process and release. */
final class CanonicalContent {
    private CanonicalContent() {}

    /** The first half of the SHA-256 of the canonical text, in lower-case hex. */
    static String digest(Object content) {
        var text = new StringBuilder(512);
        write(content, text);
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, digest.length / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        switch (value) {
            case null -> out.append("null");
            case Record r -> {
                out.append(r.getClass().getSimpleName()).append('{');
                for (RecordComponent part : r.getClass().getRecordComponents()) {
                    out.append(part.getName()).append('=');
                    write(read(part, r), out);
                    out.append(';');
                }
                out.append('}');
            }
            case Map<?, ?> map -> {
                var sorted = new TreeMap<String, Object>();
                map.forEach((key, item) -> sorted.put(String.valueOf(key), item));
                out.append('[');
                sorted.forEach((key, item) -> {
                    write(key, out);
                    out.append(':');
                    write(item, out);
                });
                out.append(']');
            }
            case Collection<?> items -> {
                out.append('[');
                for (Object item : items) {
                    write(item, out);
                    out.append(',');
                }
                out.append(']');
            }
            default -> {
                var text = value.toString();
                out.append(text.length()).append('"').append(text);
            }
        }
    }

    static @Nullable Object read(RecordComponent part, Record from) {
        try {
            var accessor = part.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(from);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a command is a record whose components can be read: " + part, e);
        }
    }
}

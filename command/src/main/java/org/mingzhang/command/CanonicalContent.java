package org.mingzhang.command;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The content of a command, written so that equal commands are equal texts in every process and release. */
final class CanonicalContent {
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private CanonicalContent() {}

    /** The first half of the SHA-256 of the canonical text, in lower-case hex. */
    static String digest(Object content) {
        var text = new StringBuilder(512);
        write(content, text);
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, digest.length / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        switch (value) {
            case null -> out.append("null");
            case Record r -> {
                var shape = SHAPES.get(r.getClass());
                out.append(shape.name()).append('{');
                for (var part : shape.parts()) {
                    out.append(part.name()).append('=');
                    write(part.of(r), out);
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

    /** A component of a record, and how to read it. */
    record Part(String name, MethodHandle accessor) {
        static Part of(RecordComponent component) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                var handle = MethodHandles.lookup().unreflect(accessor);
                return new Part(component.getName(), handle.asType(MethodType.methodType(Object.class, Record.class)));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("the components of a record can be read: " + component, e);
            }
        }

        @Nullable
        Object of(Record from) {
            try {
                return (Object) accessor.invokeExact(from);
            } catch (Throwable e) {
                throw new IllegalStateException("the components of a record can be read: " + name, e);
            }
        }
    }

    /** What a kind of record is made of. */
    record Shape(String name, List<Part> parts) {
        static Shape of(Class<?> type) {
            return new Shape(
                    type.getSimpleName(),
                    Arrays.stream(type.getRecordComponents()).map(Part::of).toList());
        }
    }

    /** The components of a record in their order. */
    static List<Part> parts(Record record) {
        return SHAPES.get(record.getClass()).parts();
    }
}

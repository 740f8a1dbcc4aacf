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
            return new Shape(type);
        }
    };

    private byte[] bytes = new byte[1 << 10];
    private int length;

    private CanonicalContent() {}

    /** The first half of the SHA-256 of the canonical text in UTF-8, in lower-case hex. */
    static String digest(Object content) {
        var text = new CanonicalContent();
        text.write(content);
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(text.bytes, 0, text.length);
            var digest = sha256.digest();
            return HexFormat.of().formatHex(digest, 0, digest.length / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> plain("null");
            case Record r -> {
                var shape = SHAPES.get(r.getClass());
                plain(shape.opening);
                for (var part : shape.parts) {
                    plain(part.opening);
                    write(part.of(r));
                    sign(';');
                }
                sign('}');
            }
            case Map<?, ?> map -> {
                var sorted = new TreeMap<String, Object>();
                map.forEach((key, item) -> sorted.put(String.valueOf(key), item));
                sign('[');
                sorted.forEach((key, item) -> {
                    write(key);
                    sign(':');
                    write(item);
                });
                sign(']');
            }
            case Collection<?> items -> {
                sign('[');
                for (Object item : items) {
                    write(item);
                    sign(',');
                }
                sign(']');
            }
            default -> {
                var text = value.toString();
                plain(Integer.toString(text.length()));
                sign('"');
                plain(text);
            }
        }
    }

    private void plain(String text) {
        plain(utf8(text));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void plain(byte[] utf8) {
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
    }

    private void sign(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
    }

    private void room(int more) {
        if (length + more > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }

    /** A component of a record, and how to read it. */
    static final class Part {
        private final String name;
        private final byte[] opening;
        private final MethodHandle accessor;

        private Part(RecordComponent component) {
            this.name = component.getName();
            this.opening = utf8(name + "=");
            try {
                var method = component.getAccessor();
                method.setAccessible(true);
                this.accessor = MethodHandles.lookup()
                        .unreflect(method)
                        .asType(MethodType.methodType(Object.class, Record.class));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("the components of a record can be read: " + component, e);
            }
        }

        String name() {
            return name;
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
    private static final class Shape {
        private final byte[] opening;
        private final List<Part> parts;

        Shape(Class<?> type) {
            this.opening = utf8(type.getSimpleName() + "{");
            this.parts =
                    Arrays.stream(type.getRecordComponents()).map(Part::new).toList();
        }
    }

    /** The components of a record in their order. */
    static List<Part> parts(Record record) {
        return SHAPES.get(record.getClass()).parts;
    }
}

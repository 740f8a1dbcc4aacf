package org.mingzhang.store.codec;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** Writes a record as an object of its components in their order, absent ones left out. */
final class RecordWriter implements ValueWriter {
    private record Component(SerializableString name, MethodHandle accessor, ValueWriter writer) {
        static Component of(RecordComponent component, Function<Type, ValueWriter> writer) {
            try {
                MethodHandle accessor = MethodHandles.publicLookup().unreflect(component.getAccessor());
                return new Component(
                        new SerializedString(component.getName()),
                        accessor.asType(MethodType.methodType(Object.class, Object.class)),
                        writer.apply(component.getGenericType()));
            } catch (IllegalAccessException e) {
                throw new IllegalArgumentException("cannot be written: " + component, e);
            }
        }

        @Nullable
        Object of(Object owner) {
            try {
                return (Object) accessor.invokeExact(owner);
            } catch (Throwable e) {
                throw new IllegalArgumentException("cannot be written: " + owner, e);
            }
        }
    }

    private final Component[] components;

    RecordWriter(Class<?> type, Function<Type, ValueWriter> writer) {
        if (!type.isRecord()) throw new IllegalArgumentException("cannot be written: " + type);
        this.components = Stream.of(type.getRecordComponents())
                .map(component -> Component.of(component, writer))
                .toArray(Component[]::new);
    }

    @Override
    public void write(Object value, JsonGenerator out) {
        out.writeStartObject();
        writeComponents(value, out);
        out.writeEndObject();
    }

    /** The components alone: the object has begun, and may have said its kind. */
    void writeComponents(Object value, JsonGenerator out) {
        for (Component component : components) {
            Object part = component.of(value);
            if (part == null) continue;
            out.writeName(component.name());
            component.writer().write(part, out);
        }
    }
}

package org.mingzhang.store.codec;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/**
 * Reads an object as a record: each component once, in any order, and nothing else. A component must be there unless it is
 * {@code @Nullable}: the code's own promise, kept when reading too.
 */
final class RecordReader implements ValueReader {
    private final Class<?> type;
    private final String[] names;
    private final ValueReader[] readers;
    private final PropertyNameMatcher matcher;
    private final MethodHandle constructor;
    /** A bit for each component that must be there. */
    private final long required;

    RecordReader(Class<?> type, JsonFactory factory, Function<Type, ValueReader> reader) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null || components.length > Long.SIZE)
            throw new IllegalArgumentException("cannot be read: " + type);
        this.type = type;
        this.names = Stream.of(components).map(RecordComponent::getName).toArray(String[]::new);
        this.readers = Stream.of(components)
                .map(component -> reader.apply(component.getGenericType()))
                .toArray(ValueReader[]::new);
        this.matcher = factory.constructNameMatcher(
                Stream.of(names).map(Named::fromString).toList(), false);
        this.constructor = constructor(components);
        long mask = 0;
        for (int i = 0; i < components.length; i++) {
            if (!components[i].getAnnotatedType().isAnnotationPresent(Nullable.class)) mask |= 1L << i;
        }
        this.required = mask;
    }

    @Override
    public Object read(JsonParser in) {
        ValueReader.require(in, JsonToken.START_OBJECT);
        return readComponents(in);
    }

    /** From the first component on: the object has begun, and may have said its kind. */
    Object readComponents(JsonParser in) {
        @Nullable Object[] values = new @Nullable Object[readers.length];
        long seen = 0;
        int index = in.nextNameMatch(matcher);
        for (; index >= 0; index = in.nextNameMatch(matcher)) {
            long bit = 1L << index;
            if ((seen & bit) != 0) throw fault(names[index] + " is there twice");
            seen |= bit;
            if (in.nextToken() != JsonToken.VALUE_NULL) values[index] = readers[index].read(in);
            else if ((required & bit) != 0) throw fault(names[index] + " is null");
        }
        if (index != PropertyNameMatcher.MATCH_END_OBJECT) throw fault("unknown component " + in.currentName());
        if ((required & ~seen) != 0) throw fault(names[Long.numberOfTrailingZeros(required & ~seen)] + " is missing");
        return construct(values);
    }

    private Object construct(@Nullable Object[] values) {
        try {
            return (Object) constructor.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalArgumentException(e);
        }
    }

    private IllegalArgumentException fault(String what) {
        return new IllegalArgumentException(type.getSimpleName() + ": " + what);
    }

    private MethodHandle constructor(RecordComponent[] components) {
        try {
            MethodHandle canonical = MethodHandles.publicLookup()
                    .findConstructor(
                            type,
                            MethodType.methodType(
                                    void.class,
                                    Arrays.stream(components)
                                            .map(RecordComponent::getType)
                                            .toArray(Class<?>[]::new)));
            return canonical
                    .asSpreader(Object[].class, components.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot be read: " + type, e);
        }
    }
}

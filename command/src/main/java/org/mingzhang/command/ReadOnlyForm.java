package org.mingzhang.command;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A collection of one of the JDK's hidden classes, such as {@code List.of()} or a read-only view: what is in it is kept, in its
 * order, and comes back read-only.
 *
 * @param <T> the interface that it is used by
 * @param <M> what it is written as
 */
final class ReadOnlyForm<T, M extends T> extends Serializer<T> {
    private final Class<M> content;
    private final Function<T, M> copy;
    private final Function<M, T> readOnly;

    private ReadOnlyForm(Class<M> content, Function<T, M> copy, Function<M, T> readOnly) {
        this.content = content;
        this.copy = copy;
        this.readOnly = readOnly;
    }

    /** The form of instances of {@code type}; null when it is not such a class. */
    @SuppressWarnings({"rawtypes", "unchecked"}) // of the elements nothing is asked
    static @Nullable Serializer<?> of(Class<?> type) {
        if (!type.getName().startsWith("java.util.") || Modifier.isPublic(type.getModifiers())) return null;
        if (List.class.isAssignableFrom(type))
            return new ReadOnlyForm<List, ArrayList>(ArrayList.class, ArrayList::new, Collections::unmodifiableList);
        if (Set.class.isAssignableFrom(type))
            return new ReadOnlyForm<Set, LinkedHashSet>(
                    LinkedHashSet.class, LinkedHashSet::new, Collections::unmodifiableSet);
        if (SortedMap.class.isAssignableFrom(type))
            return new ReadOnlyForm<SortedMap, TreeMap>(
                    TreeMap.class, TreeMap::new, Collections::unmodifiableSortedMap);
        if (Map.class.isAssignableFrom(type))
            return new ReadOnlyForm<Map, LinkedHashMap>(
                    LinkedHashMap.class, LinkedHashMap::new, Collections::unmodifiableMap);
        if (Collection.class.isAssignableFrom(type)) throw new IllegalArgumentException("no form for " + type);
        return null;
    }

    @Override
    public void write(Kryo kryo, Output output, T collection) {
        kryo.writeObject(output, copy.apply(collection));
    }

    @Override
    public T read(Kryo kryo, Input input, Class<? extends T> type) {
        return readOnly.apply(kryo.readObject(input, content));
    }
}

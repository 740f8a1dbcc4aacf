package org.mingzhang.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/** Streams in memory, those used last, up to so many events. Used by the writer's thread alone. */
final class StreamCache<S> implements Cache {
    /** One newcomer of so many. */
    private static final int KEPT_WHEN_FULL = 8;

    private record Held<S>(S stream, long events) {}

    private final Map<Object, Held<S>> held = new LinkedHashMap<>(1024, 0.75f, true);
    private final long mostEvents;
    private long events;
    private int newcomers;

    StreamCache(long mostEvents) {
        this.mostEvents = mostEvents;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // Axon's signature
    public <K, V> V get(K key) {
        var found = held.get(key);
        return found == null ? null : (V) found.stream();
    }

    /** Axon's, which knows no size. {@link Streams} keeps the same stream right afterwards, with its size. */
    @Override
    public void put(@Nullable Object key, Object stream) {}

    /**
     * Keeps a stream that has so many events, and lets go of those not used for longest. When there is no room, most newcomers are
     * not kept: if more streams are visited in turns than there is room for, some of them stay, instead of each being let go
     * shortly before its next turn.
     *
     * @return those let go, be it this one
     */
    List<S> put(Object key, S stream, long size) {
        boolean isNew = !remove(key);
        if (isNew && !held.isEmpty() && events + size > mostEvents && ++newcomers % KEPT_WHEN_FULL != 0) {
            return List.of(stream);
        }
        held.put(key, new Held<>(stream, size));
        events += size;
        if (events <= mostEvents) return List.of();
        List<S> gone = new ArrayList<>();
        var oldest = held.entrySet().iterator();
        while (events > mostEvents && held.size() > 1) {
            var one = oldest.next().getValue();
            oldest.remove();
            events -= one.events();
            gone.add(one.stream());
        }
        return gone;
    }

    @Override
    public boolean putIfAbsent(Object key, Object stream) {
        throw new UnsupportedOperationException("a stream is kept with its size");
    }

    @Override
    public boolean remove(@Nullable Object key) {
        var gone = held.remove(key);
        if (gone != null) events -= gone.events();
        return gone != null;
    }

    @Override
    public void removeAll() {
        held.clear();
        events = 0;
    }

    @Override
    public boolean containsKey(Object key) {
        return held.containsKey(key);
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("nobody listens to this cache");
    }
}

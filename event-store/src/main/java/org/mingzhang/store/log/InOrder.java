package org.mingzhang.store.log;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands events on by position, from the first on and without a gap, whatever their order: one that comes early waits. */
final class InOrder implements Consumer<StoredEvent> {
    /** Some 20 MB. Events lie in the order of their positions but where the space of others that were refused is used again. */
    private static final int MOST_WAITING = 16_384;

    private final Consumer<StoredEvent> consumer;
    private final Map<Long, StoredEvent> early = new HashMap<>();
    private long reached;

    InOrder(Consumer<StoredEvent> consumer) {
        this.consumer = consumer;
    }

    /** Too many would have to wait. */
    static final class TooFarApart extends RuntimeException {}

    /** @throws TooFarApart when it can take no more */
    @Override
    public void accept(StoredEvent event) {
        if (event.position() != reached + 1) {
            if (early.size() == MOST_WAITING) throw new TooFarApart();
            early.put(event.position(), event);
            return;
        }
        handOn(event);
        while (!early.isEmpty()) {
            @Nullable StoredEvent next = early.remove(reached + 1);
            if (next == null) return;
            handOn(next);
        }
    }

    /** The position of the event that was handed on last; 0 before the first. */
    long reached() {
        return reached;
    }

    private void handOn(StoredEvent event) {
        reached = event.position();
        consumer.accept(event);
    }
}

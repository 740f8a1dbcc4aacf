package org.mingzhang.store.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Tells the followers of this process what was committed, and keeps the last of it: who follows closely need not ask the database.
 * What other processes commit is noticed by looking.
 */
public final class AppendSignal {
    /** What is written, at the highest rate seen, while the read tables' follower gathers a batch and applies another. */
    private static final int KEPT = 1 << 14;

    private final AtomicReferenceArray<@Nullable RecordedEvent> kept = new AtomicReferenceArray<>(KEPT);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition committed = lock.newCondition();
    private long position;

    /** Says that these, and everything before them, can be read. */
    public void raise(List<RecordedEvent> events) {
        for (RecordedEvent event : events) kept.set(slot(event.position()), event);
        if (!events.isEmpty()) raise(events.getLast().position());
    }

    private void raise(long committedPosition) {
        lock.lock();
        try {
            if (committedPosition > position) {
                position = committedPosition;
                committed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something after {@code known} was committed by this process, or the time is over. */
    public void await(long known, Duration atMost) throws InterruptedException {
        long nanos = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (position <= known && nanos > 0) nanos = committed.awaitNanos(nanos);
        } finally {
            lock.unlock();
        }
    }

    /** The event at a position; null when it is not one of those kept. */
    @Nullable
    RecordedEvent kept(long at) {
        RecordedEvent event = kept.get(slot(at));
        return event != null && event.position() == at ? event : null;
    }

    /** The events that follow {@code after} without a gap, as far as they are kept, at most {@code limit}. */
    List<StoredEvent> keptAfter(long after, int limit) {
        List<StoredEvent> events = new ArrayList<>();
        for (RecordedEvent next = kept(after + 1); next != null && events.size() < limit; ) {
            events.add(next.stored());
            next = kept(next.position() + 1);
        }
        return events;
    }

    private static int slot(long position) {
        return (int) (position & (KEPT - 1));
    }
}

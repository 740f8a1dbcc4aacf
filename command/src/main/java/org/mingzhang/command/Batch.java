package org.mingzhang.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;

/**
 * Who is handled together: those who wait when the batch begins, and those who come while it is decided. Used by the writer's thread.
 *
 * <p>Those who were answered together come back together. A batch that left most of them to the next would take turns with it, a
 * small one and a large, and each costs as much before its first command. So it waits while they come.
 */
final class Batch<T> {
    /** So many in a moment are callers who come back together; fewer come each by himself. */
    static final int A_BURST = 2;
    /** A batch of so many costs little more a command than a larger one. */
    private static final int ENOUGH = 64;

    private static final int LARGEST = 512;

    private final BlockingQueue<T> queue;
    private final Runnable moment;
    private final List<T> all = new ArrayList<>();
    private int expected;
    private int given;
    private boolean closed;

    /**
     * @param queue where they wait
     * @param moment runs while nobody is there who has not been given
     * @param answered so many were answered last, and may come back
     */
    Batch(T first, BlockingQueue<T> queue, Runnable moment, int answered) {
        this.queue = queue;
        this.moment = moment;
        this.expected = Math.min(answered, ENOUGH);
        all.add(first);
        take();
    }

    /** Those who have come since this was last asked; nobody when there is nobody to wait for. */
    List<T> next() {
        if (given == all.size() && !closed) {
            take();
            if (given == all.size() && given < expected) await();
        }
        var next = List.copyOf(all.subList(given, all.size()));
        given = all.size();
        return next;
    }

    private void await() {
        moment.run();
        take();
        if (all.size() - given < A_BURST) expected = 0;
    }

    private void take() {
        queue.drainTo(all, LARGEST - all.size());
    }

    /** Waits for those who are expected, and takes in nobody else. */
    void close() {
        while (!next().isEmpty()) {}
        closed = true;
    }

    /** All of them are to be given once more. */
    void startOver() {
        given = 0;
    }

    List<T> all() {
        return List.copyOf(all);
    }
}

package org.mingzhang.store.log;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads in a thread of its own, a few batches ahead of who consumes them. */
final class ReadAhead<T> implements AutoCloseable {
    private static final int BATCHES = 4;
    private static final long PATIENCE_MILLIS = 100;

    private final BlockingQueue<List<T>> batches = new ArrayBlockingQueue<>(BATCHES);
    private final int batchSize;
    private volatile boolean closed;
    private volatile @Nullable RuntimeException fault;
    private List<T> batch = new ArrayList<>();

    /** @param source hands what it reads to the consumer that it is given, to the end */
    ReadAhead(int batchSize, Consumer<Consumer<T>> source) {
        this.batchSize = batchSize;
        Thread.ofPlatform().name("read-ahead").daemon().start(() -> run(source));
    }

    /** The next batch; empty when there is no more. */
    List<T> next() {
        try {
            List<T> next = batches.take();
            RuntimeException thrown = fault;
            if (next.isEmpty() && thrown != null) throw thrown;
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the log", e);
        }
    }

    /** Ends the reading, finished or not. Not by an interrupt: that would spoil the connection that is read from. */
    @Override
    public void close() {
        closed = true;
    }

    private void run(Consumer<Consumer<T>> source) {
        try {
            source.accept(this::add);
            if (!batch.isEmpty()) put(batch);
        } catch (RuntimeException e) {
            fault = e;
        }
        put(List.of());
    }

    private void add(T one) {
        batch.add(one);
        if (batch.size() < batchSize) return;
        if (!put(batch)) throw new IllegalStateException("nobody reads any more");
        batch = new ArrayList<>(batchSize);
    }

    /** @return whether somebody still reads */
    private boolean put(List<T> full) {
        try {
            while (!closed) if (batches.offer(full, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}

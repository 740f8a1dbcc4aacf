package org.mingzhang.projections;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads batches on threads of its own, a few ahead of who takes them, and hands them on in the order in which they came. */
final class ReadInOrder<T, R> implements AutoCloseable {
    /** Whoever takes the batches, and the database, need the other half. */
    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private static final int AHEAD = THREADS + 2;

    private final Function<T, R> reader;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Queue<Future<List<R>>> waiting = new ArrayDeque<>();

    /** @param reader is called by several threads at once */
    ReadInOrder(Function<T, R> reader) {
        this.reader = reader;
    }

    /** Takes a batch; hands on an earlier one when enough are under way. */
    void read(List<T> batch, Consumer<List<R>> consumer) {
        waiting.add(threads.submit(() -> batch.stream().map(reader).toList()));
        if (waiting.size() > AHEAD) handOn(waiting.remove(), consumer);
    }

    /** Hands on all that is still under way. */
    void finish(Consumer<List<R>> consumer) {
        while (!waiting.isEmpty()) handOn(waiting.remove(), consumer);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static <R> void handOn(Future<List<R>> batch, Consumer<List<R>> consumer) {
        try {
            consumer.accept(batch.get());
        } catch (ExecutionException e) {
            throw new IllegalStateException("while the log was read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the log was read", e);
        }
    }
}

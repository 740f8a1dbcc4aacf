package org.mingzhang.projections;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Works on what it is given in threads of its own, and hands on what comes of it in the order in which it was given. */
final class InParallel<T, R> implements AutoCloseable {
    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final int AHEAD = THREADS + 2;

    private final Function<T, R> work;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Queue<Future<R>> waiting = new ArrayDeque<>();

    /** @param work is called by several threads at once */
    InParallel(Function<T, R> work) {
        this.work = work;
    }

    /** Takes one; hands on an earlier one when enough are under way. */
    void add(T given, Consumer<R> consumer) {
        waiting.add(threads.submit(() -> work.apply(given)));
        if (waiting.size() > AHEAD) handOn(waiting.remove(), consumer);
    }

    /** Hands on all that is still under way. */
    void finish(Consumer<R> consumer) {
        while (!waiting.isEmpty()) handOn(waiting.remove(), consumer);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static <R> void handOn(Future<R> done, Consumer<R> consumer) {
        try {
            consumer.accept(done.get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}

package org.mingzhang.command;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.LedgerEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes snapshots beside the writer: of streams that have grown long, from the last snapshot and what the log holds after it, with a
 * small part of the time; and of streams that memory lets go, from the very stream. A snapshot that comes to nothing costs time at
 * the next cold load, and nothing else.
 */
final class SnapshotTaker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotTaker.class);
    /** It rests so many times as long as it worked. */
    private static final int REST = 20;

    private static final int MOST_WAITING = 32;
    private static final Duration LONGEST_END = Duration.ofSeconds(5);

    private final EventStore store;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Set<String> ordered = ConcurrentHashMap.newKeySet();
    private final ExecutorService growing = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("snapshots").daemon().factory());
    /** As many wait as do no harm to a memory that has no room for them; more come to nothing. */
    private final ExecutorService leaving = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().name("snapshots-of-those-that-leave").daemon().factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    SnapshotTaker(EventStore store) {
        this.store = store;
    }

    /** Takes one when it is its turn, of the stream as it is then. */
    void order(String stream) {
        if (ordered.add(stream)) growing.execute(() -> takeAndRest(stream));
    }

    /**
     * Takes one of a stream that memory has let go, unless many wait.
     *
     * @param stream as the log has it, and nobody else's any more
     */
    void take(LedgerStream stream) {
        leaving.execute(() -> unlessClosed(stream.id(), () -> store(stream)));
    }

    private void takeAndRest(String stream) {
        ordered.remove(stream);
        long begun = System.nanoTime();
        unlessClosed(stream, () -> take(stream));
        try {
            boolean _ = closed.await(REST * (System.nanoTime() - begun), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void unlessClosed(@Nullable String stream, Runnable work) {
        if (closed.getCount() == 0) return;
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("no snapshot of {}: {}", stream, e.toString());
        }
    }

    private void take(String id) {
        var stream = new LedgerStream();
        var events = store.readEvents(id);
        while (events.hasNext()) {
            var next = events.next();
            switch (next.getPayload()) {
                case LedgerStream earlier -> stream = earlier;
                case LedgerEvent event -> stream.on(event);
                default -> throw new IllegalStateException("not of a stream: " + next.getPayloadType());
            }
        }
        store(stream);
    }

    private void store(LedgerStream stream) {
        var id = stream.id();
        if (id == null) return;
        stream.markSnapshot();
        store.storeSnapshot(
                new GenericDomainEventMessage<>(LedgerStream.class.getSimpleName(), id, stream.size() - 1, stream));
    }

    /** Ends what is being taken, and begins nothing more. */
    @Override
    public void close() {
        closed.countDown();
        for (var thread : List.of(growing, leaving)) {
            thread.shutdown();
            try {
                if (!thread.awaitTermination(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) thread.shutdownNow();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

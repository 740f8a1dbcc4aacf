package org.mingzhang.command;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.mingzhang.domain.LedgerEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes snapshots of streams that have grown long, beside the writer and with a small part of its time: from the last snapshot and
 * what the log holds after it. A snapshot that comes to nothing costs time at the next cold load, and nothing else.
 */
final class SnapshotTaker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotTaker.class);
    /** It rests so many times as long as it worked. */
    private static final int REST = 20;

    private final EventStore store;
    private final Set<String> ordered = ConcurrentHashMap.newKeySet();
    private final ExecutorService executor = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("snapshots").daemon().factory());

    SnapshotTaker(EventStore store) {
        this.store = store;
    }

    /** Takes one when it is its turn, of the stream as it is then. */
    void order(String stream) {
        if (ordered.add(stream)) executor.execute(() -> takeAndRest(stream));
    }

    private void takeAndRest(String stream) {
        ordered.remove(stream);
        long begun = System.nanoTime();
        try {
            take(stream);
            Thread.sleep(Duration.ofNanos(REST * (System.nanoTime() - begun)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (!executor.isShutdown()) LOG.warn("no snapshot of {}: {}", stream, e.toString());
        }
    }

    private void take(String id) {
        var stream = new LedgerStream();
        var events = store.readEvents(id);
        DomainEventMessage<?> last = null;
        while (events.hasNext()) {
            last = events.next();
            switch (last.getPayload()) {
                case LedgerStream earlier -> stream = earlier;
                case LedgerEvent event -> stream.on(event);
                default -> throw new IllegalStateException("not of a stream: " + last.getPayloadType());
            }
        }
        if (last == null) return;
        stream.markSnapshot();
        store.storeSnapshot(new GenericDomainEventMessage<>(last.getType(), id, last.getSequenceNumber(), stream));
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}

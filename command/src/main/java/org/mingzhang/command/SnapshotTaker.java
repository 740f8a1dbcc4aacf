package org.mingzhang.command;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.mingzhang.domain.LedgerEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes snapshots of streams that have grown long, beside the writer: from the last snapshot and what the log holds after it. A
 * snapshot that comes to nothing costs time at the next cold load, and nothing else.
 */
final class SnapshotTaker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotTaker.class);
    private static final int MOST_WAITING = 100;

    private final EventStore store;
    private final ExecutorService executor = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().name("snapshots").daemon().factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    SnapshotTaker(EventStore store) {
        this.store = store;
    }

    /** Takes one when it is its turn. */
    void order(String stream) {
        executor.execute(() -> {
            try {
                take(stream);
            } catch (RuntimeException e) {
                LOG.warn("no snapshot of {}: {}", stream, e.toString());
            }
        });
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

package org.mingzhang.command;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.LedgerEvent;

/** A stream of the ledger as an Axon aggregate: it folds through the domain and holds no rule. */
final class LedgerStream {
    /** Of so many events the first is taken. */
    static final int SHORTEST_SNAPSHOT = 1000;
    /** Fewer events are read from the log as soon as a snapshot would be. */
    private static final int SHORTEST_TAIL = 100;

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable StreamState state;
    private long size;
    private long snapshotSize;

    @Nullable
    String id() {
        return id;
    }

    @Nullable
    StreamState state() {
        return state;
    }

    /** How many events it has. */
    long size() {
        return size;
    }

    /** Whether it has doubled since the last snapshot, so that all snapshots together cost what the stream itself did. */
    boolean isDueForSnapshot() {
        return size >= Math.max(SHORTEST_SNAPSHOT, 2 * snapshotSize);
    }

    /** Whether reading it back would fold much that no snapshot holds: a quarter of it or more. */
    boolean hasOutgrownSnapshot() {
        return size - snapshotSize >= Math.max(SHORTEST_TAIL, size / 4);
    }

    void markSnapshot() {
        snapshotSize = size;
    }

    @EventSourcingHandler
    void on(LedgerEvent event) {
        id = event.stream();
        state = StreamState.fold(state, event);
        size++;
    }
}

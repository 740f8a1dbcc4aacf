package org.mingzhang.command;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.LedgerEvent;

/** A stream of the ledger as an Axon aggregate: it folds through the domain and holds no rule. */
final class LedgerStream {
    /** Of so many events the first is taken. */
    static final int SHORTEST_SNAPSHOT = 1000;

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private @Nullable StreamState state;
    private long size;
    private long snapshotSize;

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

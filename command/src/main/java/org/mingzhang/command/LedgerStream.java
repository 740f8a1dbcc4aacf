package org.mingzhang.command;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.LedgerEvent;

/** A stream of the ledger as an Axon aggregate: it folds through the domain and holds no rule. */
final class LedgerStream {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private @Nullable StreamState state;
    private long size;

    @Nullable
    StreamState state() {
        return state;
    }

    /** How many events it has. */
    long size() {
        return size;
    }

    @EventSourcingHandler
    void on(LedgerEvent event) {
        id = event.stream();
        state = StreamState.fold(state, event);
        size++;
    }
}

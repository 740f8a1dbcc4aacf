package org.mingzhang.store.axon;

import java.util.List;
import java.util.Optional;
import org.axonframework.common.AxonException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Another writer has taken the place in the stream that this event was meant for. */
record StreamConflict(DomainEventMessage<?> event, RuntimeException cause) {
    private static final String CONSTRAINT = "event_once_in_its_stream";

    static Optional<StreamConflict> among(List<? extends EventMessage<?>> events, RuntimeException failure) {
        return violation(failure).flatMap(violation -> events.stream()
                .filter(DomainEventMessage.class::isInstance)
                .<DomainEventMessage<?>>map(event -> (DomainEventMessage<?>) event)
                .filter(event -> isAbout(violation, event))
                .findFirst()
                .map(event -> new StreamConflict(event, failure)));
    }

    AxonException exception() {
        String words =
                "stream " + event.getAggregateIdentifier() + " has an event " + event.getSequenceNumber() + " already";
        return event.getSequenceNumber() == 0
                ? new AggregateStreamCreationException(words, cause)
                : new ConcurrencyException(words, cause);
    }

    private static Optional<ServerErrorMessage> violation(Throwable failure) {
        for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
            if (!(t instanceof PSQLException sql)) continue;
            @Nullable ServerErrorMessage message = sql.getServerErrorMessage();
            if (message != null && CONSTRAINT.equals(message.getConstraint())) return Optional.of(message);
        }
        return Optional.empty();
    }

    private static boolean isAbout(ServerErrorMessage violation, DomainEventMessage<?> event) {
        @Nullable String detail = violation.getDetail();
        return detail == null
                || detail.contains("=(" + event.getAggregateIdentifier() + ", " + event.getSequenceNumber() + ")");
    }
}

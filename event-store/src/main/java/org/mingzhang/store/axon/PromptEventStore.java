package org.mingzhang.store.axon;

import java.util.List;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Axon's event store, which hands events to the writer when they are published: the server takes them while the next command is
 * decided. Axon itself hands them over when the root of the unit of work commits, and so it does here, too: what has been sent by
 * then is not sent again.
 */
public final class PromptEventStore extends EmbeddedEventStore {
    private final LogWriter writer;

    public PromptEventStore(PostgresEventStorageEngine engine) {
        super(builder().storageEngine(engine));
        this.writer = engine.writer();
    }

    @Override
    public void publish(List<? extends EventMessage<?>> events) {
        super.publish(events);
        if (CurrentUnitOfWork.isStarted()) writer.send(CurrentUnitOfWork.get(), events);
    }

    /** Not supported: Axon's would change events after they have been sent. */
    @Override
    public Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super EventMessage<?>> dispatchInterceptor) {
        throw new UnsupportedOperationException("events are sent as they are published; register at the command bus");
    }
}

package org.mingzhang.store.axon;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.mingzhang.store.log.StoredEvent;

/** A stored event as Axon reads it. The whole of it is handed to the serializer, so that a fault can name the position. */
record StoredEventData(StoredEvent event) implements DomainEventData<StoredEvent>, TrackedEventData<StoredEvent> {
    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(event.position());
    }

    /** The kind of stream: what stands before its colon. */
    @Override
    public String getType() {
        return event.aggregate().substring(0, Math.max(0, event.aggregate().indexOf(':')));
    }

    @Override
    public String getAggregateIdentifier() {
        return event.aggregate();
    }

    @Override
    public long getSequenceNumber() {
        return event.sequence();
    }

    @Override
    public String getEventIdentifier() {
        return event.eventId().toString();
    }

    @Override
    public Instant getTimestamp() {
        return event.recordedAt();
    }

    @Override
    public SerializedObject<StoredEvent> getMetaData() {
        return new SerializedMetaData<>(event, StoredEvent.class);
    }

    @Override
    public SerializedObject<StoredEvent> getPayload() {
        return new SimpleSerializedObject<>(
                event, StoredEvent.class, new SimpleSerializedType(event.type(), event.revision()));
    }
}

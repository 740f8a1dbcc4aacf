package org.mingzhang.store.codec;

import tools.jackson.databind.node.ObjectNode;

/** Turns the payload of one revision of an event into that of a later one, each time it is read. The log keeps the earlier. */
public interface Upcaster {
    /** Stored name of the event. */
    String type();

    String fromRevision();

    String toRevision();

    /** @param payload may be changed and returned */
    ObjectNode upcast(ObjectNode payload);
}

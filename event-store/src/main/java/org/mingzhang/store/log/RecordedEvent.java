package org.mingzhang.store.log;

import org.mingzhang.domain.LedgerEvent;

/** An event, and how it lies in the log. */
public record RecordedEvent(StoredEvent stored, LedgerEvent event) {
    public long position() {
        return stored.position();
    }
}

package org.mingzhang.projections;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.log.StoredEvent;

/**
 * An event and its place in the log.
 *
 * @param payload the event in the form that is written today
 */
record Recorded(StoredEvent stored, LedgerEvent event, Map<String, String> metadata, String payload) {
    static Recorded read(StoredEvent stored, EventCodec codec) {
        var event = codec.decode(stored);
        var today = codec.names().of(event.getClass());
        var payload = today.revision().equals(stored.revision())
                ? stored.payload()
                : codec.encode(event).payload();
        return new Recorded(stored, event, codec.metadata(stored), payload);
    }

    long position() {
        return stored.position();
    }

    @Nullable
    String metadata(String key) {
        return metadata.get(key);
    }
}

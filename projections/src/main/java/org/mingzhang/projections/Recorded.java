package org.mingzhang.projections;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.log.StoredEvent;

/** An event and its place in the log. */
record Recorded(StoredEvent stored, LedgerEvent event, Map<String, String> metadata) {
    static Recorded read(StoredEvent stored, EventCodec codec) {
        return new Recorded(stored, codec.decode(stored), codec.metadata(stored));
    }

    long position() {
        return stored.position();
    }

    @Nullable
    String metadata(String key) {
        return metadata.get(key);
    }
}

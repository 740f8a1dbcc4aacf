package org.mingzhang.store.log;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.LedgerEvent;

/** An event, and how it lies in the log. */
public record RecordedEvent(StoredEvent stored, LedgerEvent event, Map<String, String> metadata) {
    public long position() {
        return stored.position();
    }

    public @Nullable String metadata(String key) {
        return metadata.get(key);
    }
}

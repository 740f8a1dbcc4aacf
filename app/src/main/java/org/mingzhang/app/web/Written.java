package org.mingzhang.app.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded.
 *
 * @param position of the last event in the log: pass it as {@code atLeast} to read what was written
 * @param alreadyRecorded the same was recorded before; nothing was added
 */
public record Written(
        long position,
        boolean alreadyRecorded,
        @Nullable Instant recordedAt,
        List<String> events,
        List<Caution> warnings) {

    /** Something to look at, in words and numbers. */
    public record Caution(String code, String zh, String en, Map<String, Object> numbers) {}
}

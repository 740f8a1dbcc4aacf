package org.mingzhang.query;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was found, and the point of the log that it is true at.
 *
 * @param position the last event counted: pass it back to wait for one's own write
 * @param recordedAt when that event was recorded; null at position 0
 * @param askedLater the question named an instant or position that has not been applied yet; the answer knows only up to {@code position}
 */
public record Answer<T>(T value, long position, @Nullable Instant recordedAt, boolean askedLater) {
    public <R> Answer<R> map(Function<? super T, ? extends R> then) {
        return new Answer<>(then.apply(value), position, recordedAt, askedLater);
    }
}

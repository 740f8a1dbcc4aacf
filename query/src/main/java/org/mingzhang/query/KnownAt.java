package org.mingzhang.query;

import java.time.Instant;

/** How much of the log an answer may know. */
public sealed interface KnownAt {
    KnownAt LATEST = new Latest();

    /** Everything that the read tables have applied. */
    record Latest() implements KnownAt {}

    /** What had been recorded at or before an instant. */
    record At(Instant instant) implements KnownAt {}

    /** The log up to and including a position; 0 is the empty log. */
    record UpTo(long position) implements KnownAt {
        public UpTo {
            if (position < 0) throw new IllegalArgumentException("position must not be negative: " + position);
        }
    }
}

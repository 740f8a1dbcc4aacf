package org.mingzhang.projections;

import java.time.Duration;
import java.util.List;

/** How a rebuild ended. */
public sealed interface RebuildOutcome {
    /** The new tables tie out with the log, and answer from now on. */
    record Swapped(int generation, long position, Duration took) implements RebuildOutcome {
        public long eventsPerSecond() {
            return Rebuild.rate(position, took);
        }
    }

    /** The new tables do not tie out; the live ones stay as they were. */
    record Refused(List<Difference> differences) implements RebuildOutcome {}

    /** Another rebuild is under way. */
    record Busy() implements RebuildOutcome {}

    /**
     * Where the tables and the log differ.
     *
     * @param what as {@code posting of shunde-2022 PAID, fen} or {@code entries of fund.Reduced, events}
     */
    record Difference(String what, long log, long tables) {}
}

package org.mingzhang.projections;

import java.util.List;
import org.mingzhang.store.log.StoredEvent;

/**
 * Makes rows of events for a rebuild, in one thread at a time: what it counts, sums and remembers is its own, so that several can
 * work side by side.
 */
final class Loader {
    private final Applier applier;
    private final Dimensions dimensions;
    private final Totals totals = new Totals();
    private final LogTotals log = new LogTotals();

    /** @param dimensions from which it takes its numbers */
    Loader(Applier applier, Dimensions dimensions) {
        this.applier = applier;
        this.dimensions = new Dimensions(dimensions);
    }

    /**
     * What came of some events that follow each other.
     *
     * @param totals how many wait in the loader that made it
     */
    record Loaded(Batch batch, StoredEvent last, int totals) {}

    /** An event that must be parked, and so must what follows it in its stream: that is not done here. */
    static final class NotApplicable extends RuntimeException {
        NotApplicable(String message) {
            super(message);
        }
    }

    /** @throws NotApplicable when one of them cannot be read or projected */
    Loaded load(List<StoredEvent> events) {
        var batch = new Batch(dimensions, totals);
        for (var event : events) {
            switch (applier.read(event)) {
                case Applier.Read.Applicable applicable -> {
                    applicable.changes().forEach(batch::add);
                    log.add(event, applicable.event());
                }
                case Applier.Read.Unreadable unreadable -> throw new NotApplicable(unreadable.reason());
            }
        }
        return new Loaded(batch, events.getLast(), totals.size());
    }

    /** Adds up what it has summed since it was made. */
    void sumInto(Totals all, LogTotals ofLog) {
        all.add(totals);
        ofLog.add(log);
    }
}

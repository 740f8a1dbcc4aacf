package org.mingzhang.query;

import java.time.Duration;

/** The read tables did not reach the position that was asked for in the time that was given. Asking again is safe. */
public final class NotYetApplied extends RuntimeException {
    private final long wanted;
    private final long reached;

    public NotYetApplied(long wanted, long reached, Duration waited) {
        super("position " + wanted + " was not reached within " + waited.toMillis() + " ms; the answer would be at "
                + reached);
        this.wanted = wanted;
        this.reached = reached;
    }

    public long wanted() {
        return wanted;
    }

    public long reached() {
        return reached;
    }
}

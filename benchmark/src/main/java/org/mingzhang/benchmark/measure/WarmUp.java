package org.mingzhang.benchmark.measure;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/** What a server has behind it that has run for a while: its code is compiled. */
public final class WarmUp {
    /** Of a server that stays the same. */
    public static final Duration STRETCH = Duration.ofSeconds(5);

    /** By so much a stretch must be faster than all before, or it counts as no faster. */
    private static final double FASTER = 1.03;

    /** A new server stays at one speed for ten or fifteen seconds, and then gets faster again. */
    private static final int ENOUGH = 4;

    private WarmUp() {}

    /** Runs for a time and says how much was done a second. */
    @FunctionalInterface
    public interface Run {
        double perSecond(Duration time) throws SQLException, IOException, InterruptedException;
    }

    /**
     * Runs in stretches, one at least, until four in a row were no faster, or the time is over.
     *
     * @param stretch after each it is asked whether it got faster
     */
    public static void run(Duration atMost, Duration stretch, Run run)
            throws SQLException, IOException, InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        double best = 0;
        for (int noFaster = 0; noFaster < ENOUGH && System.nanoTime() < end; ) {
            double reached = run.perSecond(stretch.compareTo(atMost) < 0 ? stretch : atMost);
            noFaster = reached > best * FASTER ? 0 : noFaster + 1;
            best = Math.max(best, reached);
        }
    }
}

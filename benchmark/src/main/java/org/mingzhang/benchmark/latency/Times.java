package org.mingzhang.benchmark.latency;

import java.util.Arrays;

/** How long each of many things took. */
final class Times {
    private long[] nanos = new long[1024];
    private int count;

    /** Does something and notes how long it took. */
    void add(Runnable what) {
        if (count == nanos.length) nanos = Arrays.copyOf(nanos, 2 * count);
        long start = System.nanoTime();
        what.run();
        nanos[count++] = System.nanoTime() - start;
    }

    /** Milliseconds that {@code percent} of them did not exceed. */
    double percentile(int percent) {
        if (count == 0) throw new IllegalStateException("nothing was timed");
        long[] ordered = Arrays.copyOf(nanos, count);
        Arrays.sort(ordered);
        int rank = (int) Math.ceil(percent / 100.0 * count);
        return ordered[Math.max(rank, 1) - 1] / 1e6;
    }
}

package org.mingzhang.benchmark.measure;

/** What one round gave, in the same unit: ours, and the yardstick's beside it. */
public record Pair(double ours, double yardstick) {
    public Pair {
        if (!(ours > 0) || !(yardstick > 0))
            throw new IllegalArgumentException("nothing was measured: " + ours + " beside " + yardstick);
    }

    public double ratio() {
        return ours / yardstick;
    }
}

package org.mingzhang.benchmark.growth;

import org.mingzhang.benchmark.measure.Measured;

/** What a row gave at one size of the ledger. */
public record Point(String name, long entries, double ours, double yardstick, String unit) {
    public static Point of(long entries, Measured measured) {
        return new Point(
                measured.goal().key(),
                entries,
                measured.ours(),
                measured.yardstick(),
                measured.goal().unit());
    }
}

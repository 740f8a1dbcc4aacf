package org.mingzhang.benchmark.measure;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param rounds of each row
 * @param writing how long each side of a write round runs
 * @param warmUp how long ours runs before the first round
 * @param startRows rows in both tables when a write round begins
 * @param log events of the large log
 * @param vouchers imported by all rounds together
 */
public record Scale(int rounds, Duration writing, Duration warmUp, long startRows, long log, long vouchers) {
    public static final Scale FULL =
            new Scale(5, Duration.ofSeconds(5), Duration.ofSeconds(5), 20_000, 1_000_000, 1_000_000);
    public static final Scale QUICK =
            new Scale(3, Duration.ofSeconds(2), Duration.ofSeconds(3), 10_000, 100_000, 50_000);

    public Scale withRounds(int other) {
        return new Scale(other, writing, warmUp, startRows, log, vouchers);
    }
}

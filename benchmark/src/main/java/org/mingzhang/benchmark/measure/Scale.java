package org.mingzhang.benchmark.measure;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param rounds of each row
 * @param writing how long each side of a write round runs
 * @param warmUp how long ours runs at most before the first round; it ends when it gets no faster
 * @param startRows rows in both tables when a write round begins, give or take the few that open the round
 * @param log entries of the large log
 * @param vouchers imported by all rounds together
 * @param commands timed one by one in a round, on each side
 * @param queries timed one by one in a round, on each side
 */
public record Scale(
        int rounds,
        Duration writing,
        Duration warmUp,
        long startRows,
        long log,
        long vouchers,
        int commands,
        int queries) {
    public static final Scale FULL =
            new Scale(5, Duration.ofSeconds(3), Duration.ofSeconds(30), 20_000, 1_000_000, 500_000, 300, 500);
    public static final Scale QUICK =
            new Scale(3, Duration.ofSeconds(2), Duration.ofSeconds(8), 10_000, 100_000, 50_000, 150, 300);

    /** The same with a ledger of these many entries. */
    public Scale withEntries(long entries) {
        return new Scale(rounds, writing, warmUp, entries, entries, vouchers, commands, queries);
    }

    public Scale withRounds(int other) {
        return new Scale(other, writing, warmUp, startRows, log, vouchers, commands, queries);
    }
}

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
    /** Of a row that was asked for by name. */
    public static final Scale FULL =
            new Scale(5, Duration.ofSeconds(5), Duration.ofSeconds(135), 20_000, 1_000_000, 1_000_000, 500, 1000);
    /** Of all rows together, within ten minutes. */
    public static final Scale WHOLE =
            new Scale(5, Duration.ofSeconds(3), Duration.ofSeconds(24), 20_000, 1_000_000, 200_000, 300, 300);

    public static final Scale QUICK =
            new Scale(2, Duration.ofSeconds(1), Duration.ofSeconds(4), 5_000, 50_000, 20_000, 100, 150);

    /** The same with a ledger of these many entries. */
    public Scale withEntries(long entries) {
        return new Scale(rounds, writing, warmUp, entries, entries, vouchers, commands, queries);
    }

    public Scale withRounds(int other) {
        return new Scale(other, writing, warmUp, startRows, log, vouchers, commands, queries);
    }
}

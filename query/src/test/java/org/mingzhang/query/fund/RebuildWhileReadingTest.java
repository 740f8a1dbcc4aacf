package org.mingzhang.query.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.projections.Phrases.*;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.money.Money;
import org.mingzhang.projections.Progress;
import org.mingzhang.projections.Rebuild;
import org.mingzhang.projections.RebuildOutcome.Swapped;
import org.mingzhang.projections.TestLedger;
import org.mingzhang.query.Snapshots;
import org.mingzhang.query.ViewPoint;

class RebuildWhileReadingTest {
    /** Of a fund with one payment of a fen in each event after the second: what was paid can be told from the position. */
    @Test
    void readers_never_fail_and_never_see_a_part_while_tables_are_rebuilt_and_payments_come_in() throws Exception {
        try (var ledger = TestLedger.following();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            ledger.given(open(SHUNDE), appropriate(SHUNDE, "2600000.00"));
            payFen(ledger, 0, 300);
            ledger.caughtUp();
            var queries = new FundQueries(new Snapshots(ledger.reader()), InstantSource.system());
            var done = new AtomicBoolean();
            var readers = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 3; i++) readers.add(threads.submit(reader(queries, done)));
            var payments = threads.submit(() -> payFen(ledger, 300, 500));
            var rebuild = new Rebuild(ledger.app(), ledger.log(), ledger.codec());
            try {
                for (int i = 0; i < 4; i++)
                    assertThat(rebuild.run(Progress.NONE)).isInstanceOf(Swapped.class);
                payments.get();
            } finally {
                done.set(true);
            }
            for (var reader : readers) assertThat(reader.get()).isPositive();
            ledger.caughtUp();
            assertThat(paid(queries).getValue()).isEqualTo(Money.ofFen(500));
        }
    }

    private static Callable<Integer> reader(FundQueries queries, AtomicBoolean done) {
        return () -> {
            int answers = 0;
            long last = 0;
            while (!done.get()) {
                var answer = paid(queries);
                assertThat(answer.getValue()).isEqualTo(Money.ofFen(answer.getKey() - 2));
                assertThat(answer.getKey()).as("positions do not go back").isGreaterThanOrEqualTo(last);
                last = answer.getKey();
                answers++;
            }
            return answers;
        };
    }

    private static Map.Entry<Long, Money> paid(FundQueries queries) {
        var answer = queries.funds(ViewPoint.NOW);
        var net =
                answer.value().getFirst().figure(Figure.NET_DISBURSED).amount().low();
        return Map.entry(answer.position(), net);
    }

    private static void payFen(TestLedger ledger, int from, int to) {
        for (int i = from; i < to; i++) ledger.given(pay("p" + i, SHUNDE, "0.01", "2022-05-0" + (1 + i % 9)));
    }
}

package org.mingzhang.store.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.mingzhang.store.TestServer;
import org.mingzhang.store.database.LedgerDatabase;
import org.mingzhang.store.database.RolePasswords;
import org.mingzhang.store.log.AppendSignal;
import org.mingzhang.store.log.LogReader;
import org.mingzhang.store.log.StoredEvent;
import org.mingzhang.store.postgres.PostgresAddress;

/** Two engines in this process and one in another, many threads, failing transactions, clocks that jump: one order. */
class ConcurrentAppendTest {
    @Test
    void positions_are_gapless_in_commit_order_and_instants_rise_with_them() throws Exception {
        PostgresAddress administrator = TestServer.database();
        try (LedgerDatabase one = LedgerDatabase.open(administrator);
                LedgerDatabase other = LedgerDatabase.open(administrator);
                ExecutorService pool = Executors.newCachedThreadPool()) {
            AtomicBoolean writing = new AtomicBoolean(true);
            LogReader reader = new LogReader(one.reader(), new AppendSignal());
            Future<Long> watcher = pool.submit(() -> watchForGaps(reader, writing));

            Process elsewhere = startElsewhere(administrator);
            Future<?> first = pool.submit(() -> write(one, "one", Appender.unsteady()));
            Future<?> second = pool.submit(() -> write(other, "other", Clock.systemUTC()));
            try {
                first.get();
                second.get();
                assertThat(elsewhere.waitFor()).isZero();
            } finally {
                writing.set(false);
            }

            List<StoredEvent> all = reader.read(0, 100_000);
            assertThat(all)
                    .hasSizeGreaterThan(1000)
                    .extracting(StoredEvent::position)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, all.size()).boxed().toList());
            assertThat(reader.head()).isEqualTo(all.size());
            assertThat(watcher.get()).isEqualTo(all.size());
            Instant previous = Instant.EPOCH;
            for (StoredEvent event : all) {
                assertThat(event.recordedAt()).isAfter(previous);
                previous = event.recordedAt();
            }
            assertThat(all).extracting(StoredEvent::aggregate).contains("fund:elsewhere-0-2022", "fund:one-0-2022");
        }
    }

    /** Whoever sees a position must have been able to see every one before it. */
    private static long watchForGaps(LogReader reader, AtomicBoolean writing) {
        long seen = 0;
        while (true) {
            boolean last = !writing.get();
            for (StoredEvent event : reader.read(seen, 1000)) {
                if (event.position() != seen + 1) throw new AssertionError(event.position() + " seen after " + seen);
                seen = event.position();
            }
            if (last) return seen;
        }
    }

    private static Void write(LedgerDatabase database, String name, Clock clock) throws Exception {
        new Appender(database.app(), clock).appendFromManyThreads(name, 4, 100);
        return null;
    }

    private static Process startElsewhere(PostgresAddress administrator) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Appender.class.getName(),
                        administrator.url(),
                        LedgerDatabase.APP,
                        RolePasswords.derivedFrom(administrator).app())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}

package org.mingzhang.store.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingzhang.store.TestServer;
import org.mingzhang.store.database.LedgerDatabase;

class LogReaderTest {
    private static final Instant FIRST = Instant.parse("2022-01-01T00:00:00Z");
    private static LedgerDatabase database;
    private static LogReader reader;

    /** 2,500 events, a second apart. */
    @BeforeAll
    static void open() throws SQLException {
        database = LedgerDatabase.open(TestServer.database());
        fill(database, 2500, "n");
        reader = new LogReader(database.reader(), new AppendSignal());
    }

    /** @param order in which they lie in the table */
    private static void fill(LedgerDatabase database, int events, String order) throws SQLException {
        try (Connection connection = database.owner().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO ledger.event
                    SELECT n, 'fund:roof-2022', n - 1, 'fund.X', '1', gen_random_uuid(),
                           TIMESTAMPTZ '2022-01-01 00:00:00+00' + (n - 1) * INTERVAL '1 second', '{"n": 1}', '{}'
                    FROM generate_series(1, %1$d) n ORDER BY %2$s;
                    UPDATE ledger.event_counter SET position = %1$d, recorded_at = now()""".formatted(events, order));
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void scans_in_batches_up_to_a_position() {
        List<Integer> sizes = new ArrayList<>();
        List<Long> positions = new ArrayList<>();
        reader.scan(10, 2400, 1000, batch -> {
            sizes.add(batch.size());
            for (var event : batch) {
                assertThat(event.payload()).isEqualTo(JsonText.of("{\"n\": 1}"));
                positions.add(event.position());
            }
        });
        assertThat(sizes).containsExactly(1000, 1000, 390);
        assertThat(positions).isSorted().startsWith(11L).endsWith(2400L);
    }

    @Test
    void in_any_order_each_event_comes_once() {
        List<Long> positions = new ArrayList<>();
        reader.scanInAnyOrder(2400, 1000, batch -> batch.forEach(event -> positions.add(event.position())));
        assertThat(positions).hasSize(2400).doesNotHaveDuplicates().allMatch(position -> position <= 2400);
    }

    @Test
    void from_the_first_on_they_come_in_order_wherever_they_lie() throws SQLException {
        for (int apart : List.of(1, 40, 20_000)) {
            try (var scattered = LedgerDatabase.open(TestServer.database())) {
                fill(scattered, 25_000, "abs(n - " + apart + "), n");
                List<Long> positions = new ArrayList<>();
                new LogReader(scattered.reader(), new AppendSignal())
                        .scanFromFirst(
                                24_900,
                                1000,
                                batch -> positions.addAll(batch.stream()
                                        .map(StoredEvent::position)
                                        .toList()));
                assertThat(positions)
                        .isEqualTo(LongStream.rangeClosed(1, 24_900).boxed().toList());
            }
        }
    }

    @Test
    void who_wants_no_more_gets_no_more() {
        List<Integer> sizes = new ArrayList<>();
        reader.scanFromFirst(2500, 1000, batch -> {
            sizes.add(batch.size());
            return sizes.size() < 2;
        });
        assertThat(sizes).containsExactly(1000, 1000);
        assertThat(reader.read(2499, 10)).hasSize(1);
    }

    @Test
    void a_consumer_that_fails_leaves_the_connection_usable() {
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> reader.scan(0, 2500, 10, batch -> {
                        throw new IllegalStateException("stop");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(reader.read(2499, 10)).hasSize(1);
    }

    @Test
    void an_instant_resolves_to_the_last_position_recorded_by_then() {
        assertThat(reader.positionAt(FIRST.minusMillis(1))).isZero();
        assertThat(reader.positionAt(FIRST)).isEqualTo(1);
        assertThat(reader.positionAt(FIRST.plusMillis(1999))).isEqualTo(2);
        for (int n = 1; n <= 2500; n += 83) {
            assertThat(reader.positionAt(FIRST.plusSeconds(n - 1))).isEqualTo(n);
            assertThat(reader.positionAt(FIRST.plusSeconds(n - 1).minusNanos(1000)))
                    .isEqualTo(n - 1);
        }
        assertThat(reader.positionAt(Instant.parse("2999-01-01T00:00:00Z"))).isEqualTo(2500);
    }

    @Test
    void reads_one_and_none() {
        assertThat(reader.readOne(2500)).get().extracting(StoredEvent::payload).hasToString("{\"n\": 1}");
        assertThat(reader.readOne(2501)).isEmpty();
        assertThat(reader.head()).isEqualTo(2500);
    }

    @Test
    void waiting_ends() throws InterruptedException {
        assertThat(reader.awaitAfter(2499, Duration.ofSeconds(10))).isEqualTo(2500);
        assertThat(reader.awaitAfter(2500, Duration.ofMillis(30))).isEqualTo(2500);
    }
}

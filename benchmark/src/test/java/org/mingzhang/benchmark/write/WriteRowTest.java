package org.mingzhang.benchmark.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.benchmark.measure.Goal;
import org.mingzhang.benchmark.measure.Scale;
import org.mingzhang.benchmark.measure.Tool;
import org.mingzhang.benchmark.measure.WrongResult;
import org.mingzhang.benchmark.site.LedgerInProcess;
import org.mingzhang.benchmark.site.Site;
import org.mingzhang.benchmark.workload.LogFiller;
import org.mingzhang.benchmark.workload.Workload;
import org.mingzhang.store.postgres.PostgresAddress;

/** On a real PostgreSQL, with a second's worth of writing: no figure is looked at, only that what was written is checked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WriteRowTest {
    private static final Workload TEN_FUNDS = new Workload(10);
    private static final long FILLED = TEN_FUNDS.beginning() + 200;

    private Site site;
    private PostgresAddress database;
    private Callers callers;

    @BeforeAll
    void write() throws Exception {
        site = new Site();
        database = site.database("written");
        try (var ledger = new LedgerInProcess(database)) {
            new LogFiller(TEN_FUNDS).fill(ledger.app(), FILLED, _ -> {});
            ledger.follow();
            callers = new Callers(ledger.ledger(), TEN_FUNDS, TEN_FUNDS.funds(), FILLED - TEN_FUNDS.beginning());
            callers.touchEachFund();
            callers.run(Duration.ofMillis(200));
            ledger.catchUp();
        }
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @Test
    void what_was_acknowledged_is_there() throws Exception {
        new AfterWriting(TEN_FUNDS, FILLED).check(database, callers);

        assertThat(callers.acknowledged()).isGreaterThanOrEqualTo(TEN_FUNDS.funds());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            the last event is lost     | ALTER TABLE ledger.event DISABLE TRIGGER append_only; DELETE FROM ledger.event WHERE position = (SELECT max(position) FROM ledger.event) | events
            an event in the middle     | ALTER TABLE ledger.event DISABLE TRIGGER append_only; DELETE FROM ledger.event WHERE position = 300 | last position
            a voucher is not claimed   | ALTER TABLE ledger.event DISABLE TRIGGER append_only; UPDATE ledger.event SET voucher = NULL WHERE voucher = '440606/2026/0000000150' | vouchers
            a key is not claimed       | ALTER TABLE ledger.event DISABLE TRIGGER append_only; UPDATE ledger.event SET key = NULL, digest = NULL WHERE key LIKE '%w-250' | keys
            the counter runs ahead     | UPDATE ledger.event_counter SET position = position + 1 | position counter
            the read tables lag        | UPDATE read.live SET position = position - 1 | applied
            a balance is a fen too low | UPDATE read_1.balance SET fen = fen - 1 WHERE account = 'PAID' AND fund = 'bench-0003-2026' | balance""")
    void what_is_wrong_is_found(String what, String harm, String said) throws Exception {
        Site.execute(site.database("postgres"), "CREATE DATABASE harmed TEMPLATE written");
        try {
            Site.execute(site.database("harmed"), harm);

            assertThatThrownBy(() -> new AfterWriting(TEN_FUNDS, FILLED).check(site.database("harmed"), callers))
                    .as(what)
                    .isInstanceOf(WrongResult.class)
                    .hasMessageContaining(said);
        } finally {
            site.drop("harmed");
        }
    }

    @Test
    void a_round_gives_both_figures_and_leaves_nothing_behind() throws Exception {
        assumeTrue(Tool.PGBENCH.find().isPresent(), Tool.PGBENCH.install());
        List<String> notes = new ArrayList<>();
        var tiny = new Scale(1, Duration.ofSeconds(1), Duration.ofMillis(100), 3000, 0, 0, 0, 0);

        try (var row = WriteRow.hot(site, tiny, (chinese, english) -> notes.add(english))) {
            row.prepare();
            assertThat(row.round(1)).containsOnlyKeys(Goal.WRITE_HOT);
        }

        assertThat(notes).singleElement().asString().contains("caught up");
        try (var connection = site.database("postgres").connect()) {
            assertThat(Site.text(
                            connection, "SELECT count(*) FROM pg_database WHERE datname IN ('writing', 'yardstick')"))
                    .isEqualTo("0");
        }
    }
}

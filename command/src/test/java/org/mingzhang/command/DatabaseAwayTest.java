package org.mingzhang.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingzhang.command.Vocabulary.appropriate;
import static org.mingzhang.command.Vocabulary.key;
import static org.mingzhang.command.Vocabulary.open;
import static org.mingzhang.command.Vocabulary.pay;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.database.LedgerDatabase;
import org.mingzhang.store.log.AppendSignal;
import org.mingzhang.store.postgres.EmbeddedPostgres;
import org.mingzhang.store.postgres.PostgresAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The database goes away and comes back: commands fail soon and clearly, nothing acknowledged is lost, nothing is there twice. */
class DatabaseAwayTest {
    private static EmbeddedPostgres postgres;
    private static Cable cable;
    private static LedgerDatabase database;
    private static LedgerDatabase direct;
    private static Ledger ledger;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.temporary();
        var address = LedgerDatabase.createDatabase(postgres.address(), "away");
        cable = new Cable(URI.create(address.url().substring("jdbc:".length())).getPort());
        direct = LedgerDatabase.open(address);
        database = LedgerDatabase.open(new PostgresAddress(
                "jdbc:postgresql://127.0.0.1:" + cable.port() + "/away", address.user(), address.password()));
        ledger = new Ledger(
                database.writer(),
                new JdbcTransactionManager(database.writer()),
                EventCodec.ledger(),
                new AppendSignal(),
                Clock.systemUTC());
    }

    @AfterAll
    static void stop() throws Exception {
        ledger.close();
        database.close();
        direct.close();
        cable.close();
        postgres.close();
    }

    @Test
    void while_the_database_is_gone_commands_fail_soon_and_when_it_is_back_they_go_on() throws Exception {
        var fund = given("gone-2022");
        cable.cut();
        var before = Instant.now();
        assertThatThrownBy(() -> ledger.submit(pay(fund, "p1", "1.00", "gone1"), key("gone/1")))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessage("the database does not answer");
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(30));
        assertThat(payments(fund)).isZero();
        cable.mend();
        var answer = ledger.submit(pay(fund, "p1", "1.00", "gone1"), key("gone/1"));
        assertThat(answer).isInstanceOf(Answer.Recorded.class);
        assertThat(payments(fund)).isEqualTo(1);
    }

    @Test
    void connections_that_break_under_load_lose_nothing_that_was_acknowledged_and_store_nothing_twice()
            throws Exception {
        var fund = given("broken-2022");
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        var asked = new AtomicInteger();
        var enough = new AtomicBoolean();
        try (var callers = Executors.newFixedThreadPool(8)) {
            for (int caller = 0; caller < 8; caller++)
                callers.execute(() -> {
                    while (!enough.get()) {
                        var id = "broken" + asked.incrementAndGet();
                        untilAnswered(fund, id);
                        acknowledged.add(id);
                    }
                });
            var chance = new Random(11);
            for (int i = 0; i < 15; i++) {
                Thread.sleep(150 + chance.nextInt(250));
                cable.pull();
            }
            enough.set(true);
        }
        assertThat(acknowledged).hasSize(asked.get()).hasSizeGreaterThan(50);
        assertThat(payments(fund)).isEqualTo(acknowledged.size());
    }

    /** As a client does: asks again with the same key. */
    private static void untilAnswered(FundId fund, String id) {
        while (true) {
            try {
                assertThat(ledger.submit(pay(fund, id, "1.00", id), key(id)))
                        .isInstanceOfAny(Answer.Recorded.class, Answer.AlreadyRecorded.class);
                return;
            } catch (LedgerUnavailable e) {
                // once more
            }
        }
    }

    private static int payments(FundId fund) {
        return JdbcClient.create(direct.app())
                .sql("SELECT count(*) FROM ledger.event WHERE aggregate = ? AND type = 'fund.PaymentRecorded'")
                .param(fund.stream())
                .query(Integer.class)
                .single();
    }

    private static FundId given(String id) {
        var fund = FundId.parse(id);
        assertThat(ledger.submit(open(fund), key(id + "/open"))).isInstanceOf(Answer.Recorded.class);
        assertThat(ledger.submit(appropriate(fund, "1000000.00"), key(id + "/budget")))
                .isInstanceOf(Answer.Recorded.class);
        return fund;
    }
}

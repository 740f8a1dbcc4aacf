package org.mingzhang.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.command.Vocabulary.*;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
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

/** T10 with real processes on one database, one of them killed between its write and its reply. */
class TwoProcessesTest {
    private static EmbeddedPostgres postgres;
    private static PostgresAddress address;
    private static LedgerDatabase database;
    private static Ledger ledger;

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgres.temporary();
        address = LedgerDatabase.createDatabase(postgres.address(), "processes");
        database = LedgerDatabase.open(address);
        ledger = new Ledger(
                database.app(),
                new JdbcTransactionManager(database.app()),
                EventCodec.ledger(),
                new AppendSignal(),
                Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        database.close();
        postgres.close();
    }

    @Test
    void two_processes_ask_for_50_000_of_the_last_70_086_50_and_one_gets_it() throws Exception {
        var fund = given("two-processes-2021");
        var one = officer(fund, "one", "reply");
        var other = officer(fund, "other", "reply");
        go(one);
        go(other);
        assertThat(List.of(answer(one), answer(other))).containsExactlyInAnyOrder("Recorded", "Refused");
        assertThat(payments(fund)).isEqualTo(1);
    }

    @Test
    void a_retry_after_a_death_between_write_and_reply_pays_once() throws Exception {
        var fund = given("dead-officer-2021");
        var dying = officer(fund, "last", "die");
        go(dying);
        assertThat(dying.process().waitFor()).isEqualTo(137);
        assertThat(payments(fund)).isEqualTo(1);
        assertThat(ledger.submit(pay(fund, "last", "50000.00", "last"), key("last")))
                .isInstanceOf(Answer.AlreadyRecorded.class);
        assertThat(payments(fund)).isEqualTo(1);
    }

    private record Running(Process process, BufferedReader says) {}

    private static Running officer(FundId fund, String voucher, String end) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Daxoniq.update-checker.disabled=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Officer.class.getName(),
                        address.url(),
                        address.user(),
                        address.password(),
                        fund.toString(),
                        voucher,
                        "50000.00",
                        end)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var says = process.inputReader(StandardCharsets.UTF_8);
        for (var line = says.readLine(); !"ready".equals(line); line = says.readLine()) {
            assertThat(line).as("the officer's process started").isNotNull();
        }
        return new Running(process, says);
    }

    private static void go(Running officer) throws IOException {
        officer.process().getOutputStream().write('\n');
        officer.process().getOutputStream().flush();
    }

    private static String answer(Running officer) throws IOException, InterruptedException {
        var answer = officer.says().readLine();
        officer.process().waitFor();
        return String.valueOf(answer);
    }

    private static FundId given(String id) {
        var fund = FundId.parse(id);
        assertThat(ledger.submit(open(fund), key(id + "/open"))).isInstanceOf(Answer.Recorded.class);
        assertThat(ledger.submit(appropriate(fund, "70086.50"), key(id + "/budget")))
                .isInstanceOf(Answer.Recorded.class);
        return fund;
    }

    private static int payments(FundId fund) {
        return JdbcClient.create(database.app())
                .sql("SELECT count(*) FROM ledger.event WHERE aggregate = ? AND type = 'fund.PaymentRecorded'")
                .param(fund.stream())
                .query(Integer.class)
                .single();
    }
}

package org.mingzhang.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.command.Vocabulary.appropriate;
import static org.mingzhang.command.Vocabulary.entry;
import static org.mingzhang.command.Vocabulary.key;
import static org.mingzhang.command.Vocabulary.open;
import static org.mingzhang.command.Vocabulary.pay;
import static org.mingzhang.command.Vocabulary.yuan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.fund.Classification;
import org.mingzhang.domain.fund.FundCommand;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.FundRejection;
import org.mingzhang.domain.fund.FundingSource;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.database.LedgerDatabase;
import org.mingzhang.store.log.AppendSignal;
import org.mingzhang.store.postgres.EmbeddedPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Crowds at few funds, through one process and through two: what is stored is exactly what was answered. */
class ManyCallersTest {
    private static final int CALLERS = 64;

    private static EmbeddedPostgres postgres;
    private static LedgerDatabase database;
    private static Ledger ledger;
    private static Ledger otherProcess;

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgres.temporary();
        database = LedgerDatabase.open(LedgerDatabase.createDatabase(postgres.address(), "crowd"));
        ledger = ledger();
        otherProcess = ledger();
    }

    @AfterAll
    static void stop() {
        ledger.close();
        otherProcess.close();
        database.close();
        postgres.close();
    }

    @AfterEach
    void positions_are_gapless_and_every_key_points_at_an_event_of_its_own() {
        var whole = JdbcClient.create(database.app())
                .sql("SELECT count(*) = max(position) AND min(position) = 1 FROM ledger.event")
                .query(Boolean.class)
                .single();
        assertThat(whole).isTrue();
    }

    @Test
    void sixty_four_callers_at_three_funds_never_overdraw_through_one_process() throws Exception {
        exactlyWhatIsThere("one", List.of(ledger));
    }

    @Test
    void sixty_four_callers_at_three_funds_never_overdraw_through_two_processes() throws Exception {
        exactlyWhatIsThere("two", List.of(ledger, otherProcess));
    }

    /** 1,000.00 in each fund, 30.00 a payment: 33 of each fund's 320 requests can be met. */
    private static void exactlyWhatIsThere(String name, List<Ledger> processes) throws Exception {
        var funds = IntStream.range(0, 3)
                .mapToObj(i -> given(name + i + "-2022", "1000.00"))
                .toList();
        var calls = new ArrayList<Callable<List<Answer>>>();
        for (int c = 0; c < CALLERS; c++) {
            int caller = c;
            calls.add(() -> {
                var answers = new ArrayList<Answer>();
                for (int i = 0; i < 15; i++) {
                    var id = name + "-" + caller + "-" + i;
                    var fund = funds.get(i % 3);
                    answers.add(processes.get(caller % processes.size()).submit(pay(fund, id, "30.00", id), key(id)));
                }
                return answers;
            });
        }
        var answers = atOnce(calls).stream().flatMap(List::stream).toList();
        assertThat(answers).hasSize(CALLERS * 15);
        assertThat(answers).filteredOn(Answer.Recorded.class::isInstance).hasSize(99);
        assertThat(answers).filteredOn(a -> !(a instanceof Answer.Recorded)).allSatisfy(a -> assertThat(a)
                .isEqualTo(new Answer.Refused(
                        new FundRejection.OverBudget(yuan("10.00"), yuan("30.00"), yuan("20.00"), null))));
        for (var fund : funds) assertThat(payments(fund)).isEqualTo(33);
    }

    /** 10.00 in each fund and 7.00 of it paid before the process began; 2.00 a payment: one of three can be met. */
    @Test
    void a_process_that_has_just_begun_decides_a_crowd_of_funds_on_their_histories() {
        var funds = IntStream.range(0, 150)
                .mapToObj(i -> given("cold" + i + "-2022", "10.00"))
                .toList();
        for (var fund : funds) {
            assertThat(ledger.submit(pay(fund, "before", "7.00", fund + "/before"), key(fund + "/before")))
                    .isInstanceOf(Answer.Recorded.class);
        }
        try (var cold = ledger()) {
            var answers = new ArrayList<CompletableFuture<Answer>>();
            for (int i = 0; i < 3; i++) {
                for (var fund : funds)
                    answers.add(cold.send(pay(fund, "now" + i, "2.00", fund + "/" + i), key(fund + "/" + i)));
            }
            assertThat(answers.stream().map(CompletableFuture::join))
                    .filteredOn(Answer.Recorded.class::isInstance)
                    .hasSize(funds.size());
        }
        for (var fund : funds) assertThat(payments(fund)).isEqualTo(2);
    }

    @Test
    void what_one_process_supplements_the_other_can_pay_at_once_a_thousand_times() {
        var fund = given("both-2022", "1.00");
        assertThat(otherProcess.submit(pay(fund, "start", "1.00", "both/start"), key("both/start")))
                .isInstanceOf(Answer.Recorded.class);
        for (int i = 0; i < 1000; i++) {
            var supplement = new FundCommand.Supplement(
                    fund, entry("more" + i, fund), FundingSource.LOCAL, yuan("1.00"), Classification.NONE);
            assertThat(ledger.submit(supplement, key("both/more" + i))).isInstanceOf(Answer.Recorded.class);
            assertThat(otherProcess.submit(pay(fund, "pay" + i, "1.00", "both" + i), key("both/pay" + i)))
                    .as("payment %d", i)
                    .isInstanceOf(Answer.Recorded.class);
        }
        assertThat(otherProcess.submit(pay(fund, "last", "0.01", "both/last"), key("both/last")))
                .isInstanceOf(Answer.Refused.class);
    }

    @Test
    void planted_duplicates_take_no_neighbour_with_them() throws Exception {
        var funds = IntStream.range(0, 20)
                .mapToObj(i -> given("planted" + i + "-2022", "100000.00"))
                .toList();
        var processes = List.of(ledger, otherProcess);
        var innocent = new ArrayList<CompletableFuture<Answer>>();
        var vouchers = new ArrayList<List<CompletableFuture<Answer>>>();
        var keys = new ArrayList<List<CompletableFuture<Answer>>>();
        for (int i = 0; i < 400; i++) {
            var fund = funds.get(i % 20);
            var other = funds.get((i + 1) % 20);
            var here = processes.get(i % 2);
            var there = processes.get(i / 2 % 2);
            var id = "planted" + i;
            innocent.add(here.send(pay(fund, id, "1.00", id), key(id)));
            vouchers.add(List.of(
                    here.send(pay(fund, id + "a", "1.00", id + "v"), key(id + "a")),
                    there.send(pay(other, id + "b", "1.00", id + "v"), key(id + "b"))));
            innocent.add(there.send(pay(other, id + "n", "1.00", id + "n"), key(id + "n")));
            keys.add(List.of(
                    here.send(pay(fund, id + "c", "1.00", id + "c"), key(id + "k")),
                    there.send(pay(fund, id + "d", "1.00", id + "d"), key(id + "k"))));
        }
        for (var answer : innocent) assertThat(answer.get()).isInstanceOf(Answer.Recorded.class);
        for (var pair : vouchers) onceEach(pair, Conflict.VoucherInOtherFund.class);
        for (var pair : keys) onceEach(pair, Conflict.IdempotencyKeyReused.class);
        assertThat(funds.stream().mapToInt(ManyCallersTest::payments).sum()).isEqualTo(400 * 4);
    }

    private static void onceEach(List<CompletableFuture<Answer>> pair, Class<? extends Conflict> conflict)
            throws Exception {
        var answers = List.of(pair.get(0).get(), pair.get(1).get());
        assertThat(answers).filteredOn(Answer.Recorded.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Answer.Quarantined.class::isInstance)
                .singleElement()
                .satisfies(a -> assertThat(((Answer.Quarantined) a).conflict()).isInstanceOf(conflict));
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        try (var threads = Executors.newFixedThreadPool(CALLERS)) {
            var answers = new ArrayList<T>();
            for (var done : threads.invokeAll(calls)) answers.add(done.get());
            return answers;
        }
    }

    private static int payments(FundId fund) {
        return JdbcClient.create(database.app())
                .sql("SELECT count(*) FROM ledger.event WHERE aggregate = ? AND type = 'fund.PaymentRecorded'")
                .param(fund.stream())
                .query(Integer.class)
                .single();
    }

    private static FundId given(String id, String budget) {
        var fund = FundId.parse(id);
        assertThat(ledger.submit(open(fund), key(id + "/open"))).isInstanceOf(Answer.Recorded.class);
        assertThat(ledger.submit(appropriate(fund, budget), key(id + "/budget")))
                .isInstanceOf(Answer.Recorded.class);
        return fund;
    }

    private static Ledger ledger() {
        return new Ledger(
                database.writer(),
                new JdbcTransactionManager(database.writer()),
                EventCodec.ledger(),
                new AppendSignal(),
                Clock.systemUTC());
    }
}

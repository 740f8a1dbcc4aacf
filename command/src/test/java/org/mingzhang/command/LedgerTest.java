package org.mingzhang.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.command.Vocabulary.*;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.fund.Classification;
import org.mingzhang.domain.fund.FundCommand;
import org.mingzhang.domain.fund.FundEvent;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.FundRejection;
import org.mingzhang.domain.fund.FundingSource;
import org.mingzhang.domain.payee.PayeeRejection.PayeeNameTaken;
import org.mingzhang.domain.payee.UnifiedCode;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.database.LedgerDatabase;
import org.mingzhang.store.log.AppendSignal;
import org.mingzhang.store.log.LogReader;
import org.mingzhang.store.postgres.EmbeddedPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The ledger on a real PostgreSQL: once per key, once per voucher, never overdrawn, whoever else writes. */
class LedgerTest {
    private static EmbeddedPostgres postgres;
    private static LedgerDatabase database;
    private static Ledger ledger;
    private static Ledger otherProcess;

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgres.temporary();
        database = LedgerDatabase.open(LedgerDatabase.createDatabase(postgres.address(), "command"));
        ledger = ledger();
        otherProcess = ledger();
    }

    @AfterAll
    static void stop() {
        database.close();
        postgres.close();
    }

    @Test
    void a_command_is_recorded_and_a_repeat_of_its_key_answers_with_the_first_position() {
        var fund = FundId.parse("once-2022");
        var first = ledger.submit(open(fund), key("a"));
        assertThat(first).isInstanceOf(Answer.Recorded.class);
        long position = ((Answer.Recorded) first).position();
        assertThat(ledger.submit(open(fund), key("a"))).isEqualTo(new Answer.AlreadyRecorded(position));
        assertThat(otherProcess.submit(open(fund), key("a"))).isEqualTo(new Answer.AlreadyRecorded(position));
        assertThat(ledger.submit(appropriate(fund, "1.00"), key("a")))
                .isEqualTo(new Answer.Quarantined(new Conflict.IdempotencyKeyReused("a")));
    }

    @Test
    void the_key_of_a_refused_command_stays_free_and_the_attempt_is_written_down() {
        var fund = FundId.parse("refused-2022");
        var refused = ledger.submit(appropriate(fund, "1.00"), key("r"));
        assertThat(refused).isEqualTo(new Answer.Refused(new FundRejection.FundNotOpen(fund)));
        assertThat(JdbcClient.create(database.app())
                        .sql(
                                "SELECT count(*) FROM ledger.attempt WHERE code = 'fund-not-open' AND detail ->> 'fund' = 'refused-2022'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        ledger.submit(open(fund), key("r-open"));
        assertThat(ledger.submit(appropriate(fund, "1.00"), key("r"))).isInstanceOf(Answer.Recorded.class);
    }

    @Test
    void a_repeat_is_known_as_one_by_a_process_that_looks_at_no_claim_before_it_has_to() {
        var fund = given("repeats-2022", "100.00");
        var last = pay(fund, "last", "100.00", "R1");
        try (var first = ledger()) {
            var recorded = (Answer.Recorded) first.submit(last, key("repeats/last"));
            assertThat(first.submit(appropriate(fund, "100.00"), key("repeats-2022/budget")))
                    .as("it would be refused, did its key not say that it was accepted")
                    .isInstanceOf(Answer.AlreadyRecorded.class);
            assertThat(first.submit(last, key("repeats/last")))
                    .isEqualTo(new Answer.AlreadyRecorded(recorded.position()));
        }
        var more = new FundCommand.Supplement(
                fund, entry("more", fund), FundingSource.LOCAL, yuan("1.00"), Classification.NONE);
        var position = ((Answer.Recorded) ledger.submit(more, key("repeats/more"))).position();
        try (var second = ledger()) {
            assertThat(second.submit(more, key("repeats/more")))
                    .as("nothing but its key says that it was accepted")
                    .isEqualTo(new Answer.AlreadyRecorded(position));
        }
        assertThat(count(fund, "fund.Supplemented")).isEqualTo(1);
    }

    @Test
    void the_key_of_a_command_that_changed_nothing_is_kept_and_no_other_command_can_use_it() {
        var fund = given("nothing-2022", "1000.00");
        var payment = pay(fund, "once", "100.00", "NO1");
        var first = (Answer.Recorded) ledger.submit(payment, key("nothing/1"));
        var again = pay(fund, "again", "100.00", "NO1");
        assertThat(ledger.submit(again, key("nothing/2"))).isEqualTo(new Answer.AlreadyRecorded(first.position()));
        var other = appropriate(fund, "1.00");
        for (var process : List.of(ledger, otherProcess)) {
            assertThat(process.submit(again, key("nothing/2"))).isEqualTo(new Answer.AlreadyRecorded(first.position()));
            assertThat(process.submit(pay(fund, "new", "1.00", "NO2"), key("nothing/2")))
                    .isEqualTo(new Answer.Quarantined(new Conflict.IdempotencyKeyReused("nothing/2")));
            assertThat(process.submit(again, key("nothing/1")))
                    .isEqualTo(new Answer.Quarantined(new Conflict.IdempotencyKeyReused("nothing/1")));
            assertThat(process.submit(other, key("nothing/2")))
                    .isEqualTo(new Answer.Quarantined(new Conflict.IdempotencyKeyReused("nothing/2")));
        }
        for (var used : List.of("nothing/1", "nothing/2")) {
            for (var command : List.of(pay(fund, "third", "100.00", "NO1"), other)) {
                try (var trusting = ledger()) {
                    assertThat(trusting.submit(command, key(used)))
                            .as("asked of a process that looks at no claim before it has to")
                            .isEqualTo(new Answer.Quarantined(new Conflict.IdempotencyKeyReused(used)));
                }
            }
        }
        assertThat(count(fund, "fund.PaymentRecorded")).isEqualTo(1);
    }

    @Test
    void T7_a_voucher_is_recorded_once_also_from_two_files_at_once_and_never_in_two_funds() throws Exception {
        var fund = given("vouchers-2022", "1000.00");
        var other = given("others-2022", "1000.00");
        var answers = atOnce(
                () -> ledger.submit(pay(fund, "f1", "100.00", "V1"), key("file-1/1")),
                () -> otherProcess.submit(pay(fund, "f2", "100.00", "V1"), key("file-2/1")));
        assertThat(answers).hasAtLeastOneElementOfType(Answer.Recorded.class);
        assertThat(answers).hasAtLeastOneElementOfType(Answer.AlreadyRecorded.class);
        assertThat(count(fund, "fund.PaymentRecorded")).isEqualTo(1);

        assertThat(ledger.submit(pay(fund, "f3", "100.01", "V1"), key("file-3/1")))
                .isInstanceOf(Answer.Quarantined.class);
        assertThat(ledger.submit(pay(other, "f4", "100.00", "V1"), key("file-4/1")))
                .isInstanceOf(Answer.Quarantined.class);
        assertThat(count(other, "fund.PaymentRecorded")).isZero();
    }

    @Test
    void T10_two_officers_ask_for_50_000_of_the_last_70_086_50_at_once_and_one_gets_it() throws Exception {
        for (int round = 0; round < 20; round++) {
            var fund = given("last-" + round + "-2021", "70086.50");
            int n = round;
            var answers = atOnce(
                    () -> ledger.submit(pay(fund, "a", "50000.00", "A" + n), key("t10/a/" + n)),
                    () -> otherProcess.submit(pay(fund, "b", "50000.00", "B" + n), key("t10/b/" + n)));
            assertThat(answers).hasAtLeastOneElementOfType(Answer.Recorded.class);
            assertThat(answers)
                    .filteredOn(a -> a instanceof Answer.Refused)
                    .singleElement()
                    .isEqualTo(new Answer.Refused(
                            new FundRejection.OverBudget(yuan("20086.50"), yuan("50000.00"), yuan("29913.50"), null)));
        }
    }

    @Test
    void many_callers_over_two_processes_leave_no_gap_and_overdraw_nothing() throws Exception {
        var fund = given("busy-2022", "1000.00");
        List<Callable<Answer>> calls = new ArrayList<>();
        IntStream.range(0, 60)
                .forEach(i -> calls.add(() -> (i % 2 == 0 ? ledger : otherProcess)
                        .submit(pay(fund, "p" + i, "30.00", "N" + i), key("busy/" + i))));
        List<Answer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var done : threads.invokeAll(calls)) answers.add(done.get());
        }
        assertThat(answers).filteredOn(a -> a instanceof Answer.Recorded).hasSize(33);
        assertThat(answers).filteredOn(a -> a instanceof Answer.Refused).hasSize(27);
        var positions = JdbcClient.create(database.app())
                .sql("SELECT count(*) = max(position) FROM ledger.event")
                .query(Boolean.class)
                .single();
        assertThat(positions).isTrue();
    }

    @Test
    void the_same_name_under_another_code_is_refused_in_every_fund() {
        var fund = given("names-2022", "1000.00");
        var other = given("names-too-2022", "1000.00");
        ledger.submit(pay(fund, "n1", "1.00", "M1", "91440606MA4UX0000A", "同名公司"), key("n1"));
        assertThat(ledger.submit(pay(other, "n2", "1.00", "M2", "91440606MA4UX0000B", "同名公司"), key("n2")))
                .isEqualTo(new Answer.Refused(new PayeeNameTaken(
                        "同名公司", new UnifiedCode("91440606MA4UX0000B"), new UnifiedCode("91440606MA4UX0000A"))));
        assertThat(count(other, "fund.PaymentRecorded")).isZero();
    }

    @Test
    void a_virement_changes_both_funds_in_one_transaction() {
        var from = given("from-2022", "1000.00");
        var to = given("to-2022", "10.00");
        var virement = new FundCommand.Reallocate(from, entry("virement", from), to, yuan("400.00"), null);
        var answer = (Answer.Recorded) ledger.submit(virement, key("virement"));
        assertThat(answer.events())
                .hasOnlyElementsOfTypes(FundEvent.ReallocatedOut.class, FundEvent.ReallocatedIn.class);
        assertThat(ledger.submit(pay(to, "all", "410.00", "W1"), key("all"))).isInstanceOf(Answer.Recorded.class);
    }

    @Test
    void a_rehearsal_answers_like_the_ledger_and_stores_nothing() {
        var fund = given("rehearsed-2022", "100.00");
        long head = new LogReader(database.app(), new AppendSignal()).head();
        var desk = ledger.rehearse();
        assertThat(desk.submit(pay(fund, "a", "60.00", "R1"), key("re/1"))).isInstanceOf(Answer.Recorded.class);
        assertThat(desk.submit(pay(fund, "b", "60.00", "R2"), key("re/2"))).isInstanceOf(Answer.Refused.class);
        assertThat(desk.submit(pay(fund, "a", "60.00", "R1"), key("re/1"))).isInstanceOf(Answer.AlreadyRecorded.class);
        assertThat(new LogReader(database.app(), new AppendSignal()).head()).isEqualTo(head);
    }

    private static Ledger ledger() {
        return new Ledger(
                database.app(),
                new JdbcTransactionManager(database.app()),
                EventCodec.ledger(),
                new AppendSignal(),
                Clock.systemUTC());
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = new ArrayList<Answer>();
            for (var done : threads.invokeAll(List.of(one, other))) answers.add(done.get());
            return answers;
        }
    }

    private static int count(FundId fund, String type) {
        return JdbcClient.create(database.app())
                .sql("SELECT count(*) FROM ledger.event WHERE aggregate = ? AND type = ?")
                .params(fund.stream(), type)
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
}

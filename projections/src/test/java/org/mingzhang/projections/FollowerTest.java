package org.mingzhang.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.projections.Phrases.*;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.codec.EventNames;
import org.springframework.jdbc.core.simple.JdbcClient;

class FollowerTest {
    @Test
    void applies_what_is_appended_and_says_where_it_stands() {
        try (var ledger = TestLedger.following()) {
            shundePayments(shundeCut(ledger)).caughtUp();
            assertThat(ledger.follower().lag()).isZero();
            assertThat(ledger.follower().isOwner()).isTrue();
            assertThat(number(ledger, "SELECT sum(fen) FROM read_1.balance WHERE account = 'PAID'"))
                    .isEqualTo(37_400_000);
            assertThat(number(ledger, "SELECT sum(fen) FROM read_1.balance")).isZero();
            assertThat(number(ledger, "SELECT count(*) FROM read_1.entry")).isEqualTo(ledger.position());
        }
    }

    @Test
    void another_process_takes_over_within_seconds() {
        try (var ledger = TestLedger.following();
                var other = new Follower(ledger.app(), ledger.log(), ledger.codec())) {
            shundeCut(ledger).caughtUp();
            other.start();
            pause();
            assertThat(other.isOwner()).isFalse();
            ledger.follower().close();
            shundePayments(ledger).given(open(GANZHOU)).caughtUp();
            assertThat(other.isOwner()).isTrue();
            // It has not said of its own what the first has said: it says it again, and nothing is there twice.
            assertThat(number(
                            ledger,
                            "SELECT count(*) - count(DISTINCT (title, number, person, unit)) FROM read_1.origin"))
                    .isPositive();
            assertThat(number(ledger, "SELECT count(document_title) FROM read_1.entry"))
                    .isEqualTo(ledger.position());
            assertThat(number(ledger, "SELECT count(*) FROM read_1.parked")).isZero();
        }
    }

    @Test
    void an_owner_whose_connection_is_killed_goes_on() {
        try (var ledger = TestLedger.following()) {
            shundeCut(ledger).caughtUp();
            JdbcClient.create(ledger.app()).sql("""
                            SELECT count(pg_terminate_backend(pid)) FROM pg_locks
                            WHERE locktype = 'advisory' AND objid = 1835625316 AND database =
                                (SELECT oid FROM pg_database WHERE datname = current_database())""").query(Long.class).single();
            shundePayments(ledger).caughtUp();
        }
    }

    @Test
    void a_database_that_was_away_is_caught_up_with() throws InterruptedException {
        try (var ledger = TestLedger.following()) {
            shundeCut(ledger).caughtUp();
            ledger.away(true);
            Thread.sleep(1500);
            ledger.away(false);
            shundePayments(ledger).caughtUp();
            assertThat(number(ledger, "SELECT count(*) FROM read_1.entry")).isEqualTo(ledger.position());
            assertThat(ledger.follower().lag()).isZero();
        }
    }

    @Test
    void an_event_that_cannot_be_read_is_parked_with_the_rest_of_its_stream_and_others_go_on() {
        try (var ledger = TestLedger.standing();
                var follower = new Follower(ledger.app(), ledger.log(), codecWithoutReductions())) {
            follower.start();
            shundePayments(shundeCut(ledger))
                    .given(open(GANZHOU), appropriate(GANZHOU, "1.00"))
                    .caughtUp();
            assertThat(number(ledger, "SELECT count(*) FROM read_1.parked WHERE stream = 'fund:" + SHUNDE + "'"))
                    .isEqualTo(5);
            assertThat(number(ledger, "SELECT min(position) FROM read_1.parked"))
                    .isEqualTo(3);
            assertThat(number(ledger, "SELECT count(*) FROM read_1.posting WHERE fund = '" + GANZHOU + "'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void a_batch_that_would_hold_up_the_next_for_an_hour_does_not_when_nothing_is_added() {
        var hour = Duration.ofHours(1);
        try (var ledger = TestLedger.standing();
                var follower = new Follower(ledger.app(), ledger.log(), ledger.codec(), hour, hour)) {
            follower.start();
            shundeCut(ledger).caughtUp();
            shundePayments(ledger).caughtUp();
        }
    }

    @Test
    void a_row_that_breaks_a_constraint_is_parked_and_the_batch_goes_on() {
        try (var ledger = TestLedger.standing()) {
            new Generations(ledger.app(), Duration.ZERO).prepare();
            JdbcClient.create(ledger.app())
                    .sql("ALTER TABLE read_1.journal ADD CHECK (amount_fen <> 9000000)")
                    .update();
            shundePayments(shundeCut(ledger)).given(open(GANZHOU));
            ledger.follower().start();
            ledger.caughtUp();
            assertThat(number(ledger, "SELECT min(position) FROM read_1.parked"))
                    .isEqualTo(5);
            assertThat(number(ledger, "SELECT count(*) FROM read_1.parked")).isEqualTo(3);
            assertThat(number(ledger, "SELECT count(*) FROM read_1.entry WHERE purpose IS NOT NULL"))
                    .isEqualTo(1);
            assertThat(number(ledger, "SELECT sum(fen) FROM read_1.balance WHERE account = 'PAID'"))
                    .isEqualTo(17_400_000);
            assertThat(number(ledger, "SELECT count(*) FROM read_1.fund")).isEqualTo(2);
        }
    }

    @Test
    void a_start_over_tables_of_another_form_rebuilds_them() {
        try (var ledger = TestLedger.standing()) {
            new Generations(ledger.app(), Duration.ZERO).prepare();
            JdbcClient.create(ledger.app())
                    .sql("UPDATE read.generation SET form = 'of an earlier release'")
                    .update();
            JdbcClient.create(ledger.app())
                    .sql("DROP TABLE read_1.journal CASCADE")
                    .update();
            shundeCut(ledger);
            ledger.follower().start();
            ledger.caughtUp();
            assertThat(number(ledger, "SELECT generation FROM read.live")).isEqualTo(2);
            assertThat(number(ledger, "SELECT count(*) FROM read_2.entry")).isEqualTo(3);
        }
    }

    /** As an earlier release would read a log that a later one has written. */
    static EventCodec codecWithoutReductions() {
        var names = new EventNames();
        var all = EventNames.ledger();
        for (var event : all.classes()) {
            var name = all.of(event);
            if (!name.type().equals("fund.Reduced")) names.add(event, name.type(), 1);
        }
        return new EventCodec(names, java.util.List.of());
    }

    private static long number(TestLedger ledger, String sql) {
        return JdbcClient.create(ledger.reader()).sql(sql).query(Long.class).single();
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.mingzhang.store.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.Test;
import org.mingzhang.store.Facts;
import org.mingzhang.store.claim.Claim;
import org.mingzhang.store.claim.Claims;
import org.mingzhang.store.claim.RecordedClaim;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What units of work claim: with an event or without one, and by nobody twice. */
class ClaimsOfAppendsTest extends Writing {
    private static final Claim KEY = new Claim(Claim.KEY, "wang/1", "aa");
    private static final Claim VOUCHER = new Claim(Claim.VOUCHER, "440606/2022/1", "roof-2022");

    @Test
    void a_claim_that_another_holds_stops_the_whole_append() {
        append(new Claim("key", "wang/1", "aa"), Facts.message("roof", 0));
        assertThatThrownBy(() -> append(new Claim("key", "wang/1", "bb"), Facts.message("lift", 0)))
                .isInstanceOf(Overtaken.class);
        assertThat(reader.head()).isEqualTo(1);
    }

    @Test
    void a_key_and_a_voucher_stand_in_the_row_of_their_event() {
        UnitOfWork<?> unit = batch();
        Append append = engine.writer().append(unit);
        append.reserve(2);
        append.take(KEY, 1);
        append.take(VOUCHER, 1);
        append.add(List.of(Facts.message("roof", 0), Facts.message("roof", 1)));
        unit.commit();
        assertThat(
                        count(
                                "FROM ledger.event WHERE position = 2 AND key = 'wang/1' AND digest = 'aa' AND voucher = '440606/2022/1'"))
                .isEqualTo(1);
        assertThat(count("FROM ledger.event WHERE key IS NOT NULL OR voucher IS NOT NULL"))
                .isEqualTo(1);
        assertThat(count("FROM ledger.claim")).isZero();
        assertThat(new Claims(database.app()).find(List.of(KEY.thing(), VOUCHER.thing())))
                .containsExactlyInAnyOrder(new RecordedClaim(KEY, 2), new RecordedClaim(VOUCHER, 2));
    }

    @Test
    void an_event_has_room_for_one_key_and_one_voucher() {
        UnitOfWork<?> unit = batch();
        Append append = engine.writer().append(unit);
        int place = append.reserve(1);
        append.take(KEY, place);
        append.take(VOUCHER, place);
        for (Claim second :
                List.of(new Claim(Claim.KEY, "wang/2", "aa"), new Claim(Claim.VOUCHER, "440606/2022/2", "roof-2022"))) {
            assertThatThrownBy(() -> append.take(second, place))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(second.key());
        }
        assertThatThrownBy(() -> append.takeAlone(VOUCHER, place)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_name_stands_in_no_event_and_is_claimed_all_the_same() {
        Claim name = new Claim(Claim.PAYEE_NAME, "宏远建筑", "91440606MA4UP8T20J");
        append(name, Facts.message("roof", 0));
        assertThat(new Claims(database.app()).find(List.of(name.thing()))).containsExactly(new RecordedClaim(name, 1));
        Claim another = new Claim(Claim.PAYEE_NAME, "宏远建筑", "91440606MA4UQ9W31H");
        assertThatThrownBy(() -> append(another, Facts.message("roof", 1))).isInstanceOf(Overtaken.class);
        assertThat(reader.head()).isEqualTo(1);
    }

    @Test
    void an_event_cannot_take_what_stands_in_no_event() {
        engine.appendEvents(Facts.message("roof", 0));
        UnitOfWork<?> unit = batch();
        Append append = engine.writer().appendUnlessOvertaken(unit);
        append.takeAlone(KEY, append.reserve(0));
        unit.commit();
        claimWithoutEvent(VOUCHER);
        assertThat(new Claims(database.app()).find(List.of(KEY.thing(), VOUCHER.thing())))
                .containsExactlyInAnyOrder(new RecordedClaim(KEY, 1), new RecordedClaim(VOUCHER, 1));
        for (Claim claim : List.of(KEY, VOUCHER)) {
            assertThatThrownBy(() -> append(claim, Facts.message("roof", 1))).isInstanceOf(Overtaken.class);
            assertThatThrownBy(() -> appendUnlessOvertaken(claim, Facts.message("roof", 1)))
                    .isInstanceOf(Overtaken.class);
        }
        assertThat(reader.head()).isEqualTo(1);
    }

    private void claimWithoutEvent(Claim claim) {
        JdbcClient.create(database.app())
                .sql("INSERT INTO ledger.claim (kind, key, holder, position) VALUES (?, ?, ?, 1)")
                .params(claim.kind(), claim.key(), claim.holder())
                .update();
    }

    /** The counter comes first: whoever waits for it has not looked at claims yet. */
    @Test
    void what_another_claims_before_the_counter_is_held_is_seen() throws Exception {
        engine.appendEvents(Facts.message("roof", 0));
        try (Connection lock = database.owner().connect();
                var other = Executors.newSingleThreadExecutor()) {
            lock.setAutoCommit(false);
            lock.createStatement().execute("LOCK ledger.event_counter IN ACCESS EXCLUSIVE MODE");
            Future<?> waiting = other.submit(() -> appendUnlessOvertaken(KEY, Facts.message("roof", 1)));
            await(() -> count("FROM pg_locks WHERE NOT granted") > 0);
            claimWithoutEvent(KEY);
            lock.commit();
            assertThatThrownBy(waiting::get).hasCauseInstanceOf(Overtaken.class);
        }
        assertThat(reader.head()).isEqualTo(1);
    }

    @Test
    void what_stands_in_an_event_cannot_be_taken_without_one() {
        append(KEY, Facts.message("roof", 0));
        UnitOfWork<?> unit = batch();
        Append append = engine.writer().appendUnlessOvertaken(unit);
        append.takeAlone(KEY, append.reserve(0));
        assertThatThrownBy(unit::commit).isInstanceOf(Overtaken.class);
        assertThat(count("FROM ledger.claim")).isZero();
    }

    @Test
    void of_two_processes_that_use_a_key_at_once_with_an_event_and_without_one_does() throws Exception {
        PostgresEventStorageEngine other = engine();
        engine.appendEvents(Facts.message("roof", 0));
        try (var two = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 300; i++) {
                Claim key = new Claim(Claim.KEY, "wang/" + i, "aa");
                long events = reader.head();
                CyclicBarrier start = new CyclicBarrier(2);
                List<Callable<Boolean>> both = List.of(
                        () -> {
                            start.await();
                            commitUnlessHeld(engine, key, append -> {
                                append.take(key, append.reserve(1));
                                append.add(List.of(Facts.message("roof", events)));
                            });
                            return true;
                        },
                        () -> {
                            start.await();
                            commitUnlessHeld(other, key, append -> append.takeAlone(key, append.reserve(0)));
                            return true;
                        });
                for (Future<?> done : two.invokeAll(both)) done.get();
                assertThat(count("FROM ledger.claimed WHERE key = 'wang/" + i + "'"))
                        .as("round %s", i)
                        .isEqualTo(1);
            }
        }
        assertThat(count("FROM ledger.claim")).as("both have won").isBetween(1L, 299L);
    }

    /** Until nobody gets in the way, or somebody has the claim. */
    private void commitUnlessHeld(PostgresEventStorageEngine process, Claim claim, Consumer<Append> content) {
        for (boolean done = false; !done; ) {
            UnitOfWork<?> unit = batch();
            content.accept(process.writer().appendUnlessOvertaken(unit));
            try {
                unit.commit();
                done = true;
            } catch (Overtaken e) {
                done = new Claims(database.app())
                        .find(claim.kind(), claim.key())
                        .isPresent();
            }
        }
    }

    @Test
    void a_voucher_is_claimed_by_an_event_of_its_fund() {
        assertThatThrownBy(() -> append(VOUCHER, Facts.message("lift", 0)))
                .hasMessage("the voucher of roof-2022 is claimed by an event of fund:lift-2022");
        assertThat(reader.head()).isZero();
    }

    private void append(Claim claim, DomainEventMessage<?> message) {
        UnitOfWork<?> unit = batch();
        Append append = engine.writer().append(unit);
        append.take(claim, append.reserve(1));
        append.add(List.of(message));
        unit.commit();
    }

    private void appendUnlessOvertaken(Claim claim, DomainEventMessage<?> message) {
        UnitOfWork<?> unit = batch();
        Append append = engine.writer().appendUnlessOvertaken(unit);
        append.take(claim, append.reserve(1));
        append.add(List.of(message));
        unit.commit();
    }
}

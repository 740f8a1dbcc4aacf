package org.mingzhang.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.domain.fund.FundCommand.ApproveCorrection;
import org.mingzhang.domain.fund.FundCommand.AssertOpening;
import org.mingzhang.domain.fund.FundCommand.ProposeCorrection;
import org.mingzhang.domain.fund.FundEvent;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.projections.RebuildOutcome.Busy;
import org.mingzhang.projections.RebuildOutcome.Refused;
import org.mingzhang.projections.RebuildOutcome.Swapped;
import org.mingzhang.store.StoreFault;
import org.springframework.jdbc.core.simple.JdbcClient;

class RebuildTest {
    private final TestLedger ledger = TestLedger.following();
    private final JdbcClient app = JdbcClient.create(ledger.app());
    private final Rebuild rebuild = new Rebuild(ledger.rebuilding(), ledger.log(), ledger.codec());

    @AfterEach
    void close() {
        ledger.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void replay_from_zero_equals_live(long seed) {
        new Histories(ledger, seed).play(400).caughtUp();
        var live = contents("read_1");
        assertThat(live.get("posting")).isNotEmpty();
        assertThat(rebuild.run(Progress.NONE)).isInstanceOfSatisfying(Swapped.class, swapped -> {
            assertThat(swapped.generation()).isEqualTo(2);
            assertThat(swapped.position()).isEqualTo(ledger.position());
        });
        assertThat(contents("read_2")).isEqualTo(live);
        assertThat(isLoadedInBulk("read_2")).isTrue();
        assertThat(app.sql("SELECT generation FROM read.live").query(Long.class).single())
                .isEqualTo(2);
    }

    /** By loaders side by side, which number dimensions and sum apart; to the end, or until marks and totals are enough. */
    @ParameterizedTest
    @CsvSource({"21, 7, 1000000", "22, 50, 1000000", "23, 7, 100"})
    void what_is_loaded_in_many_parts_equals_live(long seed, int atOnce, int mostWaiting) {
        new Histories(ledger, seed).play(400).caughtUp();
        var live = contents("read_1");
        assertThat(new Rebuild(ledger.rebuilding(), ledger.log(), ledger.codec(), atOnce, mostWaiting)
                        .run(Progress.NONE))
                .isInstanceOf(Swapped.class);
        assertThat(contents("read_2")).isEqualTo(live);
        assertThat(isLoadedInBulk("read_2")).isTrue();
    }

    @Test
    void what_is_settled_open_again_and_settled_anew_may_be_loaded_in_three_parts() {
        ledger.given(
                        Phrases.open(Phrases.SHUNDE),
                        Phrases.appropriate(Phrases.SHUNDE, "2600000.00"),
                        Phrases.firstHalfUnknown(),
                        Phrases.opening("1323000.00"),
                        new ProposeCorrection(
                                Phrases.SHUNDE,
                                Phrases.entry("wrong", "2022-06-30", Phrases.OFFICER),
                                new EntryId("opening"),
                                "有误",
                                null),
                        new ApproveCorrection(
                                Phrases.SHUNDE,
                                Phrases.entry("reversed", "2022-06-30", Phrases.CHECKER),
                                new EntryId("wrong")),
                        new AssertOpening(
                                Phrases.SHUNDE,
                                Phrases.entry("opening-2", "2022-06-30", Phrases.OFFICER),
                                new EntryId("first-half"),
                                Phrases.yuan("1300000.00")))
                .caughtUp();
        var live = contents("read_1");
        assertThat(live.get("unknown_figure")).hasSize(2).noneMatch(row -> row.endsWith(",)"));
        new Rebuild(ledger.rebuilding(), ledger.log(), ledger.codec(), 1, 1_000_000).run(Progress.NONE);
        assertThat(contents("read_2")).isEqualTo(live);
        assertThat(isLoadedInBulk("read_2")).isTrue();
    }

    @Test
    void live_following_goes_on_in_the_new_tables() {
        new Histories(ledger, 14).play(50).caughtUp();
        rebuild.run(Progress.NONE);
        ledger.given(Phrases.open(Phrases.SHUNDE)).caughtUp();
        assertThat(app.sql("SELECT count(*) FROM read_2.entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(ledger.position());
    }

    @Test
    void tables_that_only_grow_are_looked_after_when_they_have_doubled() {
        rebuild.run(Progress.NONE);
        assertThat(app.sql("""
                                SELECT oid::regclass::text FROM pg_class WHERE reloptions @>
                                '{autovacuum_analyze_scale_factor=1,autovacuum_vacuum_insert_threshold=-1}'""").query(String.class).list()).contains("read_1.journal", "read_2.journal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM read_2.journal WHERE position = 2",
                "UPDATE read_2.journal SET moved_fen = NULL WHERE position = (SELECT min(position) FROM read_2.posting)",
                "UPDATE read_2.journal SET moved_fen = moved_fen + 1 WHERE position = (SELECT min(position) FROM read_2.posting)",
                "DELETE FROM read_2.booking WHERE booking = (SELECT min(booking) FROM read_2.booking)",
                "UPDATE read_2.booking SET credit = 'PAID' WHERE credit = 'APPROPRIATED'",
                "DELETE FROM read_2.origin WHERE origin = (SELECT min(origin) FROM read_2.origin)",
                "DELETE FROM read_2.recipient WHERE recipient = (SELECT max(recipient) FROM read_2.recipient)",
                "UPDATE read_2.balance SET fen = fen - 1 WHERE account = 'AVAILABLE'",
                "UPDATE read_2.month_total SET fen = fen + 1 WHERE account = 'APPROPRIATED'",
                "DELETE FROM read_2.month_total WHERE account = 'APPROPRIATED'"
            })
    void tables_that_do_not_tie_out_are_refused_and_the_live_ones_stay(String tampering) {
        new Histories(ledger, 15).play(50).caughtUp();
        var live = contents("read_1");
        var outcome = rebuild.run((done, total, rate) -> app.sql(tampering).update());
        assertThat(outcome).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.differences())
                .isNotEmpty()
                .allSatisfy(difference -> assertThat(difference.log()).isNotEqualTo(difference.tables())));
        assertThat(contents("read_1")).isEqualTo(live);
        assertThat(generations()).containsExactly(1);
    }

    @Test
    void one_at_a_time() {
        new Histories(ledger, 16).play(20).caughtUp();
        var second = new AtomicReference<@Nullable RebuildOutcome>();
        rebuild.run((done, total, rate) -> second.set(rebuild.run(Progress.NONE)));
        assertThat(second.get()).isEqualTo(new Busy());
    }

    @Test
    void a_rebuild_that_is_killed_leaves_the_live_tables_and_the_next_start_cleans_up() throws InterruptedException {
        new Histories(ledger, 17).play(50).caughtUp();
        var live = contents("read_1");
        assertThatThrownBy(() -> rebuild.run((done, total, rate) -> killOthers()))
                .isInstanceOf(StoreFault.class);
        assertThat(generations()).containsExactly(1, 2);
        assertThat(contents("read_1")).isEqualTo(live);
        new Generations(ledger.app(), Duration.ZERO).prepare();
        assertThat(generations()).containsExactly(1);
        assertThat(app.sql("SELECT count(*) FROM pg_namespace WHERE nspname = 'read_2'")
                        .query(Long.class)
                        .single())
                .isZero();
        Thread.sleep(600); // The pool looks at a connection that was used a moment ago only after half a second.
        assertThat(rebuild.run(Progress.NONE)).isInstanceOf(Swapped.class);
    }

    @Test
    void a_row_that_cannot_be_stored_is_parked_by_a_rebuild_too() {
        new Histories(ledger, 19).play(20).caughtUp();
        ledger.append(new FundEvent.YearClosed(
                Phrases.GANZHOU,
                Phrases.entry("close", "2021-12-31", Phrases.BUREAU).because("\u0000")));
        ledger.given(Phrases.open(Phrases.SHUNDE)).caughtUp();
        var live = contents("read_1");
        assertThat(live.get("parked")).hasSize(1);
        assertThat(rebuild.run(Progress.NONE)).isInstanceOf(Swapped.class);
        var made = "read_" + generations().getLast();
        assertThat(contents(made)).isEqualTo(live);
        assertThat(isLoadedInBulk(made)).isFalse();
    }

    @Test
    void an_event_that_cannot_be_read_is_parked_by_a_rebuild_too() {
        new Histories(ledger, 20).play(200).caughtUp();
        var codec = FollowerTest.codecWithoutReductions();
        assertThat(new Rebuild(ledger.rebuilding(), ledger.log(), codec, 7, 1_000_000).run(Progress.NONE))
                .isInstanceOf(Swapped.class);
        assertThat(rows("parked")).isPositive();
        assertThat(rows("entry")).isPositive();
        assertThat(rows("entry") + rows("parked")).isEqualTo(ledger.position());
    }

    @Test
    void a_retired_generation_stays_while_somebody_reads_it() throws SQLException {
        new Histories(ledger, 18).play(20).caughtUp();
        var generations = new Generations(ledger.app(), Duration.ZERO);
        try (var reader = ledger.reader().getConnection()) {
            reader.setAutoCommit(false);
            Generations.execute(reader, "SELECT pg_advisory_xact_lock_shared(1835625315, generation) FROM read.live");
            rebuild.run(Progress.NONE);
            generations.prepare();
            assertThat(generations()).containsExactly(1, 2);
            Generations.execute(reader, "SELECT count(*) FROM read_1.posting");
            reader.rollback();
        }
        generations.prepare();
        assertThat(generations()).containsExactly(2);
    }

    /** Ends every other session of the server, as the death of its process would. */
    private void killOthers() {
        app.sql("""
                        SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                        WHERE datname = current_database() AND usename = 'ledger_app' AND pid <> pg_backend_pid()""").query(Long.class).single();
    }

    /** Else in small steps: a load empties the journal first, which gives it another file than it was made with. */
    private boolean isLoadedInBulk(String schema) {
        return app.sql("SELECT pg_relation_filenode(oid) <> oid FROM pg_class WHERE oid = CAST(:journal AS regclass)")
                .param("journal", schema + ".journal")
                .query(Boolean.class)
                .single();
    }

    private List<Integer> generations() {
        return new Generations(ledger.app(), Duration.ZERO).all();
    }

    private long rows(String table) {
        return app.sql("SELECT count(*) FROM read_" + generations().getLast() + "." + table)
                .query(Long.class)
                .single();
    }

    /** Every row that can be read, as text, in order: the journal as its views, for numbers of dimensions may be others. */
    private Map<String, List<String>> contents(String schema) {
        var contents = new TreeMap<String, List<String>>();
        var tables = app.sql("""
                        SELECT relname FROM pg_class WHERE relnamespace = :schema::regnamespace AND relkind IN ('r', 'v')
                        AND relname NOT IN ('journal', 'booking', 'origin', 'recipient')""").param("schema", schema).query(String.class).list();
        for (var table : tables) {
            contents.put(
                    table,
                    app.sql("SELECT t::text FROM " + schema + "." + table + " t ORDER BY 1")
                            .query(String.class)
                            .list());
        }
        return contents;
    }
}

package org.mingzhang.store.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.fund.FundEvent.Reduced;
import org.mingzhang.store.Facts;
import org.mingzhang.store.TestServer;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.codec.EventNames;
import org.mingzhang.store.codec.Upcaster;
import org.mingzhang.store.database.LedgerDatabase;
import org.mingzhang.store.log.AppendSignal;
import org.mingzhang.store.log.LogReader;
import org.mingzhang.store.log.StoredEvent;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import tools.jackson.databind.node.ObjectNode;

/** Suppose reductions were once written in yuan as {@code cut}, then in fen as {@code cut}, and today in fen as {@code amount}. */
class UpcasterTest {
    private static final Upcaster YUAN_TO_FEN = new Step("1", "2") {
        @Override
        public ObjectNode upcast(ObjectNode payload) {
            return payload.put("cut", payload.required("cut").longValue() * 100);
        }
    };
    private static final Upcaster CUT_TO_AMOUNT = new Step("2", "3") {
        @Override
        public ObjectNode upcast(ObjectNode payload) {
            payload.set("amount", payload.remove("cut"));
            return payload;
        }
    };

    @Test
    void an_old_revision_in_the_log_is_read_as_today_by_both_paths_and_stays_as_it_was_written() throws SQLException {
        EventCodec codec = new EventCodec(namesOfToday(), List.of(CUT_TO_AMOUNT, YUAN_TO_FEN));
        LedgerEvent today = Facts.reduced("roof", "e-1", 90_300_000);
        String old = codec.encode(today).payload().toString().replaceFirst("\"amount\":90300000", "\"cut\": 903000");
        try (LedgerDatabase database = LedgerDatabase.open(TestServer.database())) {
            insert(database, "1", old);
            AppendSignal signal = new AppendSignal();
            LogReader reader = new LogReader(database.app(), signal);
            StoredEvent stored = reader.readOne(1).orElseThrow();
            assertThat(stored.payload()).hasToString(old);
            assertThat(codec.decode(stored)).isEqualTo(today);

            PostgresEventStorageEngine engine = new PostgresEventStorageEngine(
                    database.app(), new DataSourceTransactionManager(database.app()), Clock.systemUTC(), codec, signal);
            assertThat(engine.readEvents("fund:roof-2022").next().getPayload()).isEqualTo(today);
            assertThat(engine.readEvents(null, false).findFirst().orElseThrow().getPayload())
                    .isEqualTo(today);

            engine.appendEvents(Facts.message(today, 1));
            assertThat(reader.readOne(2).orElseThrow().revision()).isEqualTo("3");
        }
    }

    @Test
    void a_chain_that_does_not_reach_today_is_refused_at_the_start() {
        assertThatThrownBy(() -> new EventCodec(namesOfToday(), List.of(YUAN_TO_FEN)))
                .hasMessageContaining("do not lead to the revision written today");
        assertThatThrownBy(() -> new EventCodec(namesOfToday(), List.of(YUAN_TO_FEN, YUAN_TO_FEN)))
                .hasMessageContaining("two upcasters");
    }

    private static EventNames namesOfToday() {
        EventNames names = new EventNames();
        names.add(Reduced.class, "fund.Reduced", 3);
        return names;
    }

    private static void insert(LedgerDatabase database, String revision, String payload) throws SQLException {
        try (Connection connection = database.owner().connect();
                PreparedStatement insert = connection.prepareStatement("""
                        WITH counted AS (UPDATE ledger.event_counter SET position = 1, recorded_at = now())
                        INSERT INTO ledger.event VALUES (1, 'fund:roof-2022', 0, 'fund.Reduced', ?, gen_random_uuid(), now(), ?::JSON, '{}')""")) {
            insert.setString(1, revision);
            insert.setString(2, payload);
            insert.executeUpdate();
        }
    }

    private abstract static class Step implements Upcaster {
        private final String from;
        private final String to;

        Step(String from, String to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public String type() {
            return "fund.Reduced";
        }

        @Override
        public String fromRevision() {
            return from;
        }

        @Override
        public String toRevision() {
            return to;
        }
    }
}

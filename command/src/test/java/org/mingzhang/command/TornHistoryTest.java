package org.mingzhang.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.command.Vocabulary.appropriate;
import static org.mingzhang.command.Vocabulary.key;
import static org.mingzhang.command.Vocabulary.open;
import static org.mingzhang.command.Vocabulary.pay;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.database.LedgerDatabase;
import org.mingzhang.store.log.AppendSignal;
import org.mingzhang.store.postgres.EmbeddedPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A fund whose history this release cannot read is closed; the others are not. */
class TornHistoryTest {
    @Test
    void it_fails_the_commands_of_its_fund_and_no_neighbour() {
        try (var postgres = EmbeddedPostgres.temporary();
                var database = LedgerDatabase.open(LedgerDatabase.createDatabase(postgres.address(), "torn"))) {
            var funds = IntStream.range(0, 5)
                    .mapToObj(i -> FundId.parse("torn" + i + "-2022"))
                    .toList();
            try (var ledger = ledger(database)) {
                for (var fund : funds) {
                    assertThat(ledger.submit(open(fund), key(fund + "/open"))).isInstanceOf(Answer.Recorded.class);
                    assertThat(ledger.submit(appropriate(fund, "10.00"), key(fund + "/budget")))
                            .isInstanceOf(Answer.Recorded.class);
                }
            }
            JdbcClient.create(database.writer())
                    .sql("""
                            WITH next AS (
                                UPDATE ledger.event_counter
                                SET position = position + 1, recorded_at = recorded_at + interval '1 microsecond'
                                RETURNING position, recorded_at)
                            INSERT INTO ledger.event
                                (position, aggregate, sequence, type, revision, event_id, recorded_at, payload, metadata)
                            SELECT position, ?, 2, 'fund.OfAnotherRelease', '1', gen_random_uuid(), recorded_at, '{}', '{}'
                            FROM next""")
                    .param(funds.get(2).stream())
                    .update();
            try (var cold = ledger(database)) {
                var answers = funds.stream()
                        .map(fund -> cold.send(pay(fund, "pay", "1.00", fund + "/pay"), key(fund + "/pay")))
                        .toList();
                for (int i = 0; i < answers.size(); i++) {
                    var answer = answers.get(i);
                    if (i == 2) assertThat(answer).failsWithin(Duration.ofSeconds(30));
                    else assertThat(answer.join()).isInstanceOf(Answer.Recorded.class);
                }
            }
        }
    }

    private static Ledger ledger(LedgerDatabase database) {
        return new Ledger(
                database.writer(),
                new JdbcTransactionManager(database.writer()),
                EventCodec.ledger(),
                new AppendSignal(),
                Clock.systemUTC());
    }
}

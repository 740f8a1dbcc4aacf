package org.mingzhang.store.axon;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.JdbcTemplate;

/** The last position and instant given out. */
record Counter(long position, Instant recordedAt) {

    /**
     * Takes the next {@code events} positions and holds the counter until the transaction ends. Each event is recorded a microsecond
     * after the one before, the first of them {@code now} or a microsecond after the last that was recorded.
     */
    static Counter advance(JdbcTemplate jdbc, int events, Instant now) {
        return jdbc.queryForObject(
                """
                UPDATE ledger.event_counter
                SET position = position + ?,
                    recorded_at = CASE WHEN ? = 0 THEN recorded_at
                        ELSE GREATEST(?, recorded_at + INTERVAL '1 microsecond') + ? * INTERVAL '1 microsecond' END
                RETURNING position, recorded_at""",
                (row, number) -> new Counter(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()),
                events,
                events,
                now.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC),
                events - 1);
    }

    /** The one that stands {@code events} before. */
    Counter minus(int events) {
        return new Counter(position - events, recordedAt.minus(events, ChronoUnit.MICROS));
    }
}

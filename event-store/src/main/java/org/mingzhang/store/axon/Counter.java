package org.mingzhang.store.axon;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.JdbcTemplate;

/** The last position and instant given out. */
record Counter(long position, Instant recordedAt) {

    /** Reads the counter and holds it until the transaction ends. */
    static Counter lock(JdbcTemplate jdbc) {
        return jdbc.queryForObject(
                "SELECT position, recorded_at FROM ledger.event_counter FOR UPDATE",
                (row, number) -> new Counter(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()));
    }

    /** The next position, recorded now, but at least a microsecond after the one before. */
    Counter next(Instant now) {
        Instant earliest = recordedAt.plus(1, ChronoUnit.MICROS);
        Instant clock = now.truncatedTo(ChronoUnit.MICROS);
        return new Counter(position + 1, clock.isBefore(earliest) ? earliest : clock);
    }

    void store(JdbcTemplate jdbc) {
        jdbc.update("UPDATE ledger.event_counter SET position = ?, recorded_at = ?", position, recordedAtUtc());
    }

    OffsetDateTime recordedAtUtc() {
        return recordedAt.atOffset(ZoneOffset.UTC);
    }
}

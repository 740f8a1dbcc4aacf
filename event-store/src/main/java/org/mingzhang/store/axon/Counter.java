package org.mingzhang.store.axon;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.JdbcTemplate;

/** The last position and instant given out. Whoever holds it is the only one who appends, until his transaction ends. */
record Counter(long position, Instant recordedAt) {
    static Counter hold(JdbcTemplate jdbc) {
        return jdbc.queryForObject(
                "SELECT position, recorded_at FROM ledger.event_counter FOR UPDATE",
                (row, number) -> new Counter(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()));
    }

    /** The one that follows this: recorded {@code now} or a microsecond later, whatever the clock does. */
    Counter next(Instant now) {
        Instant later = recordedAt.plus(1, ChronoUnit.MICROS);
        Instant given = now.truncatedTo(ChronoUnit.MICROS);
        return new Counter(position + 1, given.isAfter(later) ? given : later);
    }

    /** The one so many events after this; each is recorded a microsecond after the one before. */
    Counter plus(int events) {
        return new Counter(position + events, recordedAt.plus(events, ChronoUnit.MICROS));
    }
}

package org.mingzhang.store.log;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as it lies in the log, before any upcaster.
 *
 * @param position place in the whole log: gapless from 1, in commit order
 * @param aggregate the stream it belongs to, as {@code fund:sd-2022}
 * @param sequence place in its stream, from 0
 * @param type stored name, apart from any class, as {@code fund.Appropriated}
 * @param revision of the payload's form
 * @param recordedAt in microseconds, strictly increasing with the position
 * @param payload JSON, the very bytes that were written
 * @param metadata JSON object of strings, the very bytes that were written
 */
public record StoredEvent(
        long position,
        String aggregate,
        long sequence,
        String type,
        String revision,
        UUID eventId,
        Instant recordedAt,
        JsonText payload,
        JsonText metadata) {}

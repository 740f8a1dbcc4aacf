package org.mingzhang.command;

import java.time.Instant;
import java.util.List;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.Rejection;
import org.mingzhang.domain.Warning;
import org.mingzhang.domain.fund.FundRejection;

/** What became of a command. */
public sealed interface Answer {
    /** Durable, at {@code position} (that of its last event). */
    record Recorded(long position, Instant recordedAt, List<LedgerEvent> events, List<Warning> warnings)
            implements Answer {}

    /** Recorded before, at {@code position}; nothing changed. */
    record AlreadyRecorded(long position) implements Answer {}

    /** The rules said no; nothing is stored but the attempt. */
    record Refused(Rejection rejection) implements Answer {}

    /** The key or voucher is recorded with other content: a person has to look; nothing is stored but the attempt. */
    record Quarantined(Rejection conflict) implements Answer {}

    /** What a rejection means: conflicts about what is recorded already are quarantined, everything else is refused. */
    static Answer no(Rejection rejection) {
        return rejection instanceof FundRejection.VoucherConflict || rejection instanceof Conflict
                ? new Quarantined(rejection)
                : new Refused(rejection);
    }
}

package org.mingzhang.domain;

import java.util.List;
import org.mingzhang.domain.source.EntryId;

/** What the rules say to a command. */
public sealed interface Decision {
    /** Yes: these facts, perhaps over several streams, and what to look at. */
    record Accepted(List<LedgerEvent> events, List<Warning> warnings) implements Decision {
        public Accepted {
            events = List.copyOf(events);
            warnings = List.copyOf(warnings);
        }
    }

    /** It has been so already since {@code entry}: nothing changes. */
    record AlreadyRecorded(EntryId entry) implements Decision {}

    /** No, and why. */
    record Refused(Rejection rejection) implements Decision {}

    static Decision accept(LedgerEvent... events) {
        return new Accepted(List.of(events), List.of());
    }

    static Decision refuse(Rejection rejection) {
        return new Refused(rejection);
    }
}

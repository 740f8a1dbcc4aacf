package org.mingzhang.app.importing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far an import has come.
 *
 * @param joined whether the file was on its way already when it was sent: this is the import that it belongs to
 * @param done facts or rows answered, of {@code total}, from the first on
 * @param position of the last event recorded: pass it as {@code atLeast} to read what was imported
 * @param rows those that a person should look at; absent in a list of imports
 * @param moreRows how many rows are not listed, because there are too many
 */
record Report(
        String id,
        String name,
        String sha256,
        boolean dryRun,
        boolean joined,
        State state,
        int done,
        int total,
        int accepted,
        int alreadyRecorded,
        int refused,
        int quarantined,
        int faulty,
        long position,
        Instant begunAt,
        @Nullable Instant endedAt,
        @Nullable List<Row> rows,
        int moreRows) {
    enum State {
        RUNNING,
        DONE,
        /** The file is at fault; nothing of it was stored. */
        FAULTY,
        /** The ledger could not go on; what was recorded stays, and the same file may be sent again. */
        FAILED
    }

    enum Outcome {
        ACCEPTED,
        ALREADY_RECORDED,
        REFUSED,
        QUARANTINED,
        FAULTY
    }

    /** A fact or row that a person should look at: all but those accepted without a warning or recorded before. */
    record Row(
            String where,
            Outcome outcome,
            @Nullable String code,
            @Nullable String zh,
            @Nullable String en,
            @Nullable String stream,
            @Nullable Map<String, Object> numbers,
            @Nullable Long position) {}

    Report asJoined() {
        return new Report(
                id,
                name,
                sha256,
                dryRun,
                true,
                state,
                done,
                total,
                accepted,
                alreadyRecorded,
                refused,
                quarantined,
                faulty,
                position,
                begunAt,
                endedAt,
                rows,
                moreRows);
    }
}

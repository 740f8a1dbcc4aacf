package org.mingzhang.query.fund;

import java.util.HashSet;
import java.util.Set;
import org.mingzhang.query.Snapshot;

/** Which funds look otherwise than before. */
final class ChangedFunds {
    /**
     * Those that an event concerns or is parked of; those that a document speaks of in which something was stated or withdrawn; and
     * those that a document turns out to have only assumed.
     */
    private static final String CHANGED = """
            WITH recent AS (SELECT fund, stream FROM entry WHERE position > :from AND position <= :known)
            SELECT fund FROM recent WHERE fund IS NOT NULL
            UNION SELECT s.fund FROM recent r JOIN statement s ON r.stream = 'document:' || s.document WHERE s.fund IS NOT NULL
            UNION SELECT substr(stream, 6) FROM parked
            WHERE position > :from AND position <= :known AND stream LIKE 'fund:%'
            UNION\s""" + FundViews.ASSUMED + " AND d.position > :from AND d.position <= :known";

    private ChangedFunds() {}

    /** Ids of the funds that may have changed after {@code from} and up to the snapshot's position. */
    static Set<String> between(Snapshot snapshot, long from) {
        return new HashSet<>(snapshot.jdbc()
                .sql(CHANGED)
                .param("from", from)
                .param("known", snapshot.position())
                .query(String.class)
                .list());
    }
}

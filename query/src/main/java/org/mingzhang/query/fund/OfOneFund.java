package org.mingzhang.query.fund;

/**
 * Entries {@code e} of one fund in the order of their positions, from either end: by the log's own key, for the read tables have
 * none of that order. A position that is not of this fund's stream is before and after all of it.
 */
final class OfOneFund {
    static final String FROM = " FROM ledger.event l JOIN entry e ON e.position = l.position";
    /** To be ordered by {@code l.sequence}. */
    static final String AFTER = "l.aggregate = :stream AND l.sequence > coalesce("
            + "(SELECT a.sequence FROM ledger.event a WHERE a.position = :after AND a.aggregate = :stream), -1)";
    /** To be ordered by {@code l.sequence DESC}. */
    static final String BEFORE = "l.aggregate = :stream AND l.sequence < coalesce("
            + "(SELECT b.sequence FROM ledger.event b WHERE b.position = :before AND b.aggregate = :stream), 9223372036854775807)";

    private OfOneFund() {}

    /** @param fund its id */
    static String stream(String fund) {
        return "fund:" + fund;
    }
}

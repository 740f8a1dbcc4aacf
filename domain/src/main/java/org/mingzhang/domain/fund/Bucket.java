package org.mingzhang.domain.fund;

import java.util.Comparator;

/**
 * One account of a fund: a funding source and a vintage (资金年度), the year in which the money was first appropriated. The
 * vintage is kept by carry-forward and virement. Ordered oldest vintage first: the order in which payments draw.
 */
public record Bucket(FundingSource source, int vintage) implements Comparable<Bucket> {
    private static final Comparator<Bucket> OLDEST_FIRST =
            Comparator.comparingInt(Bucket::vintage).thenComparing(Bucket::source);

    /** Where a fund keeps what concerns it as a whole: allotments and suspense are memos, not parts of a source. */
    static Bucket memo(FundId fund) {
        return new Bucket(FundingSource.LOCAL, fund.fiscalYear());
    }

    @Override
    public int compareTo(Bucket other) {
        return OLDEST_FIRST.compare(this, other);
    }
}

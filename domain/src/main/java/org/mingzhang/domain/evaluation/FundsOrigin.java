package org.mingzhang.domain.evaluation;

import org.mingzhang.domain.fund.Bucket;
import org.mingzhang.domain.fund.FundingSource;

/** The lines of money of a self-evaluation form. */
public enum FundsOrigin {
    /** 当年财政拨款. */
    CURRENT_YEAR,
    /** 上年结转资金: of an earlier vintage, whatever its source. */
    CARRIED_OVER,
    /** 其他资金. */
    OTHER;

    public static FundsOrigin of(Bucket bucket, int fiscalYear) {
        if (bucket.vintage() < fiscalYear) return CARRIED_OVER;
        return bucket.source() == FundingSource.OTHER ? OTHER : CURRENT_YEAR;
    }
}

package org.mingzhang.domain.fund;

/** Where the money comes from, as the target-declaration form lists it. */
public enum FundingSource {
    /** 上级财政拨款. */
    SUPERIOR,
    /** 本级财政安排. */
    LOCAL,
    /** 下级财政配套. */
    SUBORDINATE,
    /** 其他资金. */
    OTHER
}

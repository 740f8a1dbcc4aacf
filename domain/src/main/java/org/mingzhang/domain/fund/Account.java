package org.mingzhang.domain.fund;

/**
 * The accounts of a fund's double entry. A balance is debits minus credits; over all accounts of a fund it is zero at every
 * position.
 */
public enum Account {
    /** 年初预算. Credit. */
    APPROPRIATED,
    /** Authority before the budget is approved (预算法 art. 54); absorbed by the appropriation. Credit. */
    PROVISIONAL,
    /** 追加. Credit. */
    SUPPLEMENTED,
    /** 调入. Credit. */
    VIREMENT_IN,
    /** 上年结转. Credit. */
    CARRIED_IN,
    /** 压减. Debit. */
    REDUCED,
    /** 调出. Debit. */
    VIREMENT_OUT,
    /** 年中收回. Debit. */
    RECOVERED_IN_YEAR,
    /** 可用. Debit, never negative. */
    AVAILABLE,
    /** Under a commitment, not yet requested. Debit. */
    COMMITTED,
    /** Requested or approved, not yet paid. Debit. */
    REQUESTED,
    /** 支付. Debit. */
    PAID,
    /** 退票. Credit. */
    RETURNED,
    /** 当年退回. Credit. */
    REFUNDED,
    /** 追回. Credit. */
    CLAWED_BACK,
    /** 结转下年. Debit. */
    CARRIED_OUT,
    /** 结余. Debit. */
    SURPLUS,
    /** 年终收回. Debit. */
    RECOVERED_AT_YEAR_END,
    /** Paid by the treasury above budget, awaiting a decision. Debit. */
    SUSPENSE,
    /** Returned in a later year for a payment of this one: a memo, outside this year's figures. Credit. */
    LATER_REFUNDS,
    /** Returned in this year for a payment of an earlier one. Credit. */
    PRIOR_YEAR_REFUNDS,
    /** The other side of suspense and of refunds across years. */
    TREASURY,
    /** 已下达 to sub-projects and line items. Debit. */
    ALLOTTED,
    /** The other side of allotments. Credit. */
    UNALLOTTED
}

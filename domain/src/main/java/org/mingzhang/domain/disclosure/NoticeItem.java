package org.mingzhang.domain.disclosure;

/**
 * The figures of a notice. They are of the posting basis, which closed periods keep for ever; those that say so are of the effective
 * basis, which a late entry still moves.
 */
public enum NoticeItem {
    /** 年初预算数. */
    ORIGINAL_BUDGET,
    /** 本季度压减. */
    REDUCED_IN_QUARTER,
    /** 全年预算数, at the end of the quarter. */
    CURRENT_BUDGET,
    /** 本季度支出. */
    DISBURSED_IN_QUARTER,
    /** 累计支出, since the beginning of the year. */
    DISBURSED_TO_DATE,
    CURRENT_BUDGET_EFFECTIVE,
    DISBURSED_TO_DATE_EFFECTIVE
}

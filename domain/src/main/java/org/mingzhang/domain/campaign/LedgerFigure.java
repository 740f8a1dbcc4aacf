package org.mingzhang.domain.campaign;

/** What the ledger itself can say of an indicator. */
public enum LedgerFigure {
    /** 各领域财政经费: what was spent in each field. */
    FIELD_SPENDING,
    /** 占公共财政支出的比例及变动: the fields together over public expenditure, and its change from the year before, in points. */
    SPENDING_SHARE,
    /** 人均经费: the fields together over the resident population, in yuan a head. */
    SPENDING_PER_HEAD
}

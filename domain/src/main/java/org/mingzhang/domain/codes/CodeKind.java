package org.mingzhang.domain.codes;

/** The kinds of classification code that appropriations and payments carry, each with a table per year. */
public enum CodeKind {
    /** 功能分类科目. */
    FUNCTIONAL,
    /** 部门预算支出经济分类科目. */
    DEPARTMENT_ECONOMIC,
    /** 政府预算支出经济分类科目. */
    GOVERNMENT_ECONOMIC,
    /** 资金性质. */
    FUND_NATURE
}

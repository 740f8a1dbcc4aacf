package org.mingzhang.domain.declaration;

/** 项目类别, as the form lets one be ticked. */
public enum ProjectCategory {
    /** 一次性项目. */
    ONE_OFF,
    /** 经常性项目. */
    RECURRING,
    /** 中期预算试点项目. */
    MEDIUM_TERM
}

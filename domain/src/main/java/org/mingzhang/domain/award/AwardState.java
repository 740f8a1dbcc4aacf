package org.mingzhang.domain.award;

/** How far an edition has come. */
public enum AwardState {
    /** 已启动. */
    OPENED,
    /** 申报. */
    APPLICATIONS,
    /** 材料评审. */
    DOCUMENT_REVIEW,
    /** 现场评审. */
    SITE_REVIEW,
    /** 已提出拟奖名单. */
    PROPOSED,
    /** 已公示. */
    NOTICE_PUBLISHED,
    /** 有未办结的投诉. */
    COMPLAINT_OPEN,
    /** 获奖名单已审批. */
    APPROVED
}

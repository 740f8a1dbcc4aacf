package org.mingzhang.domain.award;

/** What happens in an edition, in this order. */
public enum AwardStep {
    /** 申报. */
    APPLICATION,
    /** 形式审查. */
    FORM_REVIEW,
    /** 材料评审. */
    DOCUMENT_REVIEW,
    /** 现场评审. */
    SITE_REVIEW,
    /** 评审委员会投票. */
    VOTE,
    /** 公示. */
    NOTICE,
    /** 审批. */
    APPROVAL,
    /** 奖金拨付. */
    PAYOUT
}

package org.mingzhang.domain.approval;

/** What goes through an approval chain. */
public enum ApprovalKind {
    /** 支付申请. */
    PAYMENT_REQUEST,
    /** 更正. */
    CORRECTION,
    /** 绩效目标申报. */
    DECLARATION,
    /** 奖项审批. */
    AWARD
}

package org.mingzhang.domain.fund;

/** Why money came back in a later year. */
public enum ReceiptKind {
    /** 退票. */
    RETURN,
    /** 退回. */
    REFUND,
    /** 追回. */
    CLAWBACK,
    /** A payment of a closed year was entered wrongly: the correction falls into the year that finds it. */
    REVERSAL
}

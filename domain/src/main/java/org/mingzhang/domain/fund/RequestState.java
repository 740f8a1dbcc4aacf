package org.mingzhang.domain.fund;

/** The life of a payment request. */
public enum RequestState {
    PENDING,
    APPROVED,
    PAID,
    REJECTED,
    /** 退回修改: its money is free again, and it waits for its maker. */
    RETURNED,
    /** Returned, and asked for anew under another id. */
    RESUBMITTED
}

package org.mingzhang.domain.fund;

/** The life of a proposed correction. */
enum CorrectionState {
    PENDING,
    /** Approved or rejected. */
    DECIDED,
    /** 退回修改: it waits for its maker. */
    RETURNED,
    /** Returned, and proposed anew under another id. */
    RESUBMITTED
}

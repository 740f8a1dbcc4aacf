package org.mingzhang.domain.award;

/** What a complaint has come to. */
public enum ComplaintOutcome {
    /** 属实. */
    UPHELD,
    /** 不属实. */
    DISMISSED
}

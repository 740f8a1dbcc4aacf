package org.mingzhang.domain.declaration;

/** Whether a target is a number or a band. */
public enum TargetKind {
    /** 定量. */
    QUANTITATIVE,
    /** 定性. */
    QUALITATIVE
}

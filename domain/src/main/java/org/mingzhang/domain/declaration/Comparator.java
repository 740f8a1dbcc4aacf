package org.mingzhang.domain.declaration;

/** How what is reached is compared with a quantitative target. */
public enum Comparator {
    /** ≥. */
    AT_LEAST,
    /** ≤. */
    AT_MOST,
    /** =. */
    EXACTLY
}

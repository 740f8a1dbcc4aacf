package org.mingzhang.domain.evaluation;

/** How the time that has passed of a fiscal year is counted. */
public enum TimeMeasure {
    /** Whole months of twelve. */
    MONTHS,
    /** Days of the year. */
    DAYS
}

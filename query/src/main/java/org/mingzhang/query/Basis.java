package org.mingzhang.query;

/** Which date of a posting an as-of date is compared with. */
public enum Basis {
    /** The fiscal month it is booked in: what a treasury report ties to, and the default of every period report. */
    POSTING,
    /** The day or period in which it took effect. */
    EFFECTIVE
}

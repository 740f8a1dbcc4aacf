package org.mingzhang.domain.award;

/** What the days of a notice are. */
public enum DayUnit {
    CALENDAR_DAYS,
    WORKING_DAYS
}

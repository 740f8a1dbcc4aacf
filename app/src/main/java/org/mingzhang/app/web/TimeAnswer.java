package org.mingzhang.app.web;

import java.time.LocalDate;
import org.mingzhang.query.fund.TimeProgress;

/** How much of a year has passed by the end of a day. */
public record TimeAnswer(
        LocalDate day, int months, int days, int daysOfYear, String percentByMonths, String percentByDays) {
    public static TimeAnswer of(TimeProgress time) {
        return new TimeAnswer(
                time.day(),
                time.months(),
                time.days(),
                time.daysOfYear(),
                time.byMonths().percent(),
                time.byDays().percent());
    }
}

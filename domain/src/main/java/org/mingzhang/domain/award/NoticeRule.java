package org.mingzhang.domain.award;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.mingzhang.domain.BadInput;

/**
 * How long the public notice (公示) lasts.
 *
 * @param firstDayCounts whether the day of publication is the first of {@code days}; a period of days is otherwise counted from
 *     the day after (民法典 art. 201)
 */
public record NoticeRule(int days, DayUnit unit, boolean firstDayCounts) {
    /** Longer notices are mistakes; it also bounds how many years of calendar are looked at. */
    private static final int MOST_DAYS = 200;

    public NoticeRule {
        if (days < 1) throw new BadInput("not-positive", "notice.days", Integer.toString(days));
        if (days > MOST_DAYS) throw new BadInput("amount-out-of-range", "notice.days", Integer.toString(days));
    }

    /** The last day of a notice that is published on {@code from}. */
    LocalDate lastDay(LocalDate from, Predicate<LocalDate> isWorkingDay) {
        var day = firstDayCounts ? from : from.plusDays(1);
        int counted = counts(day, isWorkingDay) ? 1 : 0;
        while (counted < days) {
            day = day.plusDays(1);
            if (counts(day, isWorkingDay)) counted++;
        }
        return day;
    }

    private boolean counts(LocalDate day, Predicate<LocalDate> isWorkingDay) {
        return unit == DayUnit.CALENDAR_DAYS || isWorkingDay.test(day);
    }
}

package org.mingzhang.app.disclosure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.mingzhang.domain.disclosure.DisclosureClock;

/**
 * Until when something must be public.
 *
 * @param from the day from which it is counted
 */
public record DueDate(DisclosureClock clock, LocalDate from, LocalDate due) {
    static DueDate of(DisclosureClock clock, LocalDate from) {
        return new DueDate(clock, from, clock.due(from, DueDate::isWeekday));
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }
}

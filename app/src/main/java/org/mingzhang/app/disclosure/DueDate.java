package org.mingzhang.app.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.mingzhang.domain.calendar.WorkCalendar;
import org.mingzhang.domain.disclosure.DisclosureClock;

/**
 * Until when something must be public.
 *
 * @param from the day from which it is counted
 * @param yearsWithoutCalendar whose working days were counted as Monday to Friday, because no calendar of theirs is loaded
 */
public record DueDate(DisclosureClock clock, LocalDate from, LocalDate due, List<Integer> yearsWithoutCalendar) {
    /** @param calendars by year; of a year for which nothing was loaded, one that is not loaded */
    static DueDate of(DisclosureClock clock, LocalDate from, IntFunction<WorkCalendar> calendars) {
        var missing = new TreeSet<Integer>();
        var due = clock.due(from, day -> {
            var calendar = calendars.apply(day.getYear());
            if (!calendar.isLoaded()) missing.add(day.getYear());
            return calendar.isWorkingDay(day);
        });
        return new DueDate(clock, from, due, List.copyOf(missing));
    }
}

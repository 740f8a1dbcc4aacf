package org.mingzhang.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The working days of one year. Owned by one reader; {@link #evolve} changes it in place. */
public final class WorkCalendar {
    private boolean loaded;
    private Set<LocalDate> daysOff = Set.of();
    private Set<LocalDate> workdays = Set.of();

    public boolean isLoaded() {
        return loaded;
    }

    /** Whether people work on {@code day}, a day of the calendar's year. */
    public boolean isWorkingDay(LocalDate day) {
        if (workdays.contains(day)) return true;
        return !daysOff.contains(day) && day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    boolean holds(List<LocalDate> off, List<LocalDate> work) {
        return loaded && daysOff.equals(Set.copyOf(off)) && workdays.equals(Set.copyOf(work));
    }

    public void evolve(CalendarEvent event) {
        switch (event) {
            case CalendarEvent.CalendarLoaded e -> {
                loaded = true;
                daysOff = new HashSet<>(e.daysOff());
                workdays = new HashSet<>(e.workdays());
            }
        }
    }
}

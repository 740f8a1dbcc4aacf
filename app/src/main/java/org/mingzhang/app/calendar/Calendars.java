package org.mingzhang.app.calendar;

import java.util.HashMap;
import java.util.function.IntFunction;
import org.mingzhang.domain.calendar.CalendarCommand;
import org.mingzhang.domain.calendar.CalendarEvent;
import org.mingzhang.domain.calendar.WorkCalendar;
import org.mingzhang.store.history.Histories;
import org.springframework.stereotype.Component;

/** The working days that were loaded, folded from their streams. */
@Component
public final class Calendars {
    private final Histories histories;

    Calendars(Histories histories) {
        this.histories = histories;
    }

    /** By year, as loaded up to {@code position}; each is read once, when it is first asked for. For one thread. */
    public IntFunction<WorkCalendar> at(long position) {
        var read = new HashMap<Integer, WorkCalendar>();
        return year -> read.computeIfAbsent(
                year,
                y -> histories.fold(
                        CalendarCommand.stream(y),
                        CalendarEvent.class,
                        position,
                        new WorkCalendar(),
                        WorkCalendar::evolve));
    }
}

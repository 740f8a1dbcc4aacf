package org.mingzhang.domain.calendar;

import static org.mingzhang.domain.Decision.accept;
import static org.mingzhang.domain.Decision.refuse;

import org.mingzhang.domain.Decision;
import org.mingzhang.domain.calendar.CalendarCommand.LoadCalendar;
import org.mingzhang.domain.calendar.CalendarEvent.CalendarLoaded;
import org.mingzhang.domain.calendar.CalendarRejection.CalendarRoleMayNotWrite;

/** Loading the working days of a year. */
public final class CalendarDecider {
    private CalendarDecider() {}

    public static Decision decide(CalendarCommand command, WorkCalendar calendar) {
        var role = command.entry().actor().role();
        if (!role.mayWrite()) return refuse(new CalendarRoleMayNotWrite(role));
        return switch (command) {
            case LoadCalendar c
            when calendar.holds(c.daysOff(), c.workdays()) ->
                new Decision.AlreadyRecorded(c.entry().id());
            case LoadCalendar c -> accept(new CalendarLoaded(c.year(), c.entry(), c.daysOff(), c.workdays()));
        };
    }
}

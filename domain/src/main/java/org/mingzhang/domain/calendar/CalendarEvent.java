package org.mingzhang.domain.calendar;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.source.Entry;

/** What has been loaded into the calendar of a year. */
public sealed interface CalendarEvent extends LedgerEvent {
    int year();

    @Override
    default String stream() {
        return CalendarCommand.stream(year());
    }

    /** The holidays of a year, and the weekend days on which work is made up. */
    record CalendarLoaded(int year, Entry entry, List<LocalDate> daysOff, List<LocalDate> workdays)
            implements CalendarEvent {}
}

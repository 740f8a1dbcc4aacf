package org.mingzhang.domain.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.LedgerCommand;
import org.mingzhang.domain.source.Entry;

public sealed interface CalendarCommand extends LedgerCommand {
    int year();

    @Override
    default Set<String> streams() {
        return Set.of(stream(year()));
    }

    static String stream(int year) {
        return "calendar:" + year;
    }

    /**
     * Loads the working days of a year: Monday to Friday, without {@code daysOff} and with {@code workdays}. It replaces what was
     * loaded for the year before.
     *
     * @param daysOff public holidays (节假日)
     * @param workdays days at weekends on which work is made up (调休上班)
     */
    record LoadCalendar(int year, Entry entry, List<LocalDate> daysOff, List<LocalDate> workdays)
            implements CalendarCommand {
        public LoadCalendar {
            daysOff = requireYear("daysOff", daysOff, year);
            workdays = requireYear("workdays", workdays, year);
        }

        private static List<LocalDate> requireYear(String field, List<LocalDate> days, int year) {
            for (var day : days)
                if (day.getYear() != year) throw new BadInput("other-fiscal-year", field, day.toString());
            return days.stream().distinct().sorted().toList();
        }
    }
}

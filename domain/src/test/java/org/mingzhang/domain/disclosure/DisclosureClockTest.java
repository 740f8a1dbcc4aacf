package org.mingzhang.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class DisclosureClockTest {
    private static final Predicate<LocalDate> WEEKDAY =
            day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;

    @Test
    void a_budget_is_public_twenty_days_after_its_approval() {
        assertThat(DisclosureClock.BUDGET_LAW_14.due(LocalDate.of(2022, 2, 10), WEEKDAY))
                .isEqualTo(LocalDate.of(2022, 3, 2));
    }

    @Test
    void other_information_twenty_working_days_after_it_was_formed() {
        Predicate<LocalDate> withHolidays =
                WEEKDAY.and(day -> day.isBefore(LocalDate.of(2022, 10, 1)) || day.isAfter(LocalDate.of(2022, 10, 7)));

        assertThat(DisclosureClock.OPEN_INFORMATION_26.due(LocalDate.of(2022, 9, 30), WEEKDAY))
                .isEqualTo(LocalDate.of(2022, 10, 28));
        assertThat(DisclosureClock.OPEN_INFORMATION_26.due(LocalDate.of(2022, 9, 30), withHolidays))
                .isEqualTo(LocalDate.of(2022, 11, 4));
    }
}

package org.mingzhang.domain.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingzhang.domain.award.Vocabulary.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.calendar.CalendarCommand.LoadCalendar;

/** How long a public notice lasts. */
class NoticeRuleTest {
    @ParameterizedTest
    @CsvSource({
        "10, CALENDAR_DAYS, false, 2022-09-05, 2022-09-15",
        "10, CALENDAR_DAYS, true, 2022-09-05, 2022-09-14",
        "1, CALENDAR_DAYS, true, 2022-09-05, 2022-09-05",
        "1, CALENDAR_DAYS, false, 2022-12-31, 2023-01-01"
    })
    void counts_calendar_days(int days, DayUnit unit, boolean first, LocalDate from, LocalDate last) {
        assertThat(new NoticeRule(days, unit, first).lastDay(from, _ -> false)).isEqualTo(last);
    }

    @Test
    void lasts_a_day_at_least_and_no_longer_than_anybody_would_mean() {
        assertThat(new NoticeRule(200, DayUnit.CALENDAR_DAYS, true).days()).isEqualTo(200);
        assertThatThrownBy(() -> new NoticeRule(0, DayUnit.CALENDAR_DAYS, true)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> new NoticeRule(201, DayUnit.CALENDAR_DAYS, true))
                .isInstanceOf(BadInput.class);
    }

    @ParameterizedTest
    @CsvSource({
        "5, false, 2022-09-05, 2022-09-13", // 12 September is a holiday
        "5, true, 2022-09-05, 2022-09-09",
        "5, true, 2022-09-10, 2022-09-19", // published on a Saturday
        "5, false, 2022-09-28, 2022-10-10", // 8 and 9 October are weekend days on which work is made up
    })
    void counts_working_days_of_the_loaded_calendar(int days, boolean first, String from, String last) {
        var ledger = published(new NoticeRule(days, DayUnit.WORKING_DAYS, first))
                .given(calendar(2022))
                .given(publish(from, null));

        assertThat(lastDay(ledger)).isEqualTo(last);
    }

    @Test
    void without_the_calendar_of_the_year_working_days_are_not_guessed() {
        var rule = new NoticeRule(5, DayUnit.WORKING_DAYS, false);

        published(rule).when(publish("2022-09-05", null)).thenRefused("calendar-missing");
        published(rule).given(calendar(2022)).when(publish("2022-12-28", null)).thenRefused("calendar-missing");
    }

    @Test
    void a_notice_may_last_longer_than_the_rule_demands_but_not_shorter() {
        published(TEN_DAYS).when(publish("2022-09-05", "2022-09-14")).thenRefused("notice-too-short");

        var longer =
                published(new NoticeRule(10, DayUnit.CALENDAR_DAYS, true)).given(publish("2022-09-05", "2022-09-15"));

        assertThat(lastDay(longer))
                .as("Shunde's dates when the first day counts")
                .isEqualTo("2022-09-15");
    }

    private static AwardSpecification published(NoticeRule rule) {
        return new AwardSpecification().given(open(rule, unscored(3)), apply("A"), select("A"), propose("A"));
    }

    private static String lastDay(AwardSpecification ledger) {
        return String.valueOf(
                ledger.edition(EDITION).applicants().iterator().next().noticeLast());
    }

    private static LoadCalendar calendar(int year) {
        return new LoadCalendar(
                year,
                entry("calendar", year + "-01-01", BUREAU),
                List.of(
                        LocalDate.of(2022, 9, 12),
                        LocalDate.of(2022, 10, 3),
                        LocalDate.of(2022, 10, 4),
                        LocalDate.of(2022, 10, 5),
                        LocalDate.of(2022, 10, 6),
                        LocalDate.of(2022, 10, 7)),
                List.of(LocalDate.of(2022, 10, 8), LocalDate.of(2022, 10, 9)));
    }
}

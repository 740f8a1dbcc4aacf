package org.mingzhang.domain.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.domain.BadInput;

/** Business dates: a day in Asia/Shanghai, or the range that a document gives. */
class EffectiveDateTest {
    @ParameterizedTest(name = "{0} is {1} to {2}")
    @CsvSource(delimiter = '|', textBlock = """
        2022-09-30                | 2022-09-30 | 2022-09-30
        2022-Q3                   | 2022-07-01 | 2022-09-30
        2022-Q1                   | 2022-01-01 | 2022-03-31
        2022-Q4                   | 2022-10-01 | 2022-12-31
        2022-02                   | 2022-02-01 | 2022-02-28
        2024-02                   | 2024-02-01 | 2024-02-29
        2022                      | 2022-01-01 | 2022-12-31
        2022-08-30/2022-09-05     | 2022-08-30 | 2022-09-05
        2022-09-30T23:30+08:00    | 2022-09-30 | 2022-09-30
        2022-09-30T15:30Z         | 2022-09-30 | 2022-09-30
        2022-09-30T16:00Z         | 2022-10-01 | 2022-10-01
        2022-12-31T20:00-08:00    | 2023-01-01 | 2023-01-01
        """)
    void reads_days_periods_and_instants(String text, String from, String to) {
        var date = EffectiveDate.parse("effectiveDate", text);
        assertThat(date.from()).hasToString(from);
        assertThat(date.to()).hasToString(to);
        assertThat(EffectiveDate.parse("effectiveDate", date.toString())).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29",
                "2022-13-01",
                "2022-09-31",
                "2022-Q5",
                "30.9.2022",
                "2022-9-1",
                "yesterday",
                "",
                "/",
                "2022-09-30T23:30",
                "2022-01-01/",
                "20221"
            })
    void refuses_a_date_that_does_not_exist(String text) {
        assertThatThrownBy(() -> EffectiveDate.parse("facts[2].date", text))
                .isInstanceOfSatisfying(BadInput.class, e -> {
                    assertThat(e.code()).isEqualTo("not-a-date");
                    assertThat(e.field()).isEqualTo("facts[2].date");
                });
    }

    @Test
    void a_range_runs_forward_and_is_booked_with_its_last_day() {
        assertThatThrownBy(() -> EffectiveDate.parse("effectiveDate", "2022-09-30/2022-07-01"))
                .isInstanceOfSatisfying(
                        BadInput.class, e -> assertThat(e.code()).isEqualTo("dates-reversed"));
        assertThat(EffectiveDate.parse("effectiveDate", "2022-Q3").month()).isEqualTo(YearMonth.of(2022, 9));
        assertThat(EffectiveDate.parse("effectiveDate", "2021-12-15/2022-01-15").isWithin(2022))
                .isFalse();
    }

    @Test
    void an_entry_is_never_posted_before_it_takes_effect() {
        var actor = new Actor("wang", "区市场监管局", Role.SPENDING_UNIT);
        var entry = Entry.stated(
                new EntryId("e"), EffectiveDate.parse("effectiveDate", "2022-Q3"), actor, SourceDocument.titled("通知"));
        assertThat(entry.isLate()).isFalse();
        assertThat(entry.postedIn(YearMonth.of(2022, 10)).isLate()).isTrue();
        assertThatThrownBy(() -> entry.postedIn(YearMonth.of(2022, 6)))
                .isInstanceOfSatisfying(
                        BadInput.class, e -> assertThat(e.code()).isEqualTo("period-before-effective-date"));
        assertThatThrownBy(() -> entry.withStatus(FigureStatus.DERIVED)).isInstanceOf(BadInput.class);
    }

    @Test
    void one_document_has_one_number_however_its_brackets_are_typed() {
        assertThat(new DocumentNo("粤府【2020】50号"))
                .isEqualTo(new DocumentNo("粤府〔2020〕50号"))
                .isEqualTo(new DocumentNo("粤府（２０２０） 50 号"))
                .isEqualTo(new DocumentNo("粤府[2020]50号"));
    }
}

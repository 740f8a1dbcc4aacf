package org.mingzhang.domain.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.mingzhang.domain.BadInput;

/**
 * When a fact took effect: a day, or an inclusive range of days where the document gives only a period.
 *
 * <p>Text: {@code 2022-09-30}, {@code 2022-07-01/2022-09-30}, {@code 2022-Q3}, {@code 2022-07}, {@code 2022}, or an instant with
 * its offset, which is the day it falls on in Asia/Shanghai: {@code 2022-09-30T15:30Z} is 30 September.
 */
public record EffectiveDate(LocalDate from, LocalDate to) {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern QUARTER = Pattern.compile("\\d{4}-Q[1-4]");

    public EffectiveDate {
        if (to.isBefore(from)) throw new BadInput("dates-reversed", "effectiveDate", from + "/" + to);
    }

    public static EffectiveDate on(LocalDate day) {
        return new EffectiveDate(day, day);
    }

    public static EffectiveDate parse(String field, String text) {
        var plain = text.strip();
        try {
            int slash = plain.indexOf('/');
            if (slash > 0) {
                return new EffectiveDate(
                        LocalDate.parse(plain.substring(0, slash)), LocalDate.parse(plain.substring(slash + 1)));
            }
            return switch (plain.length()) {
                case 4 -> new EffectiveDate(LocalDate.parse(plain + "-01-01"), LocalDate.parse(plain + "-12-31"));
                case 7 -> QUARTER.matcher(plain).matches() ? quarter(plain) : month(plain);
                case 10 -> on(LocalDate.parse(plain));
                default ->
                    on(OffsetDateTime.parse(plain).atZoneSameInstant(ZONE).toLocalDate());
            };
        } catch (DateTimeException e) {
            throw new BadInput("not-a-date", field, text);
        }
    }

    private static EffectiveDate quarter(String text) {
        int last = (text.charAt(6) - '0') * 3;
        var year = Integer.parseInt(text.substring(0, 4));
        return new EffectiveDate(
                LocalDate.of(year, last - 2, 1), YearMonth.of(year, last).atEndOfMonth());
    }

    private static EffectiveDate month(String text) {
        var month = YearMonth.parse(text);
        return new EffectiveDate(month.atDay(1), month.atEndOfMonth());
    }

    public boolean isDay() {
        return from.equals(to);
    }

    /** The month that books it unless a later one is named: that of the last day. */
    public YearMonth month() {
        return YearMonth.from(to);
    }

    public boolean isWithin(int year) {
        return from.getYear() == year && to.getYear() == year;
    }

    @Override
    public String toString() {
        return isDay() ? from.toString() : from + "/" + to;
    }
}

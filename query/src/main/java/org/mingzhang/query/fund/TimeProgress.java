package org.mingzhang.query.fund;

import java.time.LocalDate;
import java.time.Year;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.money.Rate;

/**
 * How much of a fiscal year has passed by the end of {@code day}.
 *
 * @param months whole months that have passed, 0 to 12: a month counts from its last day on
 * @param days days that have passed, of {@code daysOfYear} (365 or 366)
 */
public record TimeProgress(LocalDate day, int months, int days, int daysOfYear) {
    public static TimeProgress of(int fiscalYear, LocalDate day) {
        int length = Year.of(fiscalYear).length();
        if (day.getYear() < fiscalYear) return new TimeProgress(day, 0, 0, length);
        if (day.getYear() > fiscalYear) return new TimeProgress(day, 12, length, length);
        boolean monthIsOver = day.getDayOfMonth() == day.lengthOfMonth();
        int months = monthIsOver ? day.getMonthValue() : day.getMonthValue() - 1;
        return new TimeProgress(day, months, day.getDayOfYear(), length);
    }

    /** Whole months of twelve: 75.00 % on 30 September. */
    public Rate byMonths() {
        return pair(months, 12);
    }

    /** Days of the year: 74.79 % on 30 September of a common year. */
    public Rate byDays() {
        return pair(days, daysOfYear);
    }

    private static Rate pair(int part, int whole) {
        return new Rate(Money.ofFen(part), Money.ofFen(whole));
    }
}

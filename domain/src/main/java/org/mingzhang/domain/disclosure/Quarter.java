package org.mingzhang.domain.disclosure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.mingzhang.domain.BadInput;

/** A quarter of a fiscal year, which is the calendar year. Text: {@code 2022-Q3}. */
public record Quarter(int year, int number) {
    private static final Pattern FORM = Pattern.compile("(\\d{4})-Q([1-4])");

    public static Quarter parse(String field, String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) throw new BadInput("not-a-quarter", field, text);
        return new Quarter(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    }

    public YearMonth firstMonth() {
        return YearMonth.of(year, number * 3 - 2);
    }

    public YearMonth lastMonth() {
        return YearMonth.of(year, number * 3);
    }

    public LocalDate lastDay() {
        return lastMonth().atEndOfMonth();
    }

    public boolean has(YearMonth month) {
        return !month.isBefore(firstMonth()) && !month.isAfter(lastMonth());
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}

package org.mingzhang.app.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.mingzhang.domain.BadInput;

/** Dates of requests; one that does not exist is bad input. */
public final class Dates {
    private Dates() {}

    public static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new BadInput("not-a-date", field, text);
        }
    }

    public static YearMonth month(String field, String text) {
        try {
            return YearMonth.parse(text.strip());
        } catch (DateTimeException e) {
            throw new BadInput("not-a-date", field, text);
        }
    }

    /** With its offset: {@code 2022-10-01T00:00:00+08:00}. A plus sign that a query string made a space is read as one. */
    public static Instant instant(String field, String text) {
        try {
            return OffsetDateTime.parse(text.strip().replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw new BadInput("not-an-instant", field, text);
        }
    }
}

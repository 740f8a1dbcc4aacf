package org.mingzhang.documents.voucher;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What stands in one cell. A CSV file has texts only. */
sealed interface Cell {
    /** The cell in words, for messages. */
    String shown();

    default boolean isBlank() {
        return this instanceof Text(var text) && text.isEmpty();
    }

    /** @param text without white space at its ends */
    record Text(String text) implements Cell {
        public Text {
            text = text.strip();
        }

        @Override
        public String shown() {
            return text;
        }
    }

    /**
     * A number of a workbook.
     *
     * @param value exactly the digits in the file
     * @param format how the workbook shows it, {@code "General"} for none
     */
    record Numeral(BigDecimal value, String format) implements Cell {
        @Override
        public String shown() {
            return value.toPlainString();
        }
    }

    /** A number that the workbook shows as a date. */
    record Day(LocalDate day) implements Cell {
        @Override
        public String shown() {
            return day.toString();
        }
    }

    record Formula(String expression) implements Cell {
        @Override
        public String shown() {
            return expression.startsWith("=") ? expression : "=" + expression;
        }
    }

    /** {@code #REF!} and its like. */
    record Broken(String error) implements Cell {
        @Override
        public String shown() {
            return error;
        }
    }
}

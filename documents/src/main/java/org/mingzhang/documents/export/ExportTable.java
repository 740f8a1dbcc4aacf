package org.mingzhang.documents.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.money.Money;

/**
 * A table to write out. Amounts are in yuan; a line with the totals ends it, which leave out what is not known or only assumed, and say so.
 *
 * @param title names the table, and its sheet in a workbook
 * @param rows stream by once; each has a value for every heading
 */
public record ExportTable(String title, List<Heading> headings, Stream<List<Value>> rows) {
    public ExportTable {
        headings = List.copyOf(headings);
    }

    /** How a column is shown, and whether it is summed. */
    public enum Kind {
        TEXT,
        COUNT,
        PERCENT,
        /** Yuan with two decimals, summed. */
        AMOUNT,
        /** Yuan with two decimals; a bound of an amount or a running balance, which no sum would mean anything for. */
        BOUND
    }

    public record Heading(String text, Kind kind) {}

    /** What stands in a cell. */
    public sealed interface Value {
        record Text(String text) implements Value {}

        record Figure(BigDecimal value) implements Value {}

        /** Of what is only assumed: it is shown, and enters no sum. */
        record Assumed(BigDecimal value) implements Value {}

        /** Unknown is not zero. */
        record Unknown() implements Value {}
    }

    static Value text(@Nullable String text) {
        return new Value.Text(text == null ? "" : text);
    }

    static Value count(long number) {
        return new Value.Figure(BigDecimal.valueOf(number));
    }

    static Value yuan(@Nullable Money amount) {
        return amount == null ? new Value.Unknown() : new Value.Figure(BigDecimal.valueOf(amount.fen(), 2));
    }

    /** @param percent as in {@code "22.04"}; null when the rate is a range or undefined */
    static Value percent(@Nullable String percent) {
        return percent == null ? new Value.Unknown() : new Value.Figure(new BigDecimal(percent));
    }
}

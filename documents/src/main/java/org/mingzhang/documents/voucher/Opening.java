package org.mingzhang.documents.voucher;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.money.Unit;

/**
 * How a voucher file begins: its columns as they were recognised, and the first of its lines in its own words.
 *
 * @param headings in the order of the columns; empty where no line of headings was found
 * @param unit of the amounts, where the headings or a line above them name one
 * @param lines under the headings; of the whole file where there are none
 */
public record Opening(List<Heading> headings, @Nullable Unit unit, List<Shown> lines) {
    static final int LONGEST = 20;

    /**
     * @param text as the file writes it
     * @param column that it was recognised as; absent where it is unknown
     */
    public record Heading(String text, @Nullable String column) {}

    /** @param row line of a CSV file or row of a sheet, from 1 */
    public record Shown(int row, List<String> cells) {}

    static Opening of(@Nullable Header header, List<Line> lines) {
        var shown = lines.stream()
                .limit(LONGEST)
                .map(line -> new Shown(
                        line.row(), line.cells().stream().map(Cell::shown).toList()))
                .toList();
        return header == null
                ? new Opening(List.of(), null, shown)
                : new Opening(header.recognised(), header.unit(), shown);
    }
}

package org.mingzhang.documents.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.mingzhang.documents.export.ExportTable.Heading;
import org.mingzhang.documents.export.ExportTable.Kind;
import org.mingzhang.documents.export.ExportTable.Value;

/** Sums the amounts of a table as its rows go by. */
final class Totals {
    private final List<Heading> headings;
    private final BigDecimal[] sums;
    private long rowsWithUnknown;
    private long assumedRows;

    Totals(List<Heading> headings) {
        this.headings = headings;
        this.sums = new BigDecimal[headings.size()];
        Arrays.fill(sums, BigDecimal.ZERO.setScale(2));
    }

    void add(List<Value> row) {
        boolean unknown = false;
        boolean assumed = false;
        for (int place = 0; place < sums.length; place++) {
            if (headings.get(place).kind() != Kind.AMOUNT) continue;
            switch (row.get(place)) {
                case Value.Figure(var value) -> sums[place] = sums[place].add(value);
                case Value.Assumed _ -> assumed = true;
                case Value.Unknown _ -> unknown = true;
                case Value.Text _ -> {}
            }
        }
        if (assumed) assumedRows++;
        else if (unknown) rowsWithUnknown++;
    }

    /** The line of totals, with its label in the first column. */
    List<Value> row() {
        var row = new ArrayList<Value>();
        for (int place = 0; place < sums.length; place++) {
            row.add(
                    headings.get(place).kind() == Kind.AMOUNT
                            ? new Value.Figure(sums[place])
                            : ExportTable.text(place == 0 ? label() : ""));
        }
        return row;
    }

    private String label() {
        var leftOut = new StringJoiner("、", "合计（", "，未计入）").setEmptyValue("合计");
        if (rowsWithUnknown > 0) leftOut.add(rowsWithUnknown + " 行有未知数");
        if (assumedRows > 0) leftOut.add(assumedRows + " 行为假设");
        return leftOut.toString();
    }
}

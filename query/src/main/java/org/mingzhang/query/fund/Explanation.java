package org.mingzhang.query.fund;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.Account;
import org.mingzhang.domain.fund.Bucket;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Money;

/**
 * What a figure is made of.
 *
 * @param lines the postings that are certain by the as-of date, in order of position, then those that are pending; the effects of
 *     the certain ones sum to the figure, or to the certain part of a range
 * @param unknowns what documents leave open of it
 * @param next cursor of the following page of lines; null when these are the last
 */
public record Explanation(
        FundId fund,
        FigureValue value,
        List<Line> lines,
        List<OpenUnknown> unknowns,
        @Nullable String next) {
    public Explanation {
        lines = List.copyOf(lines);
        unknowns = List.copyOf(unknowns);
    }

    /**
     * One posting.
     *
     * @param effect what it adds to the figure, signed
     * @param running sum of the effects of its kind up to and including this one, from the first page on
     * @param item sub-project or line item, {@code ""} for none
     * @param pending known only to fall into a period that the as-of date cuts
     */
    public record Line(
            Account debit,
            Account credit,
            Bucket bucket,
            String item,
            Money amount,
            Money effect,
            Money running,
            boolean pending,
            Source source) {}

    /** Those of the lines that are certain. */
    public List<Line> postings() {
        return lines.stream().filter(line -> !line.pending()).toList();
    }
}

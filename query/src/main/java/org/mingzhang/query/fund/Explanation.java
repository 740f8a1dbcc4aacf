package org.mingzhang.query.fund;

import java.util.List;
import org.mingzhang.domain.fund.Account;
import org.mingzhang.domain.fund.Bucket;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Money;

/**
 * What a figure is made of.
 *
 * @param postings the postings that are certain by the as-of date, in order of position; their effects sum to the figure, or to
 *     the certain part of a range
 * @param pending postings known only to fall into a period that the as-of date cuts
 * @param unknowns what documents leave open of it
 */
public record Explanation(
        FundId fund, FigureValue value, List<Line> postings, List<Line> pending, List<OpenUnknown> unknowns) {
    public Explanation {
        postings = List.copyOf(postings);
        pending = List.copyOf(pending);
        unknowns = List.copyOf(unknowns);
    }

    /**
     * One posting.
     *
     * @param effect what it adds to the figure, signed
     * @param running sum of the effects up to and including this one
     * @param item sub-project or line item, {@code ""} for none
     */
    public record Line(
            Account debit,
            Account credit,
            Bucket bucket,
            String item,
            Money amount,
            Money effect,
            Money running,
            Source source) {}
}

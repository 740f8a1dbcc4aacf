package org.mingzhang.domain.statement;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Money;

/**
 * What would explain a difference to the fen. All that fit are shown; none is chosen, and nothing is posted.
 *
 * @param fund whose figures it would change; absent where the difference is within a document
 * @param amount of the difference, above zero
 * @param effect what it would add to the fund's net disbursed
 * @param items that sum to the amount, where some are known
 */
public record Hypothesis(Kind kind, @Nullable FundId fund, Money amount, Money effect, List<Finding.Line> items) {
    public Hypothesis {
        items = List.copyOf(items);
    }

    public enum Kind {
        /** The larger amount holds the items as well, which are also counted by themselves. */
        DOUBLE_COUNT,
        /** The smaller amount leaves out an item of just this size. */
        MISSING_ITEM,
        /** The difference belongs to another edition or year. */
        OTHER_EDITION;

        /** Stable, public: {@code double-count}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

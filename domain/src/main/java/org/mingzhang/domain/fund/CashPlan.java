package org.mingzhang.domain.fund;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.money.Money;

/**
 * The monthly cash plan (用款计划) of a year, and what has been disbursed in each month of effect. A month may use what earlier ones
 * left. Owned by one {@link Fund}, which changes it in place.
 */
final class CashPlan {
    private final int year;
    private Map<YearMonth, Money> planned = Map.of();
    private final TreeMap<YearMonth, Money> disbursed = new TreeMap<>();

    CashPlan(int year) {
        this.year = year;
    }

    /**
     * How much more may be paid with effect in {@code month}: the least room of this month and those after it; null without a
     * plan.
     *
     * @param freed by month, what a correction takes back in the same step
     */
    @Nullable
    Money left(YearMonth month, Map<YearMonth, Money> freed) {
        if (planned.isEmpty()) return null;
        Money left = null;
        for (var m = month; m.getYear() == year; m = m.plusMonths(1)) {
            var room = upTo(m, planned).minus(upTo(m, disbursed)).plus(upTo(m, freed));
            left = left == null ? room : left.min(room);
        }
        return left;
    }

    void plan(Map<YearMonth, Money> months) {
        planned = months;
    }

    void post(Transfer transfer, YearMonth month) {
        if (isDisbursement(transfer.debit())) disbursed.merge(month, transfer.amount(), Money::plus);
        if (isDisbursement(transfer.credit()))
            disbursed.merge(month, transfer.amount().negated(), Money::plus);
    }

    private static boolean isDisbursement(Account account) {
        return Figure.NET_DISBURSED.accounts().contains(account);
    }

    private static Money upTo(YearMonth month, Map<YearMonth, Money> amounts) {
        return Money.sum(amounts.entrySet().stream()
                .filter(e -> !e.getKey().isAfter(month))
                .map(Map.Entry::getValue)
                .toList());
    }
}

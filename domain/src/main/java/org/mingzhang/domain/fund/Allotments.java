package org.mingzhang.domain.fund;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.mingzhang.domain.money.Money;

/**
 * What sub-projects and line items were promised (下达), and how much of it they have drawn. Owned by one {@link Fund}, which
 * changes it in place.
 */
final class Allotments {
    private final Map<String, Money> allotted = new HashMap<>();
    private final Map<String, Money> used = new HashMap<>();
    private Money promised = Money.ZERO;

    /** What the lines may still draw, together. */
    Money promised() {
        return promised;
    }

    /** What a line may still draw; zero for a line that was promised nothing. */
    Money unspent(String line) {
        return unspent(line, Money.ZERO);
    }

    /** What a line could still draw after {@code transfers}, below zero when they overdraw it. */
    Money unspentAfter(String line, Collection<Transfer> transfers) {
        return allotted.getOrDefault(line, Money.ZERO)
                .minus(used.getOrDefault(line, Money.ZERO))
                .minus(drawnBy(transfers, line));
    }

    /** What the lines could still draw, together, after {@code transfers}. */
    Money promisedAfter(Collection<Transfer> transfers) {
        var after = promised;
        for (var line : transfers.stream().map(Transfer::line).distinct().toList()) {
            after = after.minus(unspent(line)).plus(unspent(line, drawnBy(transfers, line)));
        }
        return after;
    }

    void allot(String line, Money amount) {
        var before = unspent(line);
        allotted.merge(line, amount, Money::plus);
        promised = promised.plus(unspent(line)).minus(before);
    }

    void post(Transfer transfer) {
        var drawn = drawnBy(transfer);
        if (transfer.line().isEmpty() || drawn.isZero()) return;
        var before = unspent(transfer.line());
        used.merge(transfer.line(), drawn, Money::plus);
        promised = promised.plus(unspent(transfer.line())).minus(before);
    }

    private Money unspent(String line, Money drawing) {
        var promise = allotted.get(line);
        if (promise == null) return Money.ZERO;
        return promise.minus(used.getOrDefault(line, Money.ZERO)).minus(drawing).max(Money.ZERO);
    }

    private static Money drawnBy(Collection<Transfer> transfers, String line) {
        return Money.sum(transfers.stream()
                .filter(t -> t.line().equals(line))
                .map(Allotments::drawnBy)
                .toList());
    }

    private static Money drawnBy(Transfer transfer) {
        if (transfer.credit() == Account.AVAILABLE) return transfer.amount();
        return transfer.debit() == Account.AVAILABLE ? transfer.amount().negated() : Money.ZERO;
    }
}

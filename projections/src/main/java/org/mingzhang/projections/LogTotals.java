package org.mingzhang.projections;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.fund.Account;
import org.mingzhang.domain.fund.FundEvent;
import org.mingzhang.domain.fund.Postings;
import org.mingzhang.domain.money.Money;
import org.mingzhang.store.log.StoredEvent;

/** What the log itself says, computed without the read tables: events by type, and every balance by the pure fold. */
final class LogTotals {
    record Key(String fund, Account account) {}

    private final Map<String, Long> events = new TreeMap<>();
    private final Map<Key, Long> balances = new HashMap<>();
    private long count;

    /** @param event what is stored; null when it could not be read */
    void add(StoredEvent stored, @Nullable LedgerEvent event) {
        count++;
        events.merge(stored.type(), 1L, Long::sum);
        if (event instanceof FundEvent of) add(of);
    }

    private void add(FundEvent event) {
        var fund = event.fund().toString();
        for (var transfer : Postings.of(event)) {
            move(new Key(fund, transfer.debit()), transfer.amount());
            move(new Key(fund, transfer.credit()), transfer.amount().negated());
        }
    }

    private void move(Key key, Money amount) {
        balances.merge(key, amount.fen(), Math::addExact);
    }

    long count() {
        return count;
    }

    Map<String, Long> events() {
        return events;
    }

    /** Debits minus credits, in fen. */
    Map<Key, Long> balances() {
        return balances;
    }
}

package org.mingzhang.projections;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.fund.Account;
import org.mingzhang.domain.fund.FundEvent;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.Postings;
import org.mingzhang.store.log.StoredEvent;

/** What the log itself says, computed without the read tables: events by type, and every balance by the pure fold. */
final class LogTotals {
    record Key(String fund, Account account) {}

    private final Map<String, Long> events = new HashMap<>();
    private final Map<FundId, AccountSums> funds = new HashMap<>();
    private long count;

    /** @param event what is stored; null when it could not be read */
    void add(StoredEvent stored, @Nullable LedgerEvent event) {
        count++;
        events.merge(stored.type(), 1L, Long::sum);
        if (!(event instanceof FundEvent of)) return;
        var sums = funds.computeIfAbsent(of.fund(), _ -> new AccountSums());
        for (var transfer : Postings.of(of))
            sums.move(transfer.debit(), transfer.credit(), transfer.amount().fen());
    }

    void add(LogTotals others) {
        count += others.count;
        others.events.forEach((type, more) -> events.merge(type, more, Math::addExact));
        others.funds.forEach((fund, sums) -> sums.forEach(funds.computeIfAbsent(fund, _ -> new AccountSums())::add));
    }

    long count() {
        return count;
    }

    Map<String, Long> events() {
        return events;
    }

    /** Debits minus credits, in fen. */
    Map<Key, Long> balances() {
        var balances = new HashMap<Key, Long>();
        funds.forEach(
                (fund, sums) -> sums.forEach((account, fen) -> balances.put(new Key(fund.toString(), account), fen)));
        return balances;
    }
}

package org.mingzhang.projections;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mingzhang.domain.fund.Account;
import org.mingzhang.domain.fund.FundEvent;
import org.mingzhang.domain.fund.Postings;
import org.mingzhang.domain.money.Money;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.log.StoredEvent;

/** What the log itself says, computed without the read tables: events by type, and every balance by the pure fold. */
final class LogTotals {
    record Key(String fund, Account account) {}

    private final EventCodec codec;
    private final Map<String, Long> events = new TreeMap<>();
    private final Map<Key, Long> balances = new HashMap<>();
    private final Set<String> unreadable = new HashSet<>();
    private long count;

    LogTotals(EventCodec codec) {
        this.codec = codec;
    }

    void add(List<StoredEvent> batch) {
        for (var stored : batch) add(stored);
    }

    private void add(StoredEvent stored) {
        count++;
        events.merge(stored.type(), 1L, Long::sum);
        if (unreadable.contains(stored.aggregate())) return;
        try {
            if (codec.decode(stored) instanceof FundEvent event) add(event);
        } catch (RuntimeException e) {
            unreadable.add(stored.aggregate());
        }
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

package org.mingzhang.domain.fund;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.money.Money;

/** Debits minus credits of each account, by bucket, in fen. Owned by one {@link Fund}, which changes it in place. */
final class Balances {
    private final TreeMap<Bucket, EnumMap<Account, Long>> held = new TreeMap<>();

    /** Over all buckets. */
    long of(Account account) {
        long sum = 0;
        for (var bucket : held.values()) sum = Math.addExact(sum, bucket.getOrDefault(account, 0L));
        return sum;
    }

    Money of(Account account, Bucket bucket) {
        var accounts = held.get(bucket);
        return accounts == null ? Money.ZERO : Money.ofFen(accounts.getOrDefault(account, 0L));
    }

    List<Bucket> buckets() {
        return List.copyOf(held.keySet());
    }

    /** What each bucket has available, oldest vintage first; one source only when {@code source} is given. */
    SequencedMap<Bucket, Money> available(@Nullable FundingSource source) {
        var pool = new TreeMap<Bucket, Money>();
        for (var bucket : held.keySet()) {
            if (source == null || bucket.source() == source) pool.put(bucket, of(Account.AVAILABLE, bucket));
        }
        return Collections.unmodifiableSequencedMap(pool);
    }

    /** What each bucket would have available after {@code transfers}; below zero where they overdraw it. */
    SequencedMap<Bucket, Money> availableAfter(List<Transfer> transfers) {
        var pool = new TreeMap<Bucket, Money>(available(null));
        for (var transfer : transfers) {
            if (transfer.debit() == Account.AVAILABLE) pool.merge(transfer.bucket(), transfer.amount(), Money::plus);
            if (transfer.credit() == Account.AVAILABLE)
                pool.merge(transfer.bucket(), transfer.amount().negated(), Money::plus);
        }
        return pool;
    }

    void post(Transfer transfer) {
        var bucket = held.computeIfAbsent(transfer.bucket(), b -> new EnumMap<>(Account.class));
        bucket.merge(transfer.debit(), transfer.amount().fen(), Math::addExact);
        bucket.merge(transfer.credit(), -transfer.amount().fen(), Math::addExact);
    }
}

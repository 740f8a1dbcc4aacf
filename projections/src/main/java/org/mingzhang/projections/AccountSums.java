package org.mingzhang.projections;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.mingzhang.domain.fund.Account;

/** Debits minus credits of each account that was moved, in fen. Adding fails rather than overflow. */
final class AccountSums {
    private final Map<Account, Long> sums = new EnumMap<>(Account.class);

    void move(Account debit, Account credit, long fen) {
        add(debit, fen);
        add(credit, Math.negateExact(fen));
    }

    void add(Account account, long fen) {
        sums.merge(account, fen, Math::addExact);
    }

    void forEach(BiConsumer<Account, Long> consumer) {
        sums.forEach(consumer);
    }
}

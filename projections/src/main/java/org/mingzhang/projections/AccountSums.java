package org.mingzhang.projections;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import org.mingzhang.domain.fund.Account;

/** Debits minus credits of each account that was moved, in fen. Adding fails rather than overflow. */
final class AccountSums {
    private static final class Sum {
        private long fen;
    }

    private final Map<Account, Sum> sums = new EnumMap<>(Account.class);

    void move(Account debit, Account credit, long fen) {
        add(debit, fen);
        add(credit, Math.negateExact(fen));
    }

    void add(Account account, long fen) {
        var sum = sums.computeIfAbsent(account, _ -> new Sum());
        sum.fen = Math.addExact(sum.fen, fen);
    }

    void forEach(ObjLongConsumer<Account> consumer) {
        sums.forEach((account, sum) -> consumer.accept(account, sum.fen));
    }
}

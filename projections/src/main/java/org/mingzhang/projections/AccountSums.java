package org.mingzhang.projections;

import java.util.function.ObjLongConsumer;
import org.mingzhang.domain.fund.Account;

/** Debits minus credits of each account that was moved, in fen. Adding fails rather than overflow. */
@SuppressWarnings("EnumOrdinal") // only in memory: each transfer of the log comes by here, twice
final class AccountSums {
    private static final Account[] ACCOUNTS = Account.values();

    private final long[] sums = new long[ACCOUNTS.length];
    private final boolean[] moved = new boolean[ACCOUNTS.length];

    void move(Account debit, Account credit, long fen) {
        add(debit, fen);
        add(credit, Math.negateExact(fen));
    }

    void add(Account account, long fen) {
        int i = account.ordinal();
        sums[i] = Math.addExact(sums[i], fen);
        moved[i] = true;
    }

    void forEach(ObjLongConsumer<Account> consumer) {
        for (var account : ACCOUNTS) if (moved[account.ordinal()]) consumer.accept(account, sums[account.ordinal()]);
    }
}

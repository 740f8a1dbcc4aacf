package org.mingzhang.documents.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mingzhang.domain.fund.Account;

/** The accounts of a fund as other double-entry tools name them: {@code Assets:<fund>:Available}. */
final class JournalAccounts {
    private JournalAccounts() {}

    static String name(Account account, String fund) {
        return root(account) + ":" + fund + ":" + leaf(account);
    }

    private static String root(Account account) {
        return switch (account) {
            case AVAILABLE, COMMITTED, REQUESTED, SUSPENSE, TREASURY, ALLOTTED -> "Assets";
            case PAID, RETURNED, REFUNDED, CLAWED_BACK -> "Expenses";
            case LATER_REFUNDS, PRIOR_YEAR_REFUNDS -> "Income";
            case APPROPRIATED,
                    PROVISIONAL,
                    SUPPLEMENTED,
                    VIREMENT_IN,
                    CARRIED_IN,
                    REDUCED,
                    VIREMENT_OUT,
                    RECOVERED_IN_YEAR,
                    CARRIED_OUT,
                    SURPLUS,
                    RECOVERED_AT_YEAR_END,
                    UNALLOTTED -> "Equity";
        };
    }

    /** {@code PRIOR_YEAR_REFUNDS} becomes {@code PriorYearRefunds}. */
    private static String leaf(Account account) {
        return Arrays.stream(account.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}

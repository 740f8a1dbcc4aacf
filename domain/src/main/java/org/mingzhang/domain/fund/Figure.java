package org.mingzhang.domain.fund;

import static org.mingzhang.domain.fund.Account.*;

import java.util.List;
import java.util.function.ToLongFunction;
import org.mingzhang.domain.money.Money;

/** The figures that people ask for, each a sum over accounts; a balance is debits minus credits. */
public enum Figure {
    /** 年初预算数. */
    ORIGINAL_BUDGET(-1, APPROPRIATED),
    SUPPLEMENTS(-1, SUPPLEMENTED),
    REDUCTIONS(1, REDUCED),
    VIREMENTS_IN(-1, VIREMENT_IN),
    VIREMENTS_OUT(1, VIREMENT_OUT),
    CARRY_IN(-1, CARRIED_IN),
    RECOVERIES_IN_YEAR(1, RECOVERED_IN_YEAR),
    /** 全年预算数: original + supplements − reductions ± virements + carried in − recovered, and provisional authority until absorbed. */
    CURRENT_BUDGET(
            -1,
            APPROPRIATED,
            PROVISIONAL,
            SUPPLEMENTED,
            REDUCED,
            VIREMENT_IN,
            VIREMENT_OUT,
            CARRIED_IN,
            RECOVERED_IN_YEAR),
    /** 全年执行数: payments − returns − same-year refunds and clawbacks − reversals. */
    NET_DISBURSED(1, PAID, RETURNED, REFUNDED, CLAWED_BACK),
    /** Open commitments. */
    OPEN_COMMITMENTS(1, COMMITTED),
    PENDING_REQUESTS(1, REQUESTED),
    /** currentBudget − netDisbursed − openCommitments − pendingRequests, emptied by the year's close. */
    AVAILABLE_BALANCE(1, AVAILABLE),
    CARRIED_FORWARD(1, CARRIED_OUT),
    SURPLUSES(1, SURPLUS),
    RECOVERIES_AT_YEAR_END(1, RECOVERED_AT_YEAR_END),
    IN_SUSPENSE(1, SUSPENSE),
    /** Received in this year for payments of earlier ones. */
    PRIOR_YEAR_RECEIPTS(-1, PRIOR_YEAR_REFUNDS),
    /** Received in later years for payments of this one: a memo. */
    LATER_RECEIPTS(-1, LATER_REFUNDS),
    ALLOTMENTS(1, ALLOTTED);

    private final int sign;
    private final List<Account> accounts;

    Figure(int sign, Account... accounts) {
        this.sign = sign;
        this.accounts = List.of(accounts);
    }

    public List<Account> accounts() {
        return accounts;
    }

    /** +1 when a debit raises the figure, −1 when a credit does. */
    public int sign() {
        return sign;
    }

    /** @param balanceFen debits minus credits of an account, in fen */
    public Money from(ToLongFunction<Account> balanceFen) {
        long sum = 0;
        for (var account : accounts) sum = Math.addExact(sum, balanceFen.applyAsLong(account));
        return Money.ofFen(sign * sum);
    }
}

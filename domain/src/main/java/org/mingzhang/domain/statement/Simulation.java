package org.mingzhang.domain.statement;

import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.Ranged;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.money.Rate;

/**
 * A fund's figures as they would be under a hypothesis. The ledger stays as it is.
 *
 * @param netDisbursed as the ledger has it
 * @param simulated net disbursed under the hypothesis
 * @param rate of that to the current budget; null unless both are known
 */
public record Simulation(
        FundId fund,
        Hypothesis hypothesis,
        Ranged netDisbursed,
        Ranged simulated,
        Ranged currentBudget,
        @Nullable Rate rate) {

    /** Null when the hypothesis touches no fund, or the figures are not those of its fund. */
    public static @Nullable Simulation of(Hypothesis hypothesis, LedgerFigures ledger) {
        var net = ledger.range(Figure.NET_DISBURSED);
        var budget = ledger.range(Figure.CURRENT_BUDGET);
        if (net == null || budget == null || !ledger.fund().equals(hypothesis.fund())) return null;
        var simulated = new Ranged(net.low().plus(hypothesis.effect()), plus(net.high(), hypothesis.effect()));
        var exact = simulated.exact();
        var whole = budget.exact();
        var rate = exact == null || whole == null ? null : new Rate(exact, whole);
        return new Simulation(ledger.fund(), hypothesis, net, simulated, budget, rate);
    }

    private static @Nullable Money plus(@Nullable Money amount, Money effect) {
        return amount == null ? null : amount.plus(effect);
    }
}

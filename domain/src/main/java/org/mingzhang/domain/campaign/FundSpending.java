package org.mingzhang.domain.campaign;

import java.util.Map;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.Ranged;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.FigureStatus;

/**
 * What the ledger says a fund has disbursed, net.
 *
 * @param total of the whole fund; a range where documents leave something open
 * @param lines what is known of it by sub-project or line item; {@code ""}: under none
 */
public record FundSpending(FundId fund, Ranged total, FigureStatus status, Map<String, Money> lines) {
    public FundSpending {
        lines = Map.copyOf(lines);
    }
}

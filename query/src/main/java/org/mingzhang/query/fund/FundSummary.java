package org.mingzhang.query.fund;

import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.FigureStatus;

/**
 * A fund in one line, for scripts. Amounts are fen. What is not known exactly is null and lies between its low and high; a high
 * is null when nothing bounds it. What is known has low = high.
 *
 * @param committedFen open commitments; pending requests are apart
 */
public record FundSummary(
        String id,
        String name,
        int fiscalYear,
        @Nullable Long originalBudgetFen,
        @Nullable Long currentBudgetFen,
        @Nullable Long netDisbursedFen,
        @Nullable Long committedFen,
        @Nullable Long availableFen,
        @Nullable Long netDisbursedLowFen,
        @Nullable Long netDisbursedHighFen,
        @Nullable Long availableLowFen,
        @Nullable Long availableHighFen,
        ExecutionRate executionRate) {
    /** @param percent two decimals; null when the rate is a range or its denominator is zero or unknown */
    public record ExecutionRate(
            @Nullable Long numeratorFen,
            @Nullable Long denominatorFen,
            @Nullable String percent,
            FigureStatus status,
            @Nullable String lowPercent,
            @Nullable String highPercent) {}

    public static FundSummary of(FundView fund) {
        var net = fund.figure(Figure.NET_DISBURSED);
        var current = fund.figure(Figure.CURRENT_BUDGET);
        var available = fund.figure(Figure.AVAILABLE_BALANCE);
        var rate = fund.executionRate();
        return new FundSummary(
                fund.id().toString(),
                fund.profile().name(),
                fund.id().fiscalYear(),
                fen(fund.figure(Figure.ORIGINAL_BUDGET).exact()),
                fen(current.exact()),
                fen(net.exact()),
                fen(fund.figure(Figure.OPEN_COMMITMENTS).exact()),
                fen(available.exact()),
                fen(net.amount().low()),
                fen(net.amount().high()),
                fen(available.amount().low()),
                fen(available.amount().high()),
                new ExecutionRate(
                        fen(net.exact()),
                        fen(current.exact()),
                        rate.percent(),
                        rate.status(),
                        rate.lowPercent(),
                        rate.highPercent()));
    }

    private static @Nullable Long fen(@Nullable Money amount) {
        return amount == null ? null : amount.fen();
    }
}

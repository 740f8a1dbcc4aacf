package org.mingzhang.domain.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.Account;
import org.mingzhang.domain.fund.Bucket;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.Fund;
import org.mingzhang.domain.fund.FundFigures;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.money.Rate;

/** The money that an evaluation speaks of, as the ledger gave it: one line for each origin, in their order. */
public record FinancialBasis(List<Line> lines) {
    public FinancialBasis {
        lines = List.copyOf(lines);
    }

    /**
     * @param original 年初预算数
     * @param current 全年预算数
     * @param disbursed 全年执行数
     */
    public record Line(FundsOrigin origin, Money original, Money current, Money disbursed) {
        public Rate executionRate() {
            return new Rate(disbursed, current);
        }
    }

    /** What the fund says; null while its rate is only a range, or undefined. */
    public static @Nullable FinancialBasis of(Fund fund) {
        if (FundFigures.of(fund).executionRate().exact() == null) return null;
        return of(
                fund.id().fiscalYear(),
                fund.buckets(),
                bucket -> account -> fund.balance(account, bucket).fen());
    }

    /** @param balanceFen debits minus credits of each bucket's accounts, in fen */
    public static FinancialBasis of(
            int fiscalYear, List<Bucket> buckets, Function<Bucket, Function<Account, Long>> balanceFen) {
        var lines = new ArrayList<Line>();
        for (var origin : FundsOrigin.values()) {
            var some = buckets.stream()
                    .filter(b -> FundsOrigin.of(b, fiscalYear) == origin)
                    .toList();
            lines.add(new Line(
                    origin,
                    sum(Figure.ORIGINAL_BUDGET, some, balanceFen),
                    sum(Figure.CURRENT_BUDGET, some, balanceFen),
                    sum(Figure.NET_DISBURSED, some, balanceFen)));
        }
        return new FinancialBasis(lines);
    }

    private static Money sum(
            Figure figure, List<Bucket> buckets, Function<Bucket, Function<Account, Long>> balanceFen) {
        return Money.sum(buckets.stream()
                .map(bucket -> figure.from(balanceFen.apply(bucket)::apply))
                .toList());
    }

    public Money original() {
        return Money.sum(lines.stream().map(Line::original).toList());
    }

    public Money current() {
        return Money.sum(lines.stream().map(Line::current).toList());
    }

    public Money disbursed() {
        return Money.sum(lines.stream().map(Line::disbursed).toList());
    }

    /** 全年预算数 − 全年执行数. */
    public Money left() {
        return current().minus(disbursed());
    }

    /** 全年执行数 ÷ 全年预算数; defined. */
    public Rate executionRate() {
        return new Rate(disbursed(), current());
    }
}

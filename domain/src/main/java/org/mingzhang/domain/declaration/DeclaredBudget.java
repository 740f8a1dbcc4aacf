package org.mingzhang.domain.declaration;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.fund.FundingSource;
import org.mingzhang.domain.money.Money;

/**
 * The money as the form states it, each figure by itself: nothing here is computed.
 *
 * @param total 项目总预算, over all years
 * @param year 当年预算
 * @param fiscal 财政拨款, the part of the year's budget that comes from a budget
 * @param sources 上级, 本级, 下级配套 and 其他; one that is not named is zero
 */
public record DeclaredBudget(Money total, Money year, Money fiscal, Map<FundingSource, Money> sources) {
    public DeclaredBudget {
        for (var amount : Stream.concat(Stream.of(total, year, fiscal), sources.values().stream())
                .toList()) {
            if (amount.isNegative()) throw new BadInput("amount-negative", "budget", amount.toYuan());
        }
        var ordered = new EnumMap<FundingSource, Money>(FundingSource.class);
        ordered.putAll(sources);
        sources = Collections.unmodifiableMap(ordered);
    }

    public Money of(FundingSource source) {
        return sources.getOrDefault(source, Money.ZERO);
    }
}

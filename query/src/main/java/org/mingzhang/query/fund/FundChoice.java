package org.mingzhang.query.fund;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which funds of a list are wanted. What is null does not matter.
 *
 * @param text part of the id or the name
 * @param lagPoints for {@link FundState#LAGGING}
 */
public record FundChoice(
        @Nullable String unit,
        @Nullable Integer fiscalYear,
        @Nullable FundState state,
        @Nullable String text,
        BigDecimal lagPoints) {
    public boolean takes(FundView fund) {
        return (unit == null || unit.equals(fund.profile().unit()))
                && (fiscalYear == null || fiscalYear == fund.id().fiscalYear())
                && (text == null
                        || contains(fund.id().toString(), text)
                        || contains(fund.profile().name(), text))
                && (state == null || FundState.of(fund, lagPoints).contains(state));
    }

    private static boolean contains(String whole, String part) {
        return whole.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}

package org.mingzhang.query.fund;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.Payee;

/**
 * A request that has every signature and is not paid yet.
 *
 * @param fundName of the fund that pays it
 * @param commitment the contract's entry; null outside of one
 * @param approvedBy position of the last signature
 * @param approver who gave it
 * @param source of the request
 */
public record PayableRequest(
        FundId fund,
        String fundName,
        Payee payee,
        String purpose,
        Money amount,
        @Nullable String commitment,
        long approvedBy,
        String approver,
        Instant approvedAt,
        Source source) {}

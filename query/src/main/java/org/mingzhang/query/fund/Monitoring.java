package org.mingzhang.query.fund;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.FundId;

/**
 * Execution against time progress.
 *
 * @param gap execution minus time by the rule's measure; null while the rate is a range or undefined
 * @param warning whether execution lags by more than the rule allows; for a range, whether even its high end does
 * @param payments what the execution is made of
 */
public record Monitoring(
        FundId fund,
        MonitoringRule rule,
        RateValue executionRate,
        TimeProgress time,
        @Nullable Gap gap,
        boolean warning,
        List<PaymentView> payments) {
    public Monitoring {
        payments = List.copyOf(payments);
    }
}

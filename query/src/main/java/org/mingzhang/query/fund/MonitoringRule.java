package org.mingzhang.query.fund;

import java.math.BigDecimal;
import org.mingzhang.domain.evaluation.TimeMeasure;

/**
 * When to warn that execution lags behind time (双监控). The threshold is data.
 *
 * @param measure how time progress is counted
 * @param lagPoints warn when execution lags by more than this many percentage points
 */
public record MonitoringRule(TimeMeasure measure, BigDecimal lagPoints) {
    public MonitoringRule {
        if (lagPoints.signum() < 0) throw new IllegalArgumentException("lagPoints must not be negative: " + lagPoints);
    }
}

package org.mingzhang.app.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.message.Messages;
import org.mingzhang.app.message.Sentence;
import org.mingzhang.app.web.TimeAnswer;
import org.mingzhang.domain.evaluation.Evaluation;
import org.mingzhang.domain.evaluation.TargetProgress;
import org.mingzhang.domain.evaluation.TimeMeasure;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Fraction;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.query.fund.Gap;
import org.mingzhang.query.fund.Monitoring;
import org.mingzhang.query.fund.PaymentView;
import org.mingzhang.query.fund.RateValue;

/**
 * 双监控: execution and targets against time.
 *
 * @param measure the rule that the warnings go by; both measures are shown
 * @param gapByMonths execution minus time in percentage points; absent, as by days, while the rate is a range
 * @param payments what the execution is made of
 */
record MonitoringAnswer(
        FundId id,
        TimeMeasure measure,
        Sentence measureLabel,
        String lagPoints,
        RateValue executionRate,
        TimeAnswer time,
        @Nullable Gap gapByMonths,
        @Nullable Gap gapByDays,
        boolean executionWarning,
        List<PaymentView> payments,
        List<TargetLine> targets,
        long position) {

    /** @param percent of the target, two decimals; absent without a value */
    record TargetLine(
            String code,
            String name,
            String target,
            @Nullable String value,
            @Nullable String percent,
            @Nullable EffectiveDate reported,
            boolean warning) {}

    static MonitoringAnswer of(Evaluation evaluation, Monitoring found, long position, Messages messages) {
        var rule = found.rule();
        var exact = found.executionRate().range().exact();
        var time = rule.measure() == TimeMeasure.MONTHS
                ? found.time().byMonths()
                : found.time().byDays();
        return new MonitoringAnswer(
                evaluation.fund(),
                rule.measure(),
                messages.constant(rule.measure()),
                rule.lagPoints().toPlainString(),
                found.executionRate(),
                TimeAnswer.of(found.time()),
                exact == null ? null : Gap.between(exact, found.time().byMonths()),
                exact == null ? null : Gap.between(exact, found.time().byDays()),
                found.warning(),
                found.payments(),
                TargetProgress.of(evaluation, found.time().day(), time, rule.lagPoints()).stream()
                        .map(MonitoringAnswer::line)
                        .toList(),
                position);
    }

    private static TargetLine line(TargetProgress progress) {
        var reported = progress.reported();
        return new TargetLine(
                progress.indicator().code(),
                progress.indicator().name(),
                Targets.inWords(progress.indicator().target()),
                reported == null ? null : reported.value().toPlainString(),
                percent(progress.part()),
                reported == null ? null : reported.entry().effective(),
                progress.warning());
    }

    private static @Nullable String percent(@Nullable Fraction part) {
        return part == null ? null : part.times(Fraction.HUNDRED).shownBelow(Fraction.HUNDRED);
    }
}

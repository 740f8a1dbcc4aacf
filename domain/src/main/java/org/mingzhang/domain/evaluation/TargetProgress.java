package org.mingzhang.domain.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.evaluation.EvaluationEvent.ProgressRecorded;
import org.mingzhang.domain.money.Fraction;
import org.mingzhang.domain.money.Rate;

/**
 * How far a target has come (绩效目标监控). For ≥ the part of the target that is reached, for ≤ the part of the limit that is used;
 * neither is capped.
 *
 * @param reported the latest value by the day; null when none was reported
 * @param part null without a value, for words, and for a limit of zero
 * @param warning ≥: it lags behind time by more than the plan allows; ≤: the limit is exceeded
 */
public record TargetProgress(
        Indicator indicator,
        @Nullable ProgressRecorded reported,
        @Nullable Fraction part,
        boolean warning) {
    /** Of every quantitative indicator by the end of {@code day}. */
    public static List<TargetProgress> of(
            Evaluation evaluation, LocalDate day, Rate timeProgress, BigDecimal lagPoints) {
        return evaluation.indicators().stream()
                .filter(i -> !(i.target() instanceof Target.InWords))
                .map(i -> of(i, evaluation.progress(i.code(), day), timeProgress, lagPoints))
                .toList();
    }

    private static TargetProgress of(
            Indicator indicator, @Nullable ProgressRecorded reported, Rate time, BigDecimal lagPoints) {
        if (reported == null) return new TargetProgress(indicator, null, null, false);
        var value = Fraction.of(reported.value());
        return switch (indicator.target()) {
            case Target.AtLeast target -> {
                var part = value.dividedBy(Fraction.of(target.value()));
                var lag = Fraction.of(time).minus(part).times(Fraction.HUNDRED);
                boolean met = part.compareTo(Fraction.ONE) >= 0;
                yield new TargetProgress(indicator, reported, part, !met && lag.exceeds(Fraction.of(lagPoints)));
            }
            case Target.AtMost target -> {
                var limit = Fraction.of(target.value());
                var part = limit.isPositive() ? value.dividedBy(limit) : null;
                yield new TargetProgress(indicator, reported, part, value.exceeds(limit));
            }
            case Target.InWords _ -> throw new IllegalStateException("not measured: " + indicator.code());
        };
    }
}

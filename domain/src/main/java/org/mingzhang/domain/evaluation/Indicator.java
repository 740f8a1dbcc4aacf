package org.mingzhang.domain.evaluation;

import static org.mingzhang.domain.BadInput.requireText;

import java.math.BigDecimal;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.money.Fraction;

/**
 * A third-level indicator.
 *
 * @param code names it within its evaluation
 * @param group first level: a group of the scheme
 * @param aspect second level, as 数量指标
 * @param points what it can score
 */
public record Indicator(String code, String group, String aspect, String name, BigDecimal points, Target target) {
    public Indicator {
        code = requireText("indicators.code", code);
        group = requireText("indicators.group", group);
        aspect = requireText("indicators.aspect", aspect);
        name = requireText("indicators.name", name);
        if (points.signum() <= 0) throw new BadInput("not-positive", "indicators.points", points.toPlainString());
    }

    public Fraction full() {
        return Fraction.of(points);
    }

    /**
     * The score of what was reached; exact.
     *
     * <p>≥: all points when met, else points × actual ÷ target, never below zero. ≤: all points when met, else points × target ÷
     * actual. In words: points × the share that was judged.
     */
    public Fraction score(Result result) {
        return switch (result) {
            case Result.Measured(var value) -> full().times(achieved(Fraction.of(value)));
            case Result.Judged judged -> full().times(Fraction.percent(judged.sharePercent()));
        };
    }

    /** Of a quantitative target, 1 when it is met. */
    private Fraction achieved(Fraction value) {
        return switch (target) {
            case Target.AtLeast aim ->
                value.dividedBy(Fraction.of(aim.value())).min(Fraction.ONE).max(Fraction.ZERO);
            case Target.AtMost most -> {
                var limit = Fraction.of(most.value());
                yield value.exceeds(limit) ? limit.dividedBy(value) : Fraction.ONE;
            }
            case Target.InWords _ -> throw new IllegalStateException("not measured: " + code);
        };
    }

    boolean fits(Result result) {
        return (result instanceof Result.Judged) == (target instanceof Target.InWords);
    }
}

package org.mingzhang.domain.declaration;

import static org.mingzhang.domain.BadInput.requireText;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A performance target of three levels. The names of the levels are those of the year's form (产出, 效果, 影响力; 数量, 质量, 时效;
 * …), so they are data.
 *
 * @param level3 what is measured
 * @param comparator of a quantitative target; absent: the value is to be reached, {@link Comparator#AT_LEAST}
 * @param value as the form has it; of a quantitative target a plain decimal number
 * @param unit of a quantitative target
 * @param bands of a qualitative target, best first; the value is one of them
 * @param weight points; absent where none are given
 */
public record PerformanceTarget(
        String level1,
        String level2,
        String level3,
        TargetKind targetKind,
        @Nullable Comparator comparator,
        String value,
        @Nullable String unit,
        List<String> bands,
        @Nullable BigDecimal weight,
        @Nullable String note) {
    /** 数量指标 is measured in numbers. */
    private static final String QUANTITY = "数量";

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    public PerformanceTarget {
        level1 = requireText("targets.level1", level1);
        level2 = requireText("targets.level2", level2);
        level3 = requireText("targets.level3", level3);
        value = requireText("targets.value", value);
        unit = Plain.text(unit);
        note = Plain.text(note);
        weight = Plain.number("targets.weight", weight);
        bands = List.copyOf(bands);
    }

    /** Whether somebody can say later if it was reached: a number with its unit, or one of several bands. */
    boolean isMeasurable() {
        return switch (targetKind) {
            case QUANTITATIVE -> NUMBER.matcher(value).matches() && unit != null;
            case QUALITATIVE -> bands.size() > 1 && bands.contains(value);
        };
    }

    /** Something that is no number filed under quantity. */
    boolean isMisfiled() {
        return level2.startsWith(QUANTITY) && targetKind == TargetKind.QUALITATIVE;
    }
}

package org.mingzhang.domain.declaration;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.money.Money;

/**
 * Something in a form that does not fit, with its numbers and no explanation.
 *
 * @param subject the line, target or place it is about
 * @param stated the figure that the form states
 * @param computed the figure that its parts give
 * @param lines the lines it comes from, with their differences, where it is a matter of several
 */
public record FormFinding(
        Kind kind,
        String subject,
        @Nullable Money stated,
        @Nullable Money computed,
        List<Line> lines) {
    /** Declared in the order in which they are shown: sums, then targets, then what else an officer should see. */
    public enum Kind {
        /** 上级 + 本级 + 下级配套 is not 财政拨款. */
        FISCAL_SOURCES,
        /** 财政拨款 + 其他 is not the year's budget. */
        YEAR_SOURCES,
        /** The budget over all years is below the year's, or differs from it in a project of one year. */
        PROJECT_TOTAL,
        /** The items of the text do not add up to the year's budget. */
        COMPOSITION,
        /** The lines of the table do not add up to the year's budget. */
        BREAKDOWN,
        /** Nor to the total under the table. */
        BREAKDOWN_TOTAL,
        /** Text and table have the same sum by different lines. */
        VERSIONS,
        /** The items of a sub-project do not add up to what is stated for it. */
        SUB_PROJECT,
        /** Unit price × quantity is not the amount. */
        PRICE,
        /** Nothing that the money is to reach. */
        NO_TARGETS,
        /** A quantitative target without number or unit, or a qualitative one without bands. */
        TARGET_NOT_MEASURABLE,
        /** The weights do not add up to what the form says, or some are missing. */
        WEIGHTS,
        /** A line without a name, or in the wrong column. */
        LINE_WITHOUT_NAME,
        /** The place for the total of the table is blank. */
        TOTAL_BLANK,
        /** A goal for which the budget has no line. */
        GOAL_WITHOUT_LINE,
        /** A field that the form asks for is blank. */
        FIELD_BLANK,
        /** A document is cited for years that it does not cover. */
        BASIS_OUTSIDE_ITS_YEARS,
        /** Something that is no number filed under quantity. */
        TARGET_MISFILED;

        /** Whether it is one of the sums that have to agree before approval. */
        public boolean isSum() {
            return compareTo(PRICE) <= 0;
        }

        /** Whether it keeps the form from being approved. */
        public boolean isInTheWay() {
            return compareTo(WEIGHTS) <= 0;
        }

        /** Stable, public: {@code form-breakdown}. */
        public String code() {
            return "form-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param difference by how much the line of the table exceeds that of the text */
    public record Line(String name, Money difference) {
        @Override
        public String toString() {
            return name + (difference.isNegative() ? " " : " +") + difference.grouped();
        }
    }

    public FormFinding {
        lines = List.copyOf(lines);
    }

    static FormFinding sum(Kind kind, String subject, Money stated, Money computed, List<Line> lines) {
        return new FormFinding(kind, subject, stated, computed, lines);
    }

    static FormFinding of(Kind kind, String subject) {
        return new FormFinding(kind, subject, null, null, List.of());
    }

    /** What the parts give more than is stated; absent where it is not a matter of money. */
    public @Nullable Money difference() {
        return stated == null || computed == null ? null : computed.minus(stated);
    }

    /** {@code 质量沙龙 +2,000.00、质量夏令营 +8,000.00}; empty where there are none. */
    public String listing() {
        return lines.stream().map(Line::toString).collect(Collectors.joining("、"));
    }
}

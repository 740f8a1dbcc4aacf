package org.mingzhang.domain.evaluation;

import static org.mingzhang.domain.BadInput.requireText;

import java.math.BigDecimal;
import org.mingzhang.domain.BadInput;

/** What an indicator is to reach. A number has a unit. */
public sealed interface Target {
    /** Quantitative, ≥: met from {@code value} up. */
    record AtLeast(BigDecimal value, String unit) implements Target {
        public AtLeast {
            if (value.signum() <= 0) throw new BadInput("not-positive", "target.value", value.toPlainString());
            unit = requireText("target.unit", unit);
        }
    }

    /** Quantitative, ≤: met up to {@code value}. */
    record AtMost(BigDecimal value, String unit) implements Target {
        public AtMost {
            if (value.signum() < 0) throw new BadInput("amount-negative", "target.value", value.toPlainString());
            unit = requireText("target.unit", unit);
        }
    }

    /** Qualitative, in words: scored by the bands of the scheme. */
    record InWords(String words) implements Target {
        public InWords {
            words = requireText("target.words", words);
        }
    }
}

package org.mingzhang.domain.evaluation;

import static org.mingzhang.domain.BadInput.requireText;

import java.math.BigDecimal;

/** What an indicator has reached. */
public sealed interface Result {
    /** Of a quantitative indicator, in the unit of its target. */
    record Measured(BigDecimal value) implements Result {}

    /**
     * Of a qualitative indicator.
     *
     * @param band of the scheme
     * @param sharePercent of the indicator's points, within the band
     */
    record Judged(String band, BigDecimal sharePercent) implements Result {
        public Judged {
            band = requireText("result.band", band);
        }
    }
}

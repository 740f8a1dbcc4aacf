package org.mingzhang.domain.campaign;

import java.math.BigDecimal;
import org.mingzhang.domain.BadInput;

/** Points that an indicator has. */
public record IndicatorWeight(int indicator, BigDecimal weight) {
    public IndicatorWeight {
        if (weight.signum() <= 0) throw new BadInput("not-positive", "weight", weight.toPlainString());
    }
}

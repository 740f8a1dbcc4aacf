package org.mingzhang.domain.campaign;

import static org.mingzhang.domain.BadInput.requireText;

import java.math.BigDecimal;
import org.mingzhang.domain.BadInput;

/** Points that a group has, given after the plan. */
public record GroupWeight(String group, BigDecimal weight) {
    public GroupWeight {
        group = requireText("group", group);
        if (weight.signum() <= 0) throw new BadInput("not-positive", "weight", weight.toPlainString());
    }
}

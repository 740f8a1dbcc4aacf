package org.mingzhang.domain.campaign;

import static org.mingzhang.domain.BadInput.requireText;

import java.util.List;
import org.mingzhang.domain.BadInput;

/**
 * What ends a campaign whatever its score (一票否决).
 *
 * @param matters each of which does, once evidence of it is accepted
 * @param units all of which have to confirm that there was none
 * @param years the last so many years that the confirmation speaks of
 * @param stage the stage on whose last day the confirmations are due
 */
public record VetoClause(List<String> matters, List<String> units, int years, String stage) {
    public VetoClause {
        matters = Indicator.once("matters", matters);
        units = Indicator.once("units", units);
        stage = requireText("stage", stage);
        if (matters.isEmpty()) throw new BadInput("list-empty", "matters", "");
        if (units.isEmpty()) throw new BadInput("list-empty", "units", "");
        if (years < 1) throw new BadInput("not-positive", "years", Integer.toString(years));
    }
}

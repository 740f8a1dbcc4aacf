package org.mingzhang.query.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.money.Unit;

/**
 * Amounts of one column as a form shows them: in its unit, with two decimals, half up, each rounded by itself.
 *
 * @param parts of which {@code total} is the exact sum
 */
public record RoundedColumn(String name, Unit unit, Money total, List<Money> parts) {
    public RoundedColumn {
        parts = List.copyOf(parts);
    }

    /** {@code 492.99} for 4,929,913.50 yuan in 万元. */
    public static BigDecimal shown(Money amount, Unit unit) {
        return exact(amount, unit).setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal exact(Money amount, Unit unit) {
        return BigDecimal.valueOf(amount.fen(), unit.decimalsToFen());
    }

    /** What a reader has to be told: that the parts shown do not add up to the total shown, and the exact amounts behind both. */
    public List<String> footnotes() {
        var notes = new ArrayList<String>();
        var sum = parts.stream().map(part -> shown(part, unit)).reduce(BigDecimal.ZERO, BigDecimal::add);
        var difference = shown(total, unit).subtract(sum);
        if (difference.signum() != 0) {
            notes.add("“%s”分项所列之和为 %s %s，与合计相差 %s %s，系各数四舍五入所致。"
                    .formatted(name, sum.toPlainString(), unit.label(), difference.toPlainString(), unit.label()));
        }
        if (shown(total, unit).compareTo(exact(total, unit)) != 0 || difference.signum() != 0)
            notes.add("“%s”合计的精确数为 %s。".formatted(name, total));
        return notes;
    }
}

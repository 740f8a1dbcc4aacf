package org.mingzhang.documents.fund;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingzhang.documents.form.Fields;
import org.mingzhang.domain.fund.Ranged;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.money.Unit;

/**
 * The amounts of a form in its unit: yuan exactly, 万元 rounded half up to two decimals. It remembers by column what was rounded, so
 * that the form can say why its lines do not add up to its total.
 */
final class FormAmounts {
    private static final int DECIMALS = 2;

    private final Unit unit;
    private final Map<String, Money> exact = new LinkedHashMap<>();
    private final Map<String, BigDecimal> shown = new LinkedHashMap<>();

    FormAmounts(Unit unit) {
        this.unit = unit;
    }

    BigDecimal show(Money amount) {
        return switch (unit) {
            case YUAN -> BigDecimal.valueOf(amount.fen(), 2);
            case WAN_YUAN -> BigDecimal.valueOf(amount.fen(), 6).setScale(DECIMALS, RoundingMode.HALF_UP);
        };
    }

    /** Puts an amount into a line; one that is only a range is put as its bounds, and enters no total. */
    void put(Fields line, String column, Ranged amount) {
        var known = amount.exact();
        if (known == null) {
            line.text(column, bounds(amount));
            return;
        }
        line.number(column, show(known));
        exact.merge(column, known, Money::plus);
        shown.merge(column, show(known), BigDecimal::add);
    }

    /** Puts the total of what was put into a column, rounded once. */
    void putTotal(Fields form, String name, String column) {
        form.number(name, show(exact.getOrDefault(column, Money.ZERO)));
    }

    /** By how much the lines of a column, added up as shown, differ from its total as shown; null when they do not. */
    @Nullable
    BigDecimal difference(String column) {
        var difference = shown.getOrDefault(column, BigDecimal.ZERO)
                .subtract(show(Objects.requireNonNullElse(exact.get(column), Money.ZERO)));
        return difference.signum() == 0 ? null : difference;
    }

    private String bounds(Ranged amount) {
        var high = amount.high();
        return high == null
                ? "不少于 " + show(amount.low()).toPlainString()
                : show(amount.low()).toPlainString() + "—" + show(high).toPlainString();
    }
}

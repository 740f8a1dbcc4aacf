package org.mingzhang.domain.campaign;

import static org.mingzhang.domain.BadInput.requireText;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;

/**
 * A row of the table: an indicator, and who owes which evidence for it by when.
 *
 * @param number of the row, from 1
 * @param group the group it is a part of, of the lowest level
 * @param units all of which owe evidence; none where the document names none (各相关部门、单位): then any unit may file it
 * @param demands the pieces of evidence asked for, in short
 * @param stage the stage on whose last day the evidence is due
 * @param cutOff the last day that the data asked for speak of, where the document says so
 * @param counting over which time honours count; absent where none are counted
 * @param calculation how it is computed from its inputs, see {@link IndicatorFormula}
 * @param target the value that it has to reach at least
 * @param ledger what the ledger itself can say of it
 */
public record Indicator(
        int number,
        String name,
        String group,
        List<String> units,
        List<String> demands,
        String stage,
        @Nullable LocalDate cutOff,
        @Nullable Levels levels,
        @Nullable Counting counting,
        @Nullable String calculation,
        @Nullable BigDecimal target,
        @Nullable LedgerQuestion ledger) {
    public Indicator {
        if (number < 1) throw new BadInput("not-positive", "number", Integer.toString(number));
        name = requireText("name", name);
        group = requireText("group", group);
        stage = requireText("stage", stage);
        units = once("units", units);
        demands = once("demands", demands);
        if (demands.isEmpty()) throw new BadInput("list-empty", "demands", "");
        if (calculation != null) IndicatorFormula.parse(calculation);
        if (target != null && calculation == null)
            throw new BadInput("target-without-calculation", "target", target.toString());
    }

    boolean mayFile(String unit) {
        return units.isEmpty() || units.contains(unit);
    }

    static List<String> once(String field, List<String> names) {
        var plain = names.stream().map(n -> requireText(field, n)).toList();
        if (new HashSet<>(plain).size() < plain.size())
            throw new BadInput("name-twice", field, String.join("、", plain));
        return plain;
    }
}

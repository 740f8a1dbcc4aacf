package org.mingzhang.documents.declaration;

import static org.mingzhang.documents.declaration.Layout.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.declaration.LineItem;
import org.mingzhang.domain.declaration.PerformanceTarget;
import org.mingzhang.domain.declaration.SubProject;
import org.mingzhang.domain.money.Money;

/** The second sheet of the form: sub-projects with their lines, and the performance targets. */
final class TargetReader {
    private final FormCells targets;

    TargetReader(FormCells targets) {
        this.targets = targets;
    }

    List<SubProject> composition() {
        var groups = new Groups();
        for (int row : targets.rows(COMPOSITION, Set.of(TARGETS.getFirst()))) {
            var at = targets.table(COMPOSITION);
            var amount = targets.amount(row, at.column(3));
            if (amount == null) {
                targets.fault("field-missing", row, at.column(3), "");
                continue;
            }
            add(groups, row, at, new LineItem(targets.text(row, at.column(2)), amount, null, null, null, null, null));
        }
        return groups.all();
    }

    List<SubProject> breakdown() {
        var groups = new Groups();
        for (int row : targets.rows(BREAKDOWN, Set.of(BREAKDOWN_TOTAL))) {
            var at = targets.table(BREAKDOWN);
            var amount = targets.amount(row, at.column(3));
            if (amount == null) {
                targets.fault("field-missing", row, at.column(3), "");
                continue;
            }
            var item = new LineItem(
                    targets.text(row, at.column(2)),
                    amount,
                    targets.amount(row, at.column(4)),
                    targets.number(row, at.column(6)),
                    targets.text(row, at.column(5)),
                    targets.text(row, at.column(7)),
                    targets.text(row, at.column(8)));
            add(groups, row, at, item);
        }
        return groups.all();
    }

    /** Both tables begin with the sub-project and what is stated for it, in any or all of its rows. */
    private void add(Groups groups, int row, FormCells.Heading at, LineItem item) {
        var stated = targets.total(row, at.column(1));
        if (!groups.add(name(row, at.column(0)), stated, item))
            targets.fault("stated-twice", row, at.column(1), String.valueOf(stated));
    }

    private String name(int row, int column) {
        var name = targets.text(row, column);
        if (name == null) targets.fault("field-missing", row, column, "");
        return name == null ? "?" : name;
    }

    @Nullable
    Money breakdownTotal() {
        var at = targets.table(BREAKDOWN);
        int row = targets.below(at, BREAKDOWN_TOTAL);
        return row < 0 ? null : targets.total(row, at.column(3));
    }

    @Nullable
    BigDecimal weightTotal() {
        var at = targets.table(TARGETS);
        int row = targets.below(at, WEIGHT_TOTAL);
        return row < 0 ? null : targets.totalNumber(row, at.column(8));
    }

    List<PerformanceTarget> targets() {
        var read = new ArrayList<PerformanceTarget>();
        for (int row : targets.rows(TARGETS, Set.of(WEIGHT_TOTAL))) {
            var at = targets.table(TARGETS);
            var kind = constant(KINDS, row, at.column(3));
            var value = targets.text(row, at.column(5));
            if (kind == null || value == null) {
                targets.fault("field-missing", row, kind == null ? at.column(3) : at.column(5), "");
                continue;
            }
            read.add(new PerformanceTarget(
                    name(row, at.column(0)),
                    name(row, at.column(1)),
                    name(row, at.column(2)),
                    kind,
                    constant(COMPARATORS, row, at.column(4)),
                    value,
                    targets.text(row, at.column(6)),
                    FormCells.parts(targets.text(row, at.column(7))),
                    targets.number(row, at.column(8)),
                    targets.text(row, at.column(9))));
        }
        return read;
    }

    private <K extends Enum<K>> @Nullable K constant(Map<K, String> words, int row, int column) {
        var text = targets.text(row, column);
        if (text == null) return null;
        for (var word : words.entrySet()) if (word.getValue().equals(text)) return word.getKey();
        targets.fault("not-one-of", row, column, text);
        return null;
    }

    /** Sub-projects in the making: neighbouring rows of one name belong together. */
    private static final class Groups {
        private final List<SubProject> all = new ArrayList<>();

        /** @return false when another amount is stated for the sub-project already */
        boolean add(String name, @Nullable Money stated, LineItem item) {
            if (all.isEmpty() || !all.getLast().name().equals(name))
                return all.add(new SubProject(name, stated, List.of(item)));
            var last = all.removeLast();
            var before = last.amount();
            var items = new ArrayList<>(last.items());
            items.add(item);
            all.add(new SubProject(name, before == null ? stated : before, items));
            return before == null || stated == null || before.equals(stated);
        }

        List<SubProject> all() {
            return all;
        }
    }
}

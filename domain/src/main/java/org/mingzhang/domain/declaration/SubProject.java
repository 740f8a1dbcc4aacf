package org.mingzhang.domain.declaration;

import static org.mingzhang.domain.BadInput.requireText;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.money.Money;

/**
 * A sub-project (项目内容) and its line items.
 *
 * @param amount its total as stated; absent where the form gives none
 */
public record SubProject(String name, @Nullable Money amount, List<LineItem> items) {
    public SubProject {
        name = requireText("subProjects.name", name);
        if (amount != null && amount.isNegative())
            throw new BadInput("amount-negative", "subProjects.amount", amount.toYuan());
        if (items.isEmpty()) throw new BadInput("list-empty", "subProjects.items", "");
        items = List.copyOf(items);
    }

    /** The name of an item's line in the fund: {@code 质量素质教育/质量沙龙}; the sub-project's alone where the item has none. */
    public String lineOf(LineItem item) {
        return item.name() == null ? name : name + "/" + item.name();
    }

    public Money sum() {
        return Money.sum(items.stream().map(LineItem::amount).toList());
    }
}

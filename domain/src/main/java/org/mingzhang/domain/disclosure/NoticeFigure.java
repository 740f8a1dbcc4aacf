package org.mingzhang.domain.disclosure;

import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.Ranged;
import org.mingzhang.domain.money.Money;

/**
 * A figure that a notice prints, known or within bounds.
 *
 * @param high null when nothing bounds it
 */
public record NoticeFigure(
        NoticeItem item, Money low, @Nullable Money high) {
    public static NoticeFigure of(NoticeItem item, Ranged amount) {
        return new NoticeFigure(item, amount.low(), amount.high());
    }

    public Ranged amount() {
        return new Ranged(low, high);
    }
}

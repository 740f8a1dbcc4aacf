package org.mingzhang.domain.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.Ranged;
import org.mingzhang.domain.money.Money;

/** What a restatement says otherwise than the version before it. */
public record NoticeDifference(NoticeItem item, Ranged before, Ranged after) {
    /** After less before; null when one of them is only a range. */
    public @Nullable Money delta() {
        return after.isExact() && before.isExact() ? after.low().minus(before.low()) : null;
    }

    /** The figures that differ, in the order of {@code after}; a figure that {@code before} lacks is left out. */
    public static List<NoticeDifference> between(List<NoticeFigure> before, List<NoticeFigure> after) {
        var differences = new ArrayList<NoticeDifference>();
        for (var figure : after) {
            before.stream()
                    .filter(b -> b.item() == figure.item() && !b.amount().equals(figure.amount()))
                    .map(b -> new NoticeDifference(figure.item(), b.amount(), figure.amount()))
                    .forEach(differences::add);
        }
        return differences;
    }
}

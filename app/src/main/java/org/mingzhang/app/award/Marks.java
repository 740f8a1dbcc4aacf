package org.mingzhang.app.award;

import java.math.BigDecimal;
import java.util.List;
import org.mingzhang.domain.BadInput;

/** The points of reviewers as they are written: decimals that are not negative. */
final class Marks {
    private Marks() {}

    static List<BigDecimal> read(String field, List<String> marks) {
        if (marks.isEmpty()) throw new BadInput("list-empty", field, "");
        return marks.stream().map(mark -> read(field, mark)).toList();
    }

    private static BigDecimal read(String field, String mark) {
        if (!mark.matches("[0-9]{1,9}(\\.[0-9]{1,10})?")) throw new BadInput("not-a-number", field, mark);
        return new BigDecimal(mark);
    }
}

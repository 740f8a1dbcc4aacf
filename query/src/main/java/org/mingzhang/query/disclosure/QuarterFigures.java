package org.mingzhang.query.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.disclosure.NoticeFigure;
import org.mingzhang.domain.disclosure.NoticeItem;
import org.mingzhang.domain.disclosure.Quarter;
import org.mingzhang.domain.fund.Ranged;
import org.mingzhang.domain.money.Money;
import org.mingzhang.query.fund.FundView;
import org.mingzhang.query.fund.Source;

/**
 * What the notice of a quarter is made of, at one position of the log.
 *
 * @param fund at the end of the quarter, on the posting basis
 * @param figures one for each {@link NoticeItem}
 * @param reductions what was cut in the quarter
 * @param disbursements what was paid in the quarter, and what came back; they sum to the quarter's figure
 * @param position up to which the figures know
 */
public record QuarterFigures(
        Quarter quarter,
        FundView fund,
        List<NoticeFigure> figures,
        List<Movement> reductions,
        List<Movement> disbursements,
        long position) {
    public QuarterFigures {
        figures = List.copyOf(figures);
        reductions = List.copyOf(reductions);
        disbursements = List.copyOf(disbursements);
    }

    /**
     * An event that moved a figure in the quarter.
     *
     * @param amount what it added
     * @param purpose of a payment
     * @param instalment 第N期 of a payment
     */
    public record Movement(
            Money amount,
            @Nullable String purpose,
            @Nullable Integer instalment,
            Source source) {}

    public Ranged figure(NoticeItem item) {
        return figures.stream()
                .filter(f -> f.item() == item)
                .findFirst()
                .orElseThrow()
                .amount();
    }
}

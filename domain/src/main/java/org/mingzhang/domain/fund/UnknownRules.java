package org.mingzhang.domain.fund;

import static org.mingzhang.domain.Decision.accept;
import static org.mingzhang.domain.Decision.refuse;
import static org.mingzhang.domain.fund.FundDecider.acceptAll;

import java.util.List;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.fund.FundCommand.AssertOpening;
import org.mingzhang.domain.fund.FundCommand.StateUnknown;
import org.mingzhang.domain.fund.FundEvent.OpeningAsserted;
import org.mingzhang.domain.fund.FundEvent.PaymentSuspended;
import org.mingzhang.domain.fund.FundEvent.UnknownStated;
import org.mingzhang.domain.fund.FundRejection.*;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.source.FigureStatus;

/** What documents leave open. Unknown is not zero: it posts nothing, and widens the figures that depend on it into ranges. */
final class UnknownRules {
    private UnknownRules() {}

    static Decision state(StateUnknown c, Fund fund) {
        var open = fund.openUnknown(c.figure());
        if (open != null)
            return refuse(new UnknownAlreadyOpen(c.figure(), open.entry().id()));
        if (c.figure() == UnknownFigure.APPROPRIATION) {
            for (var source : FundingSource.values()) {
                var known = fund.appropriation(new Bucket(source, c.fund().fiscalYear()));
                if (known != null) return refuse(new AlreadyAppropriated(source, known.amount()));
            }
        }
        return accept(
                new UnknownStated(c.fund(), c.entry().withStatus(FigureStatus.UNKNOWN), c.figure(), c.low(), c.high()));
    }

    /** An opening above what the budget left is not dropped: the excess stands in suspense and the figure is DISPUTED. */
    static Decision assertOpening(AssertOpening c, Fund fund) {
        var open = fund.openUnknown(UnknownFigure.DISBURSEMENT);
        if (open == null || !open.entry().id().equals(c.resolves())) return refuse(new EntryUnknown(c.resolves()));
        var pool = fund.balances().available(null);
        var available = fund.figure(Figure.AVAILABLE_BALANCE);
        var draws = Draw.take(c.amount().min(available), pool).orElseThrow();
        var excess = c.amount().minus(Draw.total(draws));
        if (excess.isZero()) {
            return acceptAll(
                    c.entry(),
                    List.of(new OpeningAsserted(c.fund(), c.entry(), c.resolves(), c.amount(), draws, excess)));
        }
        var disputed = c.entry().withStatus(FigureStatus.DISPUTED);
        var waiting = new Payment(
                excess,
                new Payee.NotStated(),
                new Purpose.Spending("opening"),
                null,
                Classification.NONE,
                "",
                List.of(new Draw(Bucket.memo(c.fund()), excess)));
        return acceptAll(
                c.entry(),
                List.of(
                        new OpeningAsserted(c.fund(), disputed, c.resolves(), c.amount(), draws, excess),
                        new PaymentSuspended(c.fund(), disputed.named("/excess"), waiting, excess, null)),
                new FundWarning.OpeningDisputed(c.entry().id(), c.amount(), excess));
    }
}

package org.mingzhang.domain.fund;

import static org.mingzhang.domain.Decision.refuse;
import static org.mingzhang.domain.fund.FundDecider.acceptAll;

import java.util.List;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.fund.FundCommand.RecordReceipt;
import org.mingzhang.domain.fund.FundEvent.*;
import org.mingzhang.domain.fund.FundRejection.*;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;

/**
 * Money that comes back goes by the year of the original payment: in that year it lowers its spending; later it never changes
 * that year's figures and is recorded in the year of receipt.
 */
final class ReceiptRules {
    private ReceiptRules() {}

    static Decision receive(RecordReceipt c, Fund fund) {
        var waiting = fund.suspended(c.payment());
        var rest = waiting == null ? fund.unreturned(c.payment()) : Draw.pool(List.of(waiting.rest()));
        var payment = fund.find(c.payment());
        if (rest == null || payment == null) return refuse(new EntryUnknown(c.payment()));
        if (fund.isReversed(c.payment())) return refuse(new AlreadyReversed(c.payment()));
        var paid = payment.entry().effective();
        if (c.entry().effective().to().isBefore(paid.from())) {
            return refuse(new ReceiptBeforePayment(c.payment(), paid, c.entry().effective()));
        }
        var left = Money.sum(rest.values());
        if (c.amount().exceeds(left)) return refuse(new ReceiptExceedsPayment(c.payment(), left, c.amount()));
        var draws = Draw.take(c.amount(), rest).orElseThrow();
        if (waiting != null) {
            return acceptAll(
                    c.entry(),
                    List.of(new SuspenseReturned(c.fund(), c.entry(), c.payment(), c.kind(), c.amount(), draws)));
        }
        if (FundDecider.fallsIntoLaterYear(c)) {
            var later = c.fund().in(c.entry().period().getYear());
            return acceptAll(
                    c.entry(), across(c.entry(), c.payment(), c.kind(), c.spendable(), draws, c.fund(), later));
        }
        var made = PaymentRules.paymentOf(payment);
        var line = made == null ? "" : made.line();
        return acceptAll(
                c.entry(),
                List.of(
                        switch (c.kind()) {
                            case RETURN ->
                                new PaymentReturned(c.fund(), c.entry(), c.payment(), c.amount(), draws, line);
                            case REFUND ->
                                new RefundReceived(
                                        c.fund(), c.entry(), c.payment(), c.amount(), c.spendable(), draws, line);
                            case CLAWBACK ->
                                new ClawedBack(
                                        c.fund(), c.entry(), c.payment(), c.amount(), c.spendable(), draws, line);
                            case REVERSAL -> throw new IllegalArgumentException("a reversal is a correction");
                        }));
    }

    /** The memo on the payment's year, and the receipt in the year that it falls into; the draws keep their vintage. */
    static List<LedgerEvent> across(
            Entry entry,
            EntryId payment,
            ReceiptKind kind,
            boolean spendable,
            List<Draw> draws,
            FundId paidIn,
            FundId receivedIn) {
        var amount = Draw.total(draws);
        return List.of(
                new LaterReceiptNoted(paidIn, entry, payment, kind, amount, receivedIn, draws),
                new PriorYearReceived(receivedIn, entry, payment, kind, amount, paidIn, spendable, draws));
    }
}

package org.mingzhang.domain.fund;

import static org.mingzhang.domain.Decision.refuse;
import static org.mingzhang.domain.fund.FundDecider.acceptAll;

import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
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

    static Decision receive(RecordReceipt c, Fund fund, World world) {
        var rest = fund.unreturned(c.payment());
        if (rest == null) return refuse(new EntryUnknown(c.payment()));
        if (fund.isReversed(c.payment())) return refuse(new AlreadyReversed(c.payment()));
        var left = Money.sum(rest.values());
        if (FundDecider.fallsIntoLaterYear(c)) {
            var later = world.fund(c.fund().in(c.entry().effective().to().getYear()));
            var no = checkReceiving(c.entry(), later);
            if (no != null) return refuse(no);
            if (c.amount().exceeds(left)) return refuse(new ReceiptExceedsPayment(c.payment(), left, c.amount()));
            return acceptAll(
                    c.entry(), across(c.entry(), c.payment(), c.kind(), c.amount(), c.spendable(), rest, fund, later));
        }
        if (c.amount().exceeds(left)) return refuse(new ReceiptExceedsPayment(c.payment(), left, c.amount()));
        var draws = Draw.take(c.amount(), rest).orElseThrow();
        var payment = PaymentRules.paymentOf(fund.find(c.payment()));
        var line = payment == null ? "" : payment.line();
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

    static @Nullable FundRejection checkReceiving(Entry entry, Fund later) {
        if (!later.isOpen()) return new FundNotOpen(later.id());
        if (later.find(entry.id()) != null) return new EntryIdReused(entry.id());
        if (later.isYearClosed()) return new YearIsClosed(later.id());
        return FundDecider.checkDates(entry, later);
    }

    /** The memo on the payment's year, and the receipt in the year that it falls into; the draws keep their vintage. */
    static List<LedgerEvent> across(
            Entry entry,
            EntryId payment,
            ReceiptKind kind,
            Money amount,
            boolean spendable,
            SequencedMap<Bucket, Money> rest,
            Fund paidIn,
            Fund receivedIn) {
        var draws = Draw.take(amount, rest).orElseThrow();
        return List.of(
                new LaterReceiptNoted(paidIn.id(), entry, payment, kind, amount, receivedIn.id(), draws),
                new PriorYearReceived(receivedIn.id(), entry, payment, kind, amount, paidIn.id(), spendable, draws));
    }
}

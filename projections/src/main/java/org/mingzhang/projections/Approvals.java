package org.mingzhang.projections;

import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.approval.ApprovalKind;
import org.mingzhang.domain.approval.Signature;
import org.mingzhang.domain.fund.FundEvent;
import org.mingzhang.domain.fund.FundEvent.CorrectionProposed;
import org.mingzhang.domain.fund.FundEvent.CorrectionReturned;
import org.mingzhang.domain.fund.FundEvent.PaymentRequested;
import org.mingzhang.domain.fund.FundEvent.RequestReturned;
import org.mingzhang.domain.source.EntryId;

/** What of a fund waits for whom: rows of the tables {@code approval} and {@code signature}. */
final class Approvals {
    private Approvals() {}

    static Change begun(long position, PaymentRequested e) {
        var payment = e.payment();
        return begun(
                position,
                e,
                null,
                ApprovalKind.PAYMENT_REQUEST,
                payment.amount().fen(),
                Payments.purpose(payment.purpose()));
    }

    /** The amount is that of the replacement; what is undone stands in the postings of the target. */
    static Change begun(long position, CorrectionProposed e) {
        var instead = e.replacement() == null ? null : e.replacement().amount();
        return begun(position, e, e.target(), ApprovalKind.CORRECTION, instead == null ? 0 : instead.fen(), e.reason());
    }

    static Change signed(long position, String fund, EntryId subject, Signature signature) {
        return Change.added(
                Table.SIGNATURE,
                position,
                fund,
                subject.value(),
                signature.step(),
                signature.person(),
                signature.onBehalfOf());
    }

    static Change ended(long position, String fund, EntryId subject) {
        return Change.marked(Mark.DECIDED, position, fund, subject.value(), null);
    }

    static Change endedFor(long position, String fund, EntryId target) {
        return Change.marked(Mark.DECIDED, position, fund, null, target.value());
    }

    static Change returned(long position, RequestReturned e) {
        return Change.marked(
                Mark.SENT_BACK,
                position,
                e.fund().toString(),
                e.request().value(),
                e.entry().cause());
    }

    static Change returned(long position, CorrectionReturned e) {
        return Change.marked(
                Mark.SENT_BACK, position, e.fund().toString(), e.correction().value(), e.reason());
    }

    private static Change begun(
            long position, FundEvent event, @Nullable EntryId target, ApprovalKind kind, long fen, String subject) {
        var entry = event.entry();
        return Change.added(
                Table.APPROVAL,
                position,
                event.fund().toString(),
                entry.id().value(),
                target == null ? null : target.value(),
                kind.name(),
                fen,
                entry.actor().person(),
                entry.actor().unit(),
                entry.actor().role().name(),
                subject);
    }
}

package org.mingzhang.projections;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.fund.FundEvent;
import org.mingzhang.domain.fund.FundEvent.*;
import org.mingzhang.domain.fund.Postings;
import org.mingzhang.domain.fund.Transfer;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.store.log.RecordedEvent;

/** The rows that an event gets in the journal, and what its transfers add to the totals. */
final class Journal {
    private Journal() {}

    static List<Change> on(RecordedEvent recorded) {
        var changes = new ArrayList<Change>();
        switch (recorded.event()) {
            case EntryReversed reversal -> {
                changes.add(entry(recorded, null));
                int line = 1;
                for (var transfer : reversal.transfers()) changes.add(undoing(recorded, reversal, ++line, transfer));
            }
            case FundEvent event -> {
                var transfers = Postings.of(event);
                changes.add(entry(recorded, transfers.isEmpty() ? null : transfers.getFirst()));
                for (int i = 1; i < transfers.size(); i++)
                    changes.add(further(recorded, event, i + 1, transfers.get(i)));
                for (var transfer : transfers) changes.add(new Change.Moved(event.fund(), event.entry(), transfer));
            }
            default -> changes.add(entry(recorded, null));
        }
        return changes;
    }

    /** @param first the first transfer, if it moves money */
    private static Change entry(RecordedEvent recorded, @Nullable Transfer first) {
        var event = recorded.event();
        var entry = event.entry();
        var document = entry.document();
        var derivation = entry.derivation();
        var payment = Payments.of(event);
        var voucher = payment == null ? null : payment.voucher();
        var commitment = Payments.commitment(event);
        return Change.added(
                Table.JOURNAL,
                recorded.position(),
                1,
                first == null ? null : first.amount().fen(),
                booking(recorded, first),
                entry.effective().from(),
                entry.effective().to(),
                entry.period().atDay(1),
                event instanceof FundEvent e ? e.fund().toString() : null,
                entry.status().name(),
                recorded.stored().recordedAt(),
                fen(amount(event)),
                new Dimension(
                        Table.ORIGIN,
                        document.title(),
                        document.number() == null ? null : document.number().text(),
                        document.sha256(),
                        entry.actor().person(),
                        entry.actor().unit()),
                payment == null ? null : recipient(payment.payee()),
                entry.documentDate(),
                payment == null ? null : Payments.instalment(payment.purpose()),
                event instanceof FundEvent ? null : event.stream(),
                entry.id().value(),
                document.locator(),
                entry.cause(),
                derivation == null ? null : derivation.formula(),
                derivation == null ? null : derivation.inputs(),
                refersTo(event),
                payment == null ? null : Payments.purpose(payment.purpose()),
                voucher == null ? null : voucher.jurisdiction() + "/" + voucher.fiscalYear(),
                voucher == null ? null : voucher.number(),
                commitment == null ? null : commitment.value());
    }

    private static Change further(RecordedEvent recorded, FundEvent event, int line, Transfer transfer) {
        var entry = event.entry();
        return Change.addedInPart(
                Table.JOURNAL,
                recorded.position(),
                line,
                transfer.amount().fen(),
                booking(recorded, transfer),
                entry.effective().from(),
                entry.effective().to(),
                entry.period().atDay(1),
                event.fund().toString(),
                entry.status().name());
    }

    private static Change undoing(RecordedEvent recorded, EntryReversed event, int line, Transfer transfer) {
        var entry = event.entry();
        return Change.marked(
                Mark.REVERSAL,
                recorded.position(),
                transfer.amount().fen(),
                booking(recorded, transfer),
                entry.effective().from(),
                entry.effective().to(),
                entry.period().atDay(1),
                line,
                event.fund().toString(),
                transfer.debit().name(),
                transfer.credit().name(),
                entry.status().name(),
                event.target().value());
    }

    private static Dimension booking(RecordedEvent recorded, @Nullable Transfer transfer) {
        var type = recorded.stored().type();
        return transfer == null
                ? new Dimension(Table.BOOKING, type, null, null, null, null, null)
                : new Dimension(
                        Table.BOOKING,
                        type,
                        transfer.debit().name(),
                        transfer.credit().name(),
                        transfer.bucket().source().name(),
                        transfer.bucket().vintage(),
                        transfer.line());
    }

    private static @Nullable Dimension recipient(Payee payee) {
        return payee instanceof Payee.NotStated
                ? null
                : new Dimension(Table.RECIPIENT, Payments.code(payee), Payments.name(payee), Payments.person(payee));
    }

    private static @Nullable Long fen(@Nullable Money amount) {
        return amount == null ? null : amount.fen();
    }

    private static @Nullable Money amount(LedgerEvent event) {
        return event instanceof FundEvent e ? amountOf(e) : null;
    }

    private static @Nullable String refersTo(LedgerEvent event) {
        if (!(event instanceof FundEvent e)) return null;
        var entry = subject(e);
        return entry == null ? null : entry.value();
    }

    private static @Nullable Money amountOf(FundEvent event) {
        return switch (event) {
            case ProvisionalAuthorityGranted e -> e.amount();
            case Appropriated e -> e.amount();
            case Supplemented e -> e.amount();
            case Reduced e -> e.amount();
            case ReallocatedOut e -> e.amount();
            case ReallocatedIn e -> e.amount();
            case Allotted e -> e.amount();
            case AllotmentWithdrawn e -> e.amount();
            case BalanceRecovered e -> e.amount();
            case Committed e -> e.amount();
            case CommitmentReleased e -> e.amount();
            case PaymentRequested e -> e.payment().amount();
            case RequestApproved e -> e.amount();
            case RequestReturned e -> e.payment().amount();
            case RequestRejected e -> e.payment().amount();
            case PaymentMade e -> e.payment().amount();
            case PaymentSuspended e -> e.payment().amount();
            case SuspenseCleared e -> e.payment().amount();
            case SuspenseReturned e -> e.amount();
            case PaymentReturned e -> e.amount();
            case RefundReceived e -> e.amount();
            case ClawedBack e -> e.amount();
            case LaterReceiptNoted e -> e.amount();
            case PriorYearReceived e -> e.amount();
            case CorrectionProposed e ->
                e.replacement() == null ? null : e.replacement().amount();
            case OpeningAsserted e -> e.amount();
            case CarriedForward e -> e.amount();
            case CarriedIn e -> e.amount();
            case SurplusDeclared e -> e.amount();
            case RecoveredAtYearEnd e -> e.amount();
            case FundOpened _,
                    CashPlanSet _,
                    RequestSigned _,
                    RequestResubmitted _,
                    CorrectionSigned _,
                    AwardsAuthorised _,
                    AwardsSuspended _,
                    AwardsRestored _,
                    AwardsWithdrawn _,
                    CorrectionRejected _,
                    CorrectionReturned _,
                    CorrectionResubmitted _,
                    EntryReversed _,
                    UnknownStated _,
                    PeriodClosed _,
                    YearClosed _ -> null;
        };
    }

    private static @Nullable EntryId subject(FundEvent event) {
        return switch (event) {
            case CommitmentReleased e -> e.commitment();
            case PaymentRequested e -> e.commitment();
            case RequestSigned e -> e.request();
            case RequestApproved e -> e.request();
            case RequestReturned e -> e.request();
            case RequestResubmitted e -> e.request();
            case RequestRejected e -> e.request();
            case RequestPaid e -> e.request();
            case PaymentRecorded e -> e.commitment();
            case SuspenseCleared e -> e.suspended();
            case SuspenseReturned e -> e.suspended();
            case PaymentReturned e -> e.payment();
            case RefundReceived e -> e.payment();
            case ClawedBack e -> e.payment();
            case LaterReceiptNoted e -> e.payment();
            case PriorYearReceived e -> e.payment();
            case CorrectionProposed e -> e.target();
            case CorrectionSigned e -> e.correction();
            case CorrectionRejected e -> e.correction();
            case CorrectionReturned e -> e.correction();
            case CorrectionResubmitted e -> e.correction();
            case EntryReversed e -> e.target();
            case AwardsSuspended e -> e.complaint();
            case AwardsRestored e -> e.complaint();
            case AwardsWithdrawn e -> e.complaint();
            case OpeningAsserted e -> e.resolves();
            case FundOpened _,
                    ProvisionalAuthorityGranted _,
                    Appropriated _,
                    Supplemented _,
                    Reduced _,
                    ReallocatedOut _,
                    ReallocatedIn _,
                    Allotted _,
                    AllotmentWithdrawn _,
                    BalanceRecovered _,
                    CashPlanSet _,
                    Committed _,
                    AwardsAuthorised _,
                    AwardPaid _,
                    AssessmentRewardPaid _,
                    PaymentSuspended _,
                    UnknownStated _,
                    PeriodClosed _,
                    CarriedForward _,
                    CarriedIn _,
                    SurplusDeclared _,
                    RecoveredAtYearEnd _,
                    YearClosed _ -> null;
        };
    }
}

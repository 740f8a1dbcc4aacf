package org.mingzhang.domain.fund;

import static org.mingzhang.domain.fund.Account.*;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.domain.fund.FundEvent.*;
import org.mingzhang.domain.money.Money;

/** The double entry of every event: the one place that says how facts move money. Total, so a new event must be answered here. */
public final class Postings {
    private Postings() {}

    public static List<Transfer> of(FundEvent event) {
        return switch (event) {
            case ProvisionalAuthorityGranted e -> one(AVAILABLE, PROVISIONAL, e.bucket(), e.amount());
            case Appropriated e -> {
                var transfers = new ArrayList<Transfer>();
                transfers.addAll(one(AVAILABLE, APPROPRIATED, e.bucket(), e.amount()));
                transfers.addAll(one(PROVISIONAL, AVAILABLE, e.bucket(), e.absorbed()));
                yield transfers;
            }
            case Supplemented e -> one(AVAILABLE, SUPPLEMENTED, e.bucket(), e.amount());
            case Reduced e -> each(REDUCED, AVAILABLE, e.draws(), "");
            case ReallocatedOut e -> each(VIREMENT_OUT, AVAILABLE, e.draws(), "");
            case ReallocatedIn e -> each(AVAILABLE, VIREMENT_IN, e.draws(), "");
            case Allotted e -> List.of(new Transfer(ALLOTTED, UNALLOTTED, e.bucket(), e.amount(), e.line()));
            case AllotmentWithdrawn e -> List.of(new Transfer(UNALLOTTED, ALLOTTED, e.bucket(), e.amount(), e.line()));
            case BalanceRecovered e -> each(RECOVERED_IN_YEAR, AVAILABLE, e.draws(), "");
            case Committed e -> each(COMMITTED, AVAILABLE, e.draws(), e.line());
            case CommitmentReleased e -> each(AVAILABLE, COMMITTED, e.draws(), e.line());
            case PaymentRequested e -> each(REQUESTED, e.commitment() == null ? AVAILABLE : COMMITTED, e.payment());
            case RequestReturned e -> each(e.commitment() == null ? AVAILABLE : COMMITTED, REQUESTED, e.payment());
            case RequestRejected e -> each(e.commitment() == null ? AVAILABLE : COMMITTED, REQUESTED, e.payment());
            case PaymentMade e -> each(PAID, e.from(), e.payment());
            case PaymentSuspended e -> each(SUSPENSE, TREASURY, e.payment().draws(), "");
            case SuspenseCleared e -> {
                var transfers = new ArrayList<>(each(PAID, AVAILABLE, e.payment()));
                transfers.addAll(one(
                        TREASURY, SUSPENSE, Bucket.memo(e.fund()), e.payment().amount()));
                yield transfers;
            }
            case SuspenseReturned e -> each(TREASURY, SUSPENSE, e.draws(), "");
            case PaymentReturned e -> each(AVAILABLE, RETURNED, e.draws(), e.line());
            case RefundReceived e -> each(e.spendable() ? AVAILABLE : RECOVERED_IN_YEAR, REFUNDED, e.draws(), e.line());
            case ClawedBack e -> each(e.spendable() ? AVAILABLE : RECOVERED_IN_YEAR, CLAWED_BACK, e.draws(), e.line());
            case LaterReceiptNoted e -> each(TREASURY, LATER_REFUNDS, e.draws(), "");
            case PriorYearReceived e -> {
                var transfers = new ArrayList<>(each(TREASURY, PRIOR_YEAR_REFUNDS, e.draws(), ""));
                if (e.spendable()) transfers.addAll(each(AVAILABLE, CARRIED_IN, e.draws(), ""));
                yield transfers;
            }
            case EntryReversed e -> e.transfers();
            case OpeningAsserted e -> each(PAID, AVAILABLE, e.draws(), "");
            case CarriedForward e -> each(CARRIED_OUT, AVAILABLE, e.draws(), "");
            case CarriedIn e -> each(AVAILABLE, CARRIED_IN, e.draws(), "");
            case SurplusDeclared e -> each(SURPLUS, AVAILABLE, e.draws(), "");
            case RecoveredAtYearEnd e -> each(RECOVERED_AT_YEAR_END, AVAILABLE, e.draws(), "");
            case FundOpened _,
                    CashPlanSet _,
                    RequestSigned _,
                    RequestApproved _,
                    RequestResubmitted _,
                    AwardsAuthorised _,
                    AwardsSuspended _,
                    AwardsRestored _,
                    AwardsWithdrawn _,
                    CorrectionProposed _,
                    CorrectionSigned _,
                    CorrectionRejected _,
                    CorrectionReturned _,
                    CorrectionResubmitted _,
                    UnknownStated _,
                    PeriodClosed _,
                    YearClosed _ -> List.of();
        };
    }

    /**
     * How a reversal undoes {@code event}: by its inverse, except that a payment's money goes to what is available (or back under
     * its commitment), not back into the request that it came from.
     */
    static List<Transfer> undoing(FundEvent event) {
        return switch (event) {
            case RequestPaid e -> each(e.commitment() == null ? AVAILABLE : COMMITTED, PAID, e.payment());
            default -> of(event).stream().map(Transfer::reversed).toList().reversed();
        };
    }

    private static List<Transfer> one(Account debit, Account credit, Bucket bucket, Money amount) {
        return amount.isZero() ? List.of() : List.of(new Transfer(debit, credit, bucket, amount, ""));
    }

    private static List<Transfer> each(Account debit, Account credit, Payment payment) {
        return each(debit, credit, payment.draws(), payment.line());
    }

    private static List<Transfer> each(Account debit, Account credit, List<Draw> draws, String line) {
        var transfers = new Transfer[draws.size()];
        for (int i = 0; i < transfers.length; i++) {
            var draw = draws.get(i);
            transfers[i] = new Transfer(debit, credit, draw.bucket(), draw.amount(), line);
        }
        return List.of(transfers);
    }
}

package org.mingzhang.domain.fund;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.approval.Signature;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;

/** What has happened to the money of a fund. Facts, in the past tense; never edited, never renamed. */
public sealed interface FundEvent extends LedgerEvent {
    FundId fund();

    @Override
    default String stream() {
        return fund().stream();
    }

    record FundOpened(FundId fund, Entry entry, FundProfile profile) implements FundEvent {}

    // Authority to spend

    /** Authority before the budget is approved (预算法 art. 54). */
    record ProvisionalAuthorityGranted(FundId fund, Entry entry, Bucket bucket, Money amount) implements FundEvent {}

    /** 年初预算. {@code absorbed} is the provisional authority of the same bucket that ends with it. */
    record Appropriated(
            FundId fund, Entry entry, Bucket bucket, Money amount, Money absorbed, Classification classification)
            implements FundEvent {}

    /** 追加. */
    record Supplemented(FundId fund, Entry entry, Bucket bucket, Money amount, Classification classification)
            implements FundEvent {}

    /** 压减. */
    record Reduced(FundId fund, Entry entry, Money amount, List<Draw> draws) implements FundEvent {}

    /** 调剂, the giving side. */
    record ReallocatedOut(FundId fund, Entry entry, FundId to, Money amount, List<Draw> draws) implements FundEvent {}

    /** 调剂, the receiving side; the vintages are those of the giver. */
    record ReallocatedIn(FundId fund, Entry entry, FundId from, Money amount, List<Draw> draws) implements FundEvent {}

    /** 下达 to a sub-project or line item. */
    record Allotted(FundId fund, Entry entry, String line, Money amount, Bucket bucket) implements FundEvent {}

    record AllotmentWithdrawn(FundId fund, Entry entry, String line, Money amount, Bucket bucket)
            implements FundEvent {}

    /** 收回 within the year: it lowers the current budget. */
    record BalanceRecovered(FundId fund, Entry entry, Money amount, List<Draw> draws) implements FundEvent {}

    /** 用款计划: how much may be paid in each month; replaces an earlier plan. */
    record CashPlanSet(FundId fund, Entry entry, Map<YearMonth, Money> months) implements FundEvent {
        public CashPlanSet {
            months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
        }
    }

    // Commitments and requests

    record Committed(
            FundId fund,
            Entry entry,
            Payee payee,
            String contract,
            Money amount,
            List<Draw> draws,
            List<Instalment> instalments,
            String line)
            implements FundEvent {}

    /** What is left of a commitment becomes available again. */
    record CommitmentReleased(FundId fund, Entry entry, EntryId commitment, Money amount, List<Draw> draws, String line)
            implements FundEvent {}

    /** Money asked for; {@code commitment} is absent when it is asked straight from what is available. */
    record PaymentRequested(
            FundId fund, Entry entry, @Nullable EntryId commitment, Payment payment) implements FundEvent {}

    /** A step of the approval chain; the request is approved with the last one. Recorded where a chain is loaded. */
    record RequestSigned(FundId fund, Entry entry, EntryId request, Signature signature) implements FundEvent {}

    record RequestApproved(FundId fund, Entry entry, EntryId request, Money amount) implements FundEvent {}

    /** The money goes back where it came from. */
    record RequestRejected(
            FundId fund,
            Entry entry,
            EntryId request,
            @Nullable EntryId commitment,
            Payment payment) implements FundEvent {}

    /** 退回修改: the money goes back where it came from, until its maker asks for it anew. */
    record RequestReturned(
            FundId fund,
            Entry entry,
            EntryId request,
            @Nullable EntryId commitment,
            Payment payment) implements FundEvent {}

    /** A returned request goes on as {@code by}. */
    record RequestResubmitted(FundId fund, Entry entry, EntryId request, EntryId by) implements FundEvent {}

    // Awards

    /** An edition's laureates may be paid from this fund. */
    record AwardsAuthorised(FundId fund, Entry entry, String edition, List<AwardAuthorisation> awards)
            implements FundEvent {}

    /** A complaint is open: nothing is paid to these laureates until it is decided. */
    record AwardsSuspended(FundId fund, Entry entry, String edition, EntryId complaint, List<String> laureates)
            implements FundEvent {}

    /** The complaint was dismissed: payable again, unless another is open. */
    record AwardsRestored(FundId fund, Entry entry, String edition, EntryId complaint, List<String> laureates)
            implements FundEvent {}

    /** The complaint was upheld: these laureates are never paid. */
    record AwardsWithdrawn(FundId fund, Entry entry, String edition, EntryId complaint, List<String> laureates)
            implements FundEvent {}

    // Payments

    /** Money that has left the fund. */
    sealed interface PaymentMade extends FundEvent {
        Payment payment();

        /** The account that bore it until then. */
        Account from();
    }

    /** An approved request, paid. */
    record RequestPaid(
            FundId fund,
            Entry entry,
            EntryId request,
            @Nullable EntryId commitment,
            Payment payment) implements PaymentMade {
        @Override
        public Account from() {
            return Account.REQUESTED;
        }
    }

    /** Recorded from a treasury voucher or a report of what was paid. */
    record PaymentRecorded(
            FundId fund, Entry entry, @Nullable EntryId commitment, Payment payment) implements PaymentMade {
        @Override
        public Account from() {
            return commitment == null ? Account.AVAILABLE : Account.COMMITTED;
        }
    }

    record AwardPaid(FundId fund, Entry entry, Payment payment) implements PaymentMade {
        @Override
        public Account from() {
            return Account.AVAILABLE;
        }
    }

    record AssessmentRewardPaid(FundId fund, Entry entry, Payment payment) implements PaymentMade {
        @Override
        public Account from() {
            return Account.AVAILABLE;
        }
    }

    /** Paid by the treasury above budget; {@code excess} is by how much. It waits in suspense, outside net disbursed. */
    record PaymentSuspended(
            FundId fund,
            Entry entry,
            Payment payment,
            Money excess,
            @Nullable String hint) implements FundEvent {}

    /** A suspended payment, or what is left of it, has found its budget. */
    record SuspenseCleared(FundId fund, Entry entry, EntryId suspended, Payment payment) implements FundEvent {}

    /** Of a suspended payment this came back: it never touched the budget, so only the suspense falls. */
    record SuspenseReturned(
            FundId fund, Entry entry, EntryId suspended, ReceiptKind kind, Money amount, List<Draw> draws)
            implements FundEvent {}

    // Money that came back

    /** 退票: the bank sent it back. */
    record PaymentReturned(FundId fund, Entry entry, EntryId payment, Money amount, List<Draw> draws, String line)
            implements FundEvent {}

    /** 退回 in the year of the payment. Not spendable again means recovered from the budget as well. */
    record RefundReceived(
            FundId fund, Entry entry, EntryId payment, Money amount, boolean spendable, List<Draw> draws, String line)
            implements FundEvent {}

    /** 追回 in the year of the payment. */
    record ClawedBack(
            FundId fund, Entry entry, EntryId payment, Money amount, boolean spendable, List<Draw> draws, String line)
            implements FundEvent {}

    /** A memo on the payment's year: this came back in {@code receivedIn}. Never changes that year's figures. */
    record LaterReceiptNoted(
            FundId fund,
            Entry entry,
            EntryId payment,
            ReceiptKind kind,
            Money amount,
            FundId receivedIn,
            List<Draw> draws)
            implements FundEvent {}

    /** Received in this year for a payment of an earlier one; spendable here only by a recorded decision. */
    record PriorYearReceived(
            FundId fund,
            Entry entry,
            EntryId payment,
            ReceiptKind kind,
            Money amount,
            FundId paidIn,
            boolean spendable,
            List<Draw> draws)
            implements FundEvent {}

    // Corrections

    /** 更正申请: what is wrong, and what should stand instead. Moves nothing. */
    record CorrectionProposed(
            FundId fund,
            Entry entry,
            EntryId target,
            String reason,
            @Nullable Replacement replacement) implements FundEvent {}

    /** A step of the approval chain; the correction is carried out with the last one. Recorded where a chain is loaded. */
    record CorrectionSigned(FundId fund, Entry entry, EntryId correction, Signature signature) implements FundEvent {}

    record CorrectionRejected(FundId fund, Entry entry, EntryId correction, String reason) implements FundEvent {}

    /** 退回修改: it waits for its maker. */
    record CorrectionReturned(FundId fund, Entry entry, EntryId correction, String reason) implements FundEvent {}

    /** A returned correction goes on as {@code by}. */
    record CorrectionResubmitted(FundId fund, Entry entry, EntryId correction, EntryId by) implements FundEvent {}

    /**
     * 红字冲销 of {@code target}, approved by someone else than the proposer. It takes effect when the target did and is posted in
     * the month of its approval. {@code stale}: derived entries whose input it was.
     */
    record EntryReversed(
            FundId fund, Entry entry, EntryId correction, EntryId target, List<Transfer> transfers, List<EntryId> stale)
            implements FundEvent {}

    // What is not known

    /** A figure that a document leaves open: between {@code low} and {@code high} (null: no upper bound). */
    record UnknownStated(
            FundId fund,
            Entry entry,
            UnknownFigure figure,
            Money low,
            @Nullable Money high) implements FundEvent {}

    /**
     * What had been paid in the unknown time, as a document asserts. What exceeds the budget is {@code disputed}: it stands in
     * suspense by a {@link PaymentSuspended} of its own.
     */
    record OpeningAsserted(FundId fund, Entry entry, EntryId resolves, Money amount, List<Draw> draws, Money disputed)
            implements FundEvent {}

    // Closing

    /** 结账: nothing more is posted in this month or an earlier one. */
    record PeriodClosed(FundId fund, Entry entry, YearMonth period) implements FundEvent {}

    /** 结转: goes on in {@code to} with its vintage. */
    record CarriedForward(FundId fund, Entry entry, FundId to, Money amount, List<Draw> draws) implements FundEvent {}

    /** The receiving side of a carry-forward. */
    record CarriedIn(FundId fund, Entry entry, FundId from, Money amount, List<Draw> draws) implements FundEvent {}

    /** 结余. */
    record SurplusDeclared(FundId fund, Entry entry, Money amount, List<Draw> draws) implements FundEvent {}

    /** 年终收回: empties what is available and leaves that year's budget as it was. */
    record RecoveredAtYearEnd(FundId fund, Entry entry, Money amount, List<Draw> draws) implements FundEvent {}

    record YearClosed(FundId fund, Entry entry) implements FundEvent {}
}

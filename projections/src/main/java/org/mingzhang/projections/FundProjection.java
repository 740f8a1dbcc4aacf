package org.mingzhang.projections;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.Account;
import org.mingzhang.domain.fund.FundEvent;
import org.mingzhang.domain.fund.FundEvent.*;
import org.mingzhang.domain.fund.ReceiptKind;
import org.mingzhang.domain.fund.Transfer;
import org.mingzhang.domain.fund.UnknownFigure;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.FigureStatus;

/** What an event of a fund changes beside the journal and the totals. */
final class FundProjection {
    private FundProjection() {}

    static List<Change> on(long position, FundEvent event) {
        var fund = event.fund().toString();
        return switch (event) {
            case FundOpened e -> {
                var profile = e.profile();
                yield List.of(Change.added(
                        Table.FUND,
                        fund,
                        e.fund().fiscalYear(),
                        profile.name(),
                        profile.jurisdiction(),
                        profile.unit(),
                        profile.projectCode(),
                        position));
            }
            case Appropriated _ ->
                List.of(Change.marked(Mark.RESOLVED, position, fund, null, UnknownFigure.APPROPRIATION.name()));
            case CashPlanSet e ->
                e.months().entrySet().stream()
                        .map(m -> Change.added(
                                Table.CASH_PLAN,
                                position,
                                fund,
                                m.getKey().atDay(1),
                                m.getValue().fen()))
                        .toList();
            case Committed e -> List.of(commitment(position, e));
            case CommitmentReleased e ->
                moved(position, fund, e.commitment(), e.amount().negated());
            case PaymentRequested e -> {
                var changes = new ArrayList<Change>();
                changes.add(request(position, e));
                changes.add(Approvals.begun(position, e));
                changes.addAll(moved(
                        position, fund, e.commitment(), e.payment().amount().negated()));
                yield changes;
            }
            case RequestSigned e -> List.of(Approvals.signed(position, fund, e.request(), e.signature()));
            case RequestApproved e ->
                List.of(
                        Change.marked(Mark.APPROVED, position, fund, e.request().value()),
                        Approvals.ended(position, fund, e.request()));
            case RequestReturned e -> {
                var changes = new ArrayList<Change>();
                changes.add(
                        Change.marked(Mark.SETTLED, position, fund, e.request().value()));
                changes.addAll(moved(position, fund, e.commitment(), e.payment().amount()));
                changes.add(Approvals.returned(position, e));
                yield changes;
            }
            case RequestResubmitted e -> List.of(Approvals.ended(position, fund, e.request()));
            case RequestRejected e -> {
                var changes = new ArrayList<Change>();
                changes.add(
                        Change.marked(Mark.SETTLED, position, fund, e.request().value()));
                changes.addAll(moved(position, fund, e.commitment(), e.payment().amount()));
                changes.add(Approvals.ended(position, fund, e.request()));
                yield changes;
            }
            case RequestPaid e ->
                List.of(Change.marked(Mark.SETTLED, position, fund, e.request().value()));
            case PaymentRecorded e ->
                moved(position, fund, e.commitment(), e.payment().amount().negated());
            case PaymentSuspended e -> List.of(dispute(position, e));
            case LaterReceiptNoted e ->
                e.kind() == ReceiptKind.REVERSAL
                        ? List.of(
                                Change.marked(
                                        Mark.REVERSED,
                                        position,
                                        fund,
                                        e.payment().value()),
                                Approvals.endedFor(position, fund, e.payment()))
                        : List.of();
            case CorrectionProposed e -> List.of(Approvals.begun(position, e));
            case CorrectionSigned e -> List.of(Approvals.signed(position, fund, e.correction(), e.signature()));
            case CorrectionRejected e -> List.of(Approvals.ended(position, fund, e.correction()));
            case CorrectionReturned e -> List.of(Approvals.returned(position, e));
            case CorrectionResubmitted e -> List.of(Approvals.ended(position, fund, e.correction()));
            case EntryReversed e -> reversed(position, e);
            case UnknownStated e -> List.of(unknown(position, e));
            case OpeningAsserted e ->
                List.of(Change.marked(
                        Mark.RESOLVED, position, fund, e.resolves().value(), null));
            case PeriodClosed e ->
                List.of(Change.added(Table.CLOSING, position, fund, e.period().atDay(1)));
            case YearClosed _ -> List.of(Change.added(Table.CLOSING, position, fund, null));
            case ProvisionalAuthorityGranted _,
                    Supplemented _,
                    Reduced _,
                    ReallocatedOut _,
                    ReallocatedIn _,
                    Allotted _,
                    AllotmentWithdrawn _,
                    BalanceRecovered _,
                    AwardsAuthorised _,
                    AwardsSuspended _,
                    AwardsRestored _,
                    AwardsWithdrawn _,
                    AwardPaid _,
                    AssessmentRewardPaid _,
                    SuspenseCleared _,
                    SuspenseReturned _,
                    PaymentReturned _,
                    RefundReceived _,
                    ClawedBack _,
                    PriorYearReceived _,
                    CarriedForward _,
                    CarriedIn _,
                    SurplusDeclared _,
                    RecoveredAtYearEnd _ -> List.of();
        };
    }

    private static List<Change> reversed(long position, EntryReversed e) {
        var fund = e.fund().toString();
        var changes = new ArrayList<Change>();
        changes.add(Change.marked(Mark.REVERSED, position, fund, e.target().value()));
        changes.add(Approvals.ended(position, fund, e.correction()));
        for (var stale : e.stale()) changes.add(Change.marked(Mark.STALE, position, fund, stale.value()));
        var restored = Money.sum(e.transfers().stream()
                .filter(t -> t.debit() == Account.COMMITTED)
                .map(Transfer::amount)
                .toList());
        if (restored.isPositive())
            changes.add(Change.marked(
                    Mark.COMMITMENT_RESTORED, position, fund, e.target().value(), restored.fen()));
        changes.add(Change.marked(Mark.REOPENED, position, fund, e.target().value()));
        return changes;
    }

    private static List<Change> moved(long position, String fund, @Nullable EntryId commitment, Money delta) {
        return commitment == null || delta.isZero()
                ? List.of()
                : List.of(Change.added(Table.COMMITMENT_MOVE, position, fund, commitment.value(), delta.fen()));
    }

    private static Change commitment(long position, Committed e) {
        return Change.added(
                Table.COMMITMENT,
                position,
                e.fund().toString(),
                e.entry().id().value(),
                e.contract(),
                Payments.code(e.payee()),
                Payments.name(e.payee()),
                Payments.person(e.payee()),
                e.line(),
                e.amount().fen());
    }

    private static Change request(long position, PaymentRequested e) {
        var payment = e.payment();
        return Change.added(
                Table.REQUEST,
                position,
                e.fund().toString(),
                e.entry().id().value(),
                Payments.code(payment.payee()),
                Payments.name(payment.payee()),
                Payments.person(payment.payee()),
                Payments.purpose(payment.purpose()),
                e.commitment() == null ? null : e.commitment().value(),
                payment.amount().fen());
    }

    private static Change dispute(long position, PaymentSuspended e) {
        return Change.added(
                Table.DISPUTE,
                position,
                e.fund().toString(),
                e.entry().status() == FigureStatus.DISPUTED ? "opening-disputed" : "paid-above-budget",
                e.excess().fen(),
                e.hint());
    }

    private static Change unknown(long position, UnknownStated e) {
        var entry = e.entry();
        return Change.added(
                Table.UNKNOWN_FIGURE,
                position,
                e.fund().toString(),
                entry.id().value(),
                e.figure().name(),
                e.low().fen(),
                e.high() == null ? null : e.high().fen(),
                entry.effective().from(),
                entry.effective().to(),
                entry.period().atDay(1));
    }
}

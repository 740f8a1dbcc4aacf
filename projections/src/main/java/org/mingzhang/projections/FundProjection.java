package org.mingzhang.projections;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.Account;
import org.mingzhang.domain.fund.FundEvent;
import org.mingzhang.domain.fund.FundEvent.*;
import org.mingzhang.domain.fund.Payment;
import org.mingzhang.domain.fund.Postings;
import org.mingzhang.domain.fund.Purpose;
import org.mingzhang.domain.fund.ReceiptKind;
import org.mingzhang.domain.fund.Transfer;
import org.mingzhang.domain.fund.UnknownFigure;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.FigureStatus;

/** What an event of a fund changes: its postings, and what people ask about beside balances. */
final class FundProjection {
    private FundProjection() {}

    static List<Change> on(long position, FundEvent event) {
        var changes = new ArrayList<Change>();
        int line = 0;
        for (var transfer : Postings.of(event)) changes.add(posting(position, ++line, event, transfer));
        changes.addAll(beside(position, event));
        return changes;
    }

    private static Change posting(long position, int line, FundEvent event, Transfer transfer) {
        var entry = event.entry();
        return Change.of(
                Write.POSTING,
                position,
                line,
                event.fund().toString(),
                transfer.debit().name(),
                transfer.credit().name(),
                transfer.bucket().source().name(),
                transfer.bucket().vintage(),
                transfer.line(),
                transfer.amount().fen(),
                entry.effective().from(),
                entry.effective().to(),
                entry.period().atDay(1),
                entry.status().name(),
                entry.id().value(),
                event instanceof EntryReversed e ? e.target().value() : null);
    }

    private static List<Change> beside(long position, FundEvent event) {
        var fund = event.fund().toString();
        return switch (event) {
            case FundOpened e -> {
                var profile = e.profile();
                yield List.of(Change.of(
                        Write.FUND,
                        fund,
                        e.fund().fiscalYear(),
                        profile.name(),
                        profile.jurisdiction(),
                        profile.unit(),
                        profile.projectCode(),
                        position));
            }
            case Appropriated _ ->
                List.of(Change.of(Write.RESOLVED, position, fund, null, UnknownFigure.APPROPRIATION.name()));
            case CashPlanSet e ->
                e.months().entrySet().stream()
                        .map(m -> Change.of(
                                Write.CASH_PLAN,
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
                changes.addAll(moved(
                        position, fund, e.commitment(), e.payment().amount().negated()));
                yield changes;
            }
            case RequestApproved e ->
                List.of(Change.of(Write.APPROVED, position, fund, e.request().value()));
            case RequestRejected e -> {
                var changes = new ArrayList<Change>();
                changes.add(Change.of(Write.SETTLED, position, fund, e.request().value()));
                changes.addAll(moved(position, fund, e.commitment(), e.payment().amount()));
                yield changes;
            }
            case RequestPaid e ->
                List.of(
                        payment(position, e, e.payment(), e.commitment(), false),
                        Change.of(Write.SETTLED, position, fund, e.request().value()));
            case PaymentRecorded e -> {
                var changes = new ArrayList<Change>();
                changes.add(payment(position, e, e.payment(), e.commitment(), false));
                changes.addAll(moved(
                        position, fund, e.commitment(), e.payment().amount().negated()));
                yield changes;
            }
            case AwardPaid e -> List.of(payment(position, e, e.payment(), null, false));
            case AssessmentRewardPaid e -> List.of(payment(position, e, e.payment(), null, false));
            case PaymentSuspended e -> List.of(payment(position, e, e.payment(), null, true), dispute(position, e));
            case SuspenseCleared e -> List.of(payment(position, e, e.payment(), null, false));
            case LaterReceiptNoted e ->
                e.kind() == ReceiptKind.REVERSAL
                        ? List.of(Change.of(
                                Write.REVERSED, position, fund, e.payment().value()))
                        : List.of();
            case EntryReversed e -> reversed(position, e);
            case UnknownStated e -> List.of(unknown(position, e));
            case OpeningAsserted e ->
                List.of(Change.of(Write.RESOLVED, position, fund, e.resolves().value(), null));
            case PeriodClosed e ->
                List.of(Change.of(Write.CLOSING, position, fund, e.period().atDay(1)));
            case YearClosed _ -> List.of(Change.of(Write.CLOSING, position, fund, null));
            case ProvisionalAuthorityGranted _,
                    Supplemented _,
                    Reduced _,
                    ReallocatedOut _,
                    ReallocatedIn _,
                    Allotted _,
                    AllotmentWithdrawn _,
                    BalanceRecovered _,
                    SuspenseReturned _,
                    PaymentReturned _,
                    RefundReceived _,
                    ClawedBack _,
                    PriorYearReceived _,
                    CorrectionProposed _,
                    CorrectionRejected _,
                    CarriedForward _,
                    CarriedIn _,
                    SurplusDeclared _,
                    RecoveredAtYearEnd _ -> List.of();
        };
    }

    private static List<Change> reversed(long position, EntryReversed e) {
        var fund = e.fund().toString();
        var changes = new ArrayList<Change>();
        changes.add(Change.of(Write.REVERSED, position, fund, e.target().value()));
        for (var stale : e.stale()) changes.add(Change.of(Write.STALE, position, fund, stale.value()));
        var restored = Money.sum(e.transfers().stream()
                .filter(t -> t.debit() == Account.COMMITTED)
                .map(Transfer::amount)
                .toList());
        if (restored.isPositive())
            changes.add(Change.of(
                    Write.COMMITMENT_RESTORED, position, fund, e.target().value(), restored.fen()));
        changes.add(Change.of(Write.REOPENED, position, fund, e.target().value()));
        return changes;
    }

    private static List<Change> moved(long position, String fund, @Nullable EntryId commitment, Money delta) {
        return commitment == null || delta.isZero()
                ? List.of()
                : List.of(Change.of(Write.COMMITMENT_MOVE, position, fund, commitment.value(), delta.fen()));
    }

    private static Change commitment(long position, Committed e) {
        return Change.of(
                Write.COMMITMENT,
                position,
                e.fund().toString(),
                e.entry().id().value(),
                e.contract(),
                code(e.payee()),
                name(e.payee()),
                person(e.payee()),
                e.line(),
                e.amount().fen());
    }

    private static Change request(long position, PaymentRequested e) {
        var payment = e.payment();
        return Change.of(
                Write.REQUEST,
                position,
                e.fund().toString(),
                e.entry().id().value(),
                code(payment.payee()),
                name(payment.payee()),
                person(payment.payee()),
                purpose(payment.purpose()),
                e.commitment() == null ? null : e.commitment().value(),
                payment.amount().fen());
    }

    private static Change payment(
            long position, FundEvent e, Payment payment, @Nullable EntryId commitment, boolean suspended) {
        var voucher = payment.voucher();
        return Change.of(
                Write.PAYMENT,
                position,
                e.fund().toString(),
                e.entry().id().value(),
                code(payment.payee()),
                name(payment.payee()),
                person(payment.payee()),
                purpose(payment.purpose()),
                voucher == null ? null : voucher.toString(),
                voucher == null ? null : voucher.number(),
                payment.purpose() instanceof Purpose.OfContract contract ? contract.instalment() : null,
                commitment == null ? null : commitment.value(),
                payment.amount().fen(),
                suspended);
    }

    private static Change dispute(long position, PaymentSuspended e) {
        return Change.of(
                Write.DISPUTE,
                position,
                e.fund().toString(),
                e.entry().status() == FigureStatus.DISPUTED ? "opening-disputed" : "paid-above-budget",
                e.excess().fen(),
                e.hint());
    }

    private static Change unknown(long position, UnknownStated e) {
        var entry = e.entry();
        return Change.of(
                Write.UNKNOWN,
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

    private static @Nullable String code(Payee payee) {
        return payee instanceof Payee.Organisation o ? o.code().value() : null;
    }

    private static @Nullable String name(Payee payee) {
        return payee instanceof Payee.Organisation o ? o.name() : null;
    }

    private static @Nullable String person(Payee payee) {
        return payee instanceof Payee.Person p ? p.reference() : null;
    }

    private static String purpose(Purpose purpose) {
        return switch (purpose) {
            case Purpose.Spending p -> p.description();
            case Purpose.OfContract p -> p.description();
            case Purpose.OfAward p -> p.laureate() == null ? p.edition() : p.edition() + " · " + p.laureate();
            case Purpose.OfAssessment p -> p.assessment();
        };
    }
}

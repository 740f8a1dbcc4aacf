package org.mingzhang.domain.fund;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.approval.Approval;
import org.mingzhang.domain.approval.ApprovalKind;
import org.mingzhang.domain.fund.FundEvent.*;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.EntryId;

/**
 * What a fund remembers in order to decide: its balances by bucket, and the entries that later ones may refer to. Owned by one
 * reader; {@link #evolve} changes it in place, so that folding a history is linear. Deciders only read.
 */
public final class Fund {
    /** A commitment and what is left of it. */
    record OpenCommitment(Committed event, SequencedMap<Bucket, Money> remaining, Map<Integer, Money> used) {
        Money left() {
            return Money.sum(remaining.values());
        }
    }

    record Request(PaymentRequested event, RequestState state, Approval approval) {}

    record Correction(CorrectionProposed event, CorrectionState state, Approval approval) {}

    /** A payment above budget, and what of it neither found its budget nor came back. */
    record Suspended(PaymentSuspended event, Money left) {
        Draw rest() {
            return new Draw(Bucket.memo(event.fund()), left);
        }
    }

    /** Two payments that agree in these look like one. */
    record Fingerprint(Payee payee, Money amount, EffectiveDate effective) {}

    private final FundId id;
    private @Nullable FundProfile profile;
    private @Nullable YearMonth closedThrough;
    private boolean yearClosed;
    private final Balances balances = new Balances();
    private final Map<EntryId, FundEvent> entries = new LinkedHashMap<>();
    private final Map<EntryId, EntryId> reversedBy = new HashMap<>();
    private final Map<EntryId, OpenCommitment> commitments = new HashMap<>();
    private final Map<EntryId, Request> requests = new HashMap<>();
    private final Map<EntryId, Correction> corrections = new HashMap<>();
    /** What came back of payments, or was undone of them, to the buckets that bore them. */
    private final Map<EntryId, Map<Bucket, Money>> returned = new HashMap<>();

    private final Map<String, EntryId> vouchers = new HashMap<>();
    private final Map<Fingerprint, EntryId> fingerprints = new HashMap<>();
    private final Map<EntryId, Suspended> suspended = new HashMap<>();
    private final Map<EntryId, UnknownStated> unknowns = new LinkedHashMap<>();
    private final Map<Bucket, EntryId> appropriations = new TreeMap<>();
    private final Map<String, List<EntryId>> derived = new HashMap<>();
    private final Allotments allotments = new Allotments();
    private final Authorisations authorisations = new Authorisations();
    private final CashPlan cashPlan;

    public Fund(FundId id) {
        this.id = id;
        this.cashPlan = new CashPlan(id.fiscalYear());
    }

    /** A twin folded from the same history, every event of which has an id of its own: to see what several commands would do. */
    public Fund copy() {
        var twin = new Fund(id);
        entries.values().forEach(twin::evolve);
        return twin;
    }

    public FundId id() {
        return id;
    }

    public boolean isOpen() {
        return profile != null;
    }

    @Nullable
    FundProfile profile() {
        return profile;
    }

    public boolean isYearClosed() {
        return yearClosed;
    }

    /** Whether the month takes no more entries. */
    public boolean isClosed(YearMonth period) {
        return closedThrough != null && !period.isAfter(closedThrough);
    }

    /** The earliest month that still takes entries; null when December is closed. */
    @Nullable
    YearMonth firstOpenPeriod() {
        var first = closedThrough == null ? YearMonth.of(id.fiscalYear(), 1) : closedThrough.plusMonths(1);
        return first.getYear() == id.fiscalYear() ? first : null;
    }

    public Money figure(Figure figure) {
        return figure.from(this::balance);
    }

    /** Debits minus credits over all buckets, in fen. */
    public long balance(Account account) {
        return balances.of(account);
    }

    public Money balance(Account account, Bucket bucket) {
        return balances.of(account, bucket);
    }

    public List<Bucket> buckets() {
        return balances.buckets();
    }

    Balances balances() {
        return balances;
    }

    /** What is available whatever the open opening turns out to have been within its bounds. */
    Money certainlyAvailable() {
        var opening = openUnknown(UnknownFigure.DISBURSEMENT);
        var available = figure(Figure.AVAILABLE_BALANCE);
        return opening == null ? available : available.minus(opening.low()).max(Money.ZERO);
    }

    /** Whether the id names an entry of this fund. */
    public boolean has(EntryId entry) {
        return entries.containsKey(entry);
    }

    @Nullable
    FundEvent find(EntryId entry) {
        return entries.get(entry);
    }

    boolean isReversed(EntryId entry) {
        return reversedBy.containsKey(entry);
    }

    @Nullable
    OpenCommitment commitment(EntryId entry) {
        return commitments.get(entry);
    }

    @Nullable
    Request request(EntryId entry) {
        return requests.get(entry);
    }

    @Nullable
    Correction correction(EntryId entry) {
        return corrections.get(entry);
    }

    /** What waits in suspense; null when there is nothing of the kind, or no longer. */
    @Nullable
    Suspended suspended(EntryId entry) {
        return suspended.get(entry);
    }

    /** What of a payment has neither come back nor been reversed; null when there is no such payment. */
    @Nullable
    SequencedMap<Bucket, Money> unreturned(EntryId payment) {
        var borne = borne(entries.get(payment));
        if (borne == null) return null;
        var rest = Draw.pool(borne);
        returned.getOrDefault(payment, Map.of()).forEach((bucket, back) -> rest.merge(bucket, back, Money::minus));
        return rest;
    }

    /** What each bucket bore of a payment in the budget; null for any other event. */
    private static @Nullable List<Draw> borne(@Nullable FundEvent event) {
        return switch (event) {
            case PaymentMade e -> e.payment().draws();
            case SuspenseCleared e -> e.payment().draws();
            case OpeningAsserted e -> e.draws();
            case null, default -> null;
        };
    }

    /** The appropriation of a source, be it of nothing; null when there is none that stands. */
    @Nullable
    Appropriated appropriation(Bucket bucket) {
        var entry = appropriations.get(bucket);
        return entry != null && entries.get(entry) instanceof Appropriated e ? e : null;
    }

    /** @param number as {@link VoucherNo} writes it */
    @Nullable
    EntryId byVoucher(String number) {
        return vouchers.get(number);
    }

    @Nullable
    EntryId lookalike(Payment payment, EffectiveDate effective) {
        return payment.payee() instanceof Payee.NotStated
                ? null
                : fingerprints.get(new Fingerprint(payment.payee(), payment.amount(), effective));
    }

    @Nullable
    UnknownStated openUnknown(UnknownFigure figure) {
        for (var unknown : unknowns.values()) if (unknown.figure() == figure) return unknown;
        return null;
    }

    public List<UnknownStated> openUnknowns() {
        return List.copyOf(unknowns.values());
    }

    /** Ids of entries derived from {@code input}, in the order in which they were recorded. */
    List<EntryId> derivedFrom(EntryId input) {
        return List.copyOf(derived.getOrDefault(input.value(), List.of()));
    }

    Authorisations.@Nullable Standing authorisation(String edition, String laureate) {
        return authorisations.of(edition, laureate);
    }

    /** Whether this fund has paid a laureate's award and the money has not come back whole. */
    public boolean isPaid(String edition, String laureate) {
        var standing = authorisations.of(edition, laureate);
        return standing != null && standing.payment() != null && isStanding(standing.payment());
    }

    /** Whether a payment still stands: in the budget and not sent back whole, or in suspense. */
    boolean isStanding(EntryId payment) {
        if (isReversed(payment)) return false;
        var rest = unreturned(payment);
        return rest == null
                ? suspended.containsKey(payment)
                : Money.sum(rest.values()).isPositive();
    }

    /** Whether a request waits for its approval or its payment. */
    boolean isUnderWay(EntryId request) {
        var known = requests.get(request);
        return known != null && (known.state() == RequestState.PENDING || known.state() == RequestState.APPROVED);
    }

    Allotments allotments() {
        return allotments;
    }

    CashPlan cashPlan() {
        return cashPlan;
    }

    /** Folds one event in. Total: a new event must be answered here. */
    public void evolve(FundEvent event) {
        entries.put(event.entry().id(), event);
        var derivation = event.entry().derivation();
        if (derivation != null) {
            for (var input : derivation.inputs())
                derived.computeIfAbsent(input, i -> new ArrayList<>())
                        .add(event.entry().id());
        }
        for (var transfer : Postings.of(event))
            post(transfer, event.entry().effective().month());
        switch (event) {
            case FundOpened e -> profile = e.profile();
            case Appropriated e -> {
                appropriations.put(e.bucket(), e.entry().id());
                unknowns.values().removeIf(u -> u.figure() == UnknownFigure.APPROPRIATION);
            }
            case Allotted e -> allotments.allot(e.line(), e.amount());
            case AllotmentWithdrawn e -> allotments.allot(e.line(), e.amount().negated());
            case CashPlanSet e -> cashPlan.plan(e.months());
            case Committed e ->
                commitments.put(e.entry().id(), new OpenCommitment(e, Draw.pool(e.draws()), new HashMap<>()));
            case CommitmentReleased e -> use(e.commitment(), null, e.draws(), 1);
            case PaymentRequested e -> {
                var approval = Approval.of(
                        ApprovalKind.PAYMENT_REQUEST,
                        e.payment().amount(),
                        e.entry().actor());
                requests.put(e.entry().id(), new Request(e, RequestState.PENDING, approval));
                use(e.commitment(), e.payment().purpose(), e.payment().draws(), 1);
                authorisations.change(
                        e.payment().purpose(), s -> s.requestedBy(e.entry().id()));
            }
            case RequestSigned e ->
                requests.computeIfPresent(
                        e.request(),
                        (id, r) ->
                                new Request(r.event(), r.state(), r.approval().with(e.signature())));
            case RequestApproved e -> move(e.request(), RequestState.APPROVED);
            case RequestReturned e -> {
                move(e.request(), RequestState.RETURNED);
                use(e.commitment(), e.payment().purpose(), e.payment().draws(), -1);
            }
            case RequestResubmitted e -> move(e.request(), RequestState.RESUBMITTED);
            case RequestRejected e -> {
                move(e.request(), RequestState.REJECTED);
                use(e.commitment(), e.payment().purpose(), e.payment().draws(), -1);
            }
            case RequestPaid e -> {
                move(e.request(), RequestState.PAID);
                paid(e);
            }
            case PaymentRecorded e -> {
                use(e.commitment(), e.payment().purpose(), e.payment().draws(), 1);
                paid(e);
            }
            case AwardPaid e -> paid(e);
            case AssessmentRewardPaid e -> paid(e);
            case AwardsAuthorised e -> authorisations.authorise(e.edition(), e.awards());
            case AwardsSuspended e ->
                authorisations.change(e.edition(), e.laureates(), s -> s.suspended(e.complaint()));
            case AwardsRestored e -> authorisations.change(e.edition(), e.laureates(), s -> s.restored(e.complaint()));
            case AwardsWithdrawn e ->
                authorisations.change(e.edition(), e.laureates(), s -> s.withdrawn(e.complaint()));
            case PaymentSuspended e -> {
                suspended.put(e.entry().id(), new Suspended(e, e.payment().amount()));
                authorisations.change(
                        e.payment().purpose(), s -> s.paidBy(e.entry().id()));
                remember(e.payment().voucher(), e.entry().id());
            }
            case SuspenseCleared e -> {
                suspended.remove(e.suspended());
                authorisations.change(
                        e.payment().purpose(), s -> s.paidBy(e.entry().id()));
            }
            case SuspenseReturned e -> suspend(e.suspended(), e.amount().negated());
            case PaymentReturned e -> back(e.payment(), e.draws(), 1);
            case RefundReceived e -> back(e.payment(), e.draws(), 1);
            case ClawedBack e -> back(e.payment(), e.draws(), 1);
            case LaterReceiptNoted e -> {
                back(e.payment(), e.draws(), 1);
                if (e.kind() == ReceiptKind.REVERSAL) {
                    reversedBy.put(e.payment(), e.entry().id());
                    corrections.forEach((id, c) -> {
                        if (c.event().target().equals(e.payment())) move(id, CorrectionState.DECIDED);
                    });
                }
            }
            case CorrectionProposed e -> {
                var approval = Approval.of(
                        ApprovalKind.CORRECTION, weight(e), e.entry().actor());
                corrections.put(e.entry().id(), new Correction(e, CorrectionState.PENDING, approval));
            }
            case CorrectionSigned e ->
                corrections.computeIfPresent(
                        e.correction(),
                        (id, c) -> new Correction(
                                c.event(), c.state(), c.approval().with(e.signature())));
            case CorrectionRejected e -> move(e.correction(), CorrectionState.DECIDED);
            case CorrectionReturned e -> move(e.correction(), CorrectionState.RETURNED);
            case CorrectionResubmitted e -> move(e.correction(), CorrectionState.RESUBMITTED);
            case EntryReversed e -> {
                move(e.correction(), CorrectionState.DECIDED);
                reversedBy.put(e.target(), e.entry().id());
                undo(entries.get(e.target()));
            }
            case UnknownStated e -> unknowns.put(e.entry().id(), e);
            case OpeningAsserted e -> unknowns.remove(e.resolves());
            case PeriodClosed e -> closedThrough = e.period();
            case YearClosed _ -> yearClosed = true;
            case ProvisionalAuthorityGranted _,
                    Supplemented _,
                    Reduced _,
                    ReallocatedOut _,
                    ReallocatedIn _,
                    BalanceRecovered _,
                    PriorYearReceived _,
                    CarriedForward _,
                    CarriedIn _,
                    SurplusDeclared _,
                    RecoveredAtYearEnd _ -> {}
        }
    }

    private void post(Transfer transfer, YearMonth month) {
        balances.post(transfer);
        allotments.post(transfer);
        cashPlan.post(transfer, month);
    }

    private void paid(PaymentMade event) {
        var entry = event.entry().id();
        authorisations.change(event.payment().purpose(), s -> s.paidBy(entry));
        fingerprints.putIfAbsent(fingerprint(event), entry);
        remember(event.payment().voucher(), entry);
    }

    private static Fingerprint fingerprint(PaymentMade event) {
        return new Fingerprint(
                event.payment().payee(), event.payment().amount(), event.entry().effective());
    }

    private void remember(@Nullable VoucherNo voucher, EntryId entry) {
        if (voucher != null) vouchers.put(voucher.number(), entry);
    }

    private void suspend(EntryId entry, Money change) {
        if (!(entries.get(entry) instanceof PaymentSuspended event)) return;
        var before = suspended.get(entry);
        var left = before == null ? change : before.left().plus(change);
        if (left.isZero()) suspended.remove(entry);
        else suspended.put(entry, new Suspended(event, left));
    }

    private void use(@Nullable EntryId commitment, @Nullable Purpose purpose, List<Draw> draws, int sign) {
        if (commitment == null) return;
        var open = commitments.get(commitment);
        if (open == null) return;
        for (var draw : draws) open.remaining().merge(draw.bucket(), signed(draw.amount(), -sign), Money::plus);
        if (purpose instanceof Purpose.OfContract contract) {
            open.used().merge(contract.instalment(), signed(Draw.total(draws), sign), Money::plus);
        }
    }

    private void back(EntryId payment, List<Draw> draws, int sign) {
        var back = returned.computeIfAbsent(payment, p -> new HashMap<>());
        for (var draw : draws) back.merge(draw.bucket(), signed(draw.amount(), sign), Money::plus);
    }

    private void undo(@Nullable FundEvent target) {
        switch (target) {
            case PaymentMade e -> {
                back(e.entry().id(), e.payment().draws(), 1);
                fingerprints.remove(fingerprint(e), e.entry().id());
                use(commitmentOf(e), e.payment().purpose(), e.payment().draws(), -1);
            }
            case PaymentReturned e -> back(e.payment(), e.draws(), -1);
            case RefundReceived e -> back(e.payment(), e.draws(), -1);
            case ClawedBack e -> back(e.payment(), e.draws(), -1);
            case Appropriated e -> appropriations.remove(e.bucket(), e.entry().id());
            case PaymentSuspended e -> suspended.remove(e.entry().id());
            case SuspenseReturned e -> suspend(e.suspended(), e.amount());
            case SuspenseCleared e -> {
                back(e.entry().id(), e.payment().draws(), 1);
                suspend(e.suspended(), e.payment().amount());
            }
            case OpeningAsserted e -> {
                back(e.entry().id(), e.draws(), 1);
                if (entries.get(e.resolves()) instanceof UnknownStated unknown) unknowns.put(e.resolves(), unknown);
            }
            case null, default -> {}
        }
    }

    static @Nullable EntryId commitmentOf(PaymentMade event) {
        return switch (event) {
            case RequestPaid e -> e.commitment();
            case PaymentRecorded e -> e.commitment();
            case AwardPaid _, AssessmentRewardPaid _ -> null;
        };
    }

    private void move(EntryId request, RequestState state) {
        requests.computeIfPresent(request, (id, r) -> new Request(r.event(), state, r.approval()));
    }

    private void move(EntryId correction, CorrectionState state) {
        corrections.computeIfPresent(correction, (id, c) -> new Correction(c.event(), state, c.approval()));
    }

    /** What a correction is worth to its approval chain: the larger of what it undoes and what it puts instead. */
    private Money weight(CorrectionProposed event) {
        var target = entries.get(event.target());
        var undone = target == null
                ? Money.ZERO
                : Money.sum(Postings.of(target).stream().map(Transfer::amount).toList());
        var instead = event.replacement() == null ? null : event.replacement().amount();
        return instead == null ? undone : undone.max(instead);
    }

    private static Money signed(Money amount, int sign) {
        return sign < 0 ? amount.negated() : amount;
    }
}

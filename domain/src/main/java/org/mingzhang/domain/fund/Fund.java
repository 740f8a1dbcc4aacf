package org.mingzhang.domain.fund;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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

    record Request(PaymentRequested event, RequestState state) {}

    record Correction(CorrectionProposed event, boolean decided) {}

    /** Two payments that agree in these look like one. */
    record Fingerprint(Payee payee, Money amount, EffectiveDate effective) {}

    private final FundId id;
    private @Nullable FundProfile profile;
    private @Nullable YearMonth closedThrough;
    private boolean yearClosed;
    private final TreeMap<Bucket, EnumMap<Account, Long>> balances = new TreeMap<>();
    private final Map<EntryId, FundEvent> entries = new HashMap<>();
    private final Map<EntryId, EntryId> reversedBy = new HashMap<>();
    private final Map<EntryId, OpenCommitment> commitments = new HashMap<>();
    private final Map<EntryId, Request> requests = new HashMap<>();
    private final Map<EntryId, Correction> corrections = new HashMap<>();
    private final Map<EntryId, SequencedMap<Bucket, Money>> unreturned = new HashMap<>();
    private final Map<String, EntryId> vouchers = new HashMap<>();
    private final Map<Fingerprint, EntryId> fingerprints = new HashMap<>();
    private final Map<EntryId, PaymentSuspended> suspended = new LinkedHashMap<>();
    private final Map<EntryId, UnknownStated> unknowns = new LinkedHashMap<>();
    private final TreeMap<String, Money> allotted = new TreeMap<>();
    private final Map<String, Money> usedByLine = new HashMap<>();
    private Map<YearMonth, Money> cashPlan = Map.of();
    private final TreeMap<YearMonth, Money> disbursedByMonth = new TreeMap<>();

    public Fund(FundId id) {
        this.id = id;
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

    boolean isYearClosed() {
        return yearClosed;
    }

    boolean isClosed(YearMonth period) {
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
        long sum = 0;
        for (var bucket : balances.values()) sum = Math.addExact(sum, bucket.getOrDefault(account, 0L));
        return sum;
    }

    public Money balance(Account account, Bucket bucket) {
        var held = balances.get(bucket);
        return held == null ? Money.ZERO : Money.ofFen(held.getOrDefault(account, 0L));
    }

    public List<Bucket> buckets() {
        return List.copyOf(balances.keySet());
    }

    /** What each bucket has available, oldest vintage first; one source only when {@code source} is given. */
    SequencedMap<Bucket, Money> available(@Nullable FundingSource source) {
        var pool = new TreeMap<Bucket, Money>();
        for (var bucket : balances.keySet()) {
            if (source == null || bucket.source() == source) pool.put(bucket, balance(Account.AVAILABLE, bucket));
        }
        return Collections.unmodifiableSequencedMap(pool);
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

    @Nullable
    PaymentSuspended suspended(EntryId entry) {
        return suspended.get(entry);
    }

    /** What of a payment has neither come back nor been reversed; null when there is no such payment. */
    @Nullable
    SequencedMap<Bucket, Money> unreturned(EntryId payment) {
        return unreturned.get(payment);
    }

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

    /** Ids of entries derived from {@code input}. */
    List<EntryId> derivedFrom(EntryId input) {
        var derived = new ArrayList<EntryId>();
        entries.forEach((entry, event) -> {
            var derivation = event.entry().derivation();
            if (derivation != null && derivation.inputs().contains(input.value())) derived.add(entry);
        });
        derived.sort(java.util.Comparator.comparing(EntryId::value));
        return derived;
    }

    Money allotted(String line) {
        return allotted.getOrDefault(line, Money.ZERO);
    }

    /** What a line's allotment still covers. */
    Money unspentAllotment(String line) {
        return allotted(line).minus(usedByLine.getOrDefault(line, Money.ZERO)).max(Money.ZERO);
    }

    /** What is available but promised to lines. */
    Money promised() {
        return Money.sum(allotted.keySet().stream().map(this::unspentAllotment).toList());
    }

    /** How much more may be paid with effect in {@code month} under the plan; null when there is none. */
    @Nullable
    Money leftInCashPlan(YearMonth month) {
        if (cashPlan.isEmpty()) return null;
        Money left = null;
        for (var m = month; m.getYear() == id.fiscalYear(); m = m.plusMonths(1)) {
            var room = upTo(m, cashPlan).minus(upTo(m, disbursedByMonth));
            left = left == null ? room : left.min(room);
        }
        return left;
    }

    private static Money upTo(YearMonth month, Map<YearMonth, Money> amounts) {
        return Money.sum(amounts.entrySet().stream()
                .filter(e -> !e.getKey().isAfter(month))
                .map(Map.Entry::getValue)
                .toList());
    }

    /** Folds one event in. Total: a new event must be answered here. */
    public void evolve(FundEvent event) {
        entries.put(event.entry().id(), event);
        for (var transfer : Postings.of(event))
            post(transfer, event.entry().effective().month());
        switch (event) {
            case FundOpened e -> profile = e.profile();
            case Appropriated _ -> unknowns.values().removeIf(u -> u.figure() == UnknownFigure.APPROPRIATION);
            case Allotted e -> allotted.merge(e.line(), e.amount(), Money::plus);
            case AllotmentWithdrawn e -> allotted.merge(e.line(), e.amount().negated(), Money::plus);
            case CashPlanSet e -> cashPlan = e.months();
            case Committed e ->
                commitments.put(e.entry().id(), new OpenCommitment(e, Draw.pool(e.draws()), new HashMap<>()));
            case CommitmentReleased e -> use(e.commitment(), null, e.draws(), 1);
            case PaymentRequested e -> {
                requests.put(e.entry().id(), new Request(e, RequestState.PENDING));
                use(e.commitment(), e.payment().purpose(), e.payment().draws(), 1);
            }
            case RequestApproved e -> move(e.request(), RequestState.APPROVED);
            case RequestRejected e -> {
                move(e.request(), RequestState.REJECTED);
                use(e.commitment(), e.payment().purpose(), e.payment().draws(), -1);
            }
            case RequestPaid e -> {
                move(e.request(), RequestState.PAID);
                paid(e.entry().id(), e.payment(), e.entry().effective());
            }
            case PaymentRecorded e -> {
                use(e.commitment(), e.payment().purpose(), e.payment().draws(), 1);
                paid(e.entry().id(), e.payment(), e.entry().effective());
            }
            case AwardPaid e -> paid(e.entry().id(), e.payment(), e.entry().effective());
            case AssessmentRewardPaid e ->
                paid(e.entry().id(), e.payment(), e.entry().effective());
            case PaymentSuspended e -> {
                suspended.put(e.entry().id(), e);
                if (e.payment().voucher() != null)
                    vouchers.put(e.payment().voucher().number(), e.entry().id());
            }
            case SuspenseCleared e -> {
                suspended.remove(e.suspended());
                paid(e.entry().id(), e.payment(), e.entry().effective());
            }
            case PaymentReturned e -> back(e.payment(), e.draws(), -1);
            case RefundReceived e -> back(e.payment(), e.draws(), -1);
            case ClawedBack e -> back(e.payment(), e.draws(), -1);
            case LaterReceiptNoted e -> {
                back(e.payment(), e.draws(), -1);
                if (e.kind() == ReceiptKind.REVERSAL) {
                    reversedBy.put(e.payment(), e.entry().id());
                    corrections.replaceAll(
                            (id, c) -> c.event().target().equals(e.payment()) ? new Correction(c.event(), true) : c);
                }
            }
            case CorrectionProposed e -> corrections.put(e.entry().id(), new Correction(e, false));
            case CorrectionRejected e -> decide(e.correction());
            case EntryReversed e -> {
                decide(e.correction());
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
        add(transfer.bucket(), transfer.debit(), transfer.amount(), month, transfer.line());
        add(transfer.bucket(), transfer.credit(), transfer.amount().negated(), month, transfer.line());
    }

    private void add(Bucket bucket, Account account, Money amount, YearMonth month, String line) {
        balances.computeIfAbsent(bucket, b -> new EnumMap<>(Account.class))
                .merge(account, amount.fen(), Math::addExact);
        if (Figure.NET_DISBURSED.accounts().contains(account)) disbursedByMonth.merge(month, amount, Money::plus);
        if (account == Account.AVAILABLE && !line.isEmpty()) usedByLine.merge(line, amount.negated(), Money::plus);
    }

    private void paid(EntryId entry, Payment payment, EffectiveDate effective) {
        unreturned.put(entry, Draw.pool(payment.draws()));
        fingerprints.putIfAbsent(new Fingerprint(payment.payee(), payment.amount(), effective), entry);
        if (payment.voucher() != null) vouchers.put(payment.voucher().number(), entry);
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
        var rest = unreturned.get(payment);
        if (rest == null) return;
        for (var draw : draws) rest.merge(draw.bucket(), signed(draw.amount(), sign), Money::plus);
    }

    private void undo(@Nullable FundEvent target) {
        switch (target) {
            case PaymentMade e -> {
                back(e.entry().id(), e.payment().draws(), -1);
                fingerprints.remove(new Fingerprint(
                        e.payment().payee(), e.payment().amount(), e.entry().effective()));
                use(commitmentOf(e), e.payment().purpose(), e.payment().draws(), -1);
            }
            case PaymentReturned e -> back(e.payment(), e.draws(), 1);
            case RefundReceived e -> back(e.payment(), e.draws(), 1);
            case ClawedBack e -> back(e.payment(), e.draws(), 1);
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
        requests.computeIfPresent(request, (id, r) -> new Request(r.event(), state));
    }

    private void decide(EntryId correction) {
        corrections.computeIfPresent(correction, (id, c) -> new Correction(c.event(), true));
    }

    private static Money signed(Money amount, int sign) {
        return sign < 0 ? amount.negated() : amount;
    }
}

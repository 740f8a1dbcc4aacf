package org.mingzhang.domain.fund;

import static java.util.Objects.requireNonNull;
import static org.mingzhang.domain.Decision.accept;
import static org.mingzhang.domain.Decision.refuse;
import static org.mingzhang.domain.fund.FundDecider.acceptAll;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.fund.FundCommand.*;
import org.mingzhang.domain.fund.FundEvent.*;
import org.mingzhang.domain.fund.FundRejection.*;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;

/**
 * Reversed and replaced (红字更正), never altered: a maker proposes with a reason, another person approves, once per entry. The
 * reversal is validated against its own posting period, not the original's.
 */
final class CorrectionRules {
    private CorrectionRules() {}

    static Decision propose(ProposeCorrection c, Fund fund) {
        var target = fund.find(c.target());
        var no = checkTarget(c.target(), target, fund);
        if (no == null) no = checkReplacement(c.replacement(), requireNonNull(target), fund);
        if (no != null) return refuse(no);
        return accept(new CorrectionProposed(c.fund(), c.entry(), c.target(), c.reason(), c.replacement()));
    }

    static Decision reject(RejectCorrection c, Fund fund) {
        var no = checkUndecided(c.correction(), fund);
        if (no != null) return refuse(no);
        return accept(new CorrectionRejected(c.fund(), c.entry(), c.correction(), c.reason()));
    }

    static Decision approve(ApproveCorrection c, Fund fund, World world) {
        var no = checkUndecided(c.correction(), fund);
        if (no != null) return refuse(no);
        var proposal = requireNonNull(fund.correction(c.correction())).event();
        if (proposal.entry().actor().isSamePersonAs(c.entry().actor())) {
            return refuse(new SamePerson(c.entry().actor().person()));
        }
        var target = requireNonNull(fund.find(proposal.target()));
        no = checkTarget(proposal.target(), target, fund);
        if (no == null) no = checkReplacement(proposal.replacement(), target, fund);
        if (no != null) return refuse(no);
        return FundDecider.fallsIntoLaterYear(c)
                ? reverseAcross(c, proposal, target, fund, world)
                : reverse(c, proposal, target, fund);
    }

    private static Decision reverse(ApproveCorrection c, CorrectionProposed proposal, FundEvent target, Fund fund) {
        var transfers = Postings.undoing(target);
        var reversal = new EntryReversed(
                c.fund(), c.entry(), c.correction(), proposal.target(), transfers, fund.derivedFrom(proposal.target()));
        var replacement = proposal.replacement();
        var pool = availableAfter(transfers, fund);
        if (replacement == null) {
            var overdrawn = checkOverdrawn(pool, fund);
            return overdrawn == null ? acceptAll(c.entry(), List.of(reversal)) : refuse(overdrawn);
        }
        var entry = replacing(c.entry(), target.entry(), replacement);
        var no = FundDecider.checkDates(entry, fund);
        if (no != null) return refuse(no);
        var instead = instead(target, entry, replacement, pool, fund);
        if (instead == null) {
            return refuse(new OverBudget(
                    Money.sum(pool.values()),
                    replacement.amount(),
                    replacement.amount().minus(Money.sum(pool.values())),
                    null));
        }
        var all = new ArrayList<>(transfers);
        all.addAll(Postings.of(instead));
        var overdrawn = checkOverdrawn(availableAfter(all, fund), fund);
        if (overdrawn != null) return refuse(overdrawn);
        return acceptAll(c.entry(), List.<LedgerEvent>of(reversal, instead));
    }

    /** An entry of an earlier year: that year's figures stay, the correction is received in the year that finds it. */
    private static Decision reverseAcross(
            ApproveCorrection c, CorrectionProposed proposal, FundEvent target, Fund fund, World world) {
        if (!(target instanceof PaymentMade)) {
            return refuse(new NotReversible(proposal.target(), target.getClass().getSimpleName()));
        }
        if (proposal.replacement() != null) {
            return refuse(new ReplacementNotPossible(
                    proposal.target(), target.getClass().getSimpleName()));
        }
        var later = world.fund(c.fund().in(c.entry().effective().to().getYear()));
        var no = ReceiptRules.checkReceiving(c.entry(), later);
        if (no != null) return refuse(no);
        var rest = requireNonNull(fund.unreturned(proposal.target()));
        var amount = Money.sum(rest.values());
        return acceptAll(
                c.entry(),
                ReceiptRules.across(
                        c.entry(), proposal.target(), ReceiptKind.REVERSAL, amount, false, rest, fund, later));
    }

    private static @Nullable FundRejection checkUndecided(EntryId correction, Fund fund) {
        var known = fund.correction(correction);
        if (known == null) return new CorrectionUnknown(correction);
        return known.decided() ? new CorrectionAlreadyDecided(correction) : null;
    }

    private static @Nullable FundRejection checkTarget(EntryId id, @Nullable FundEvent target, Fund fund) {
        return switch (target) {
            case null -> new EntryUnknown(id);
            case FundEvent _ when fund.isReversed(id) -> new AlreadyReversed(id);
            case PaymentMade e -> {
                var rest = requireNonNull(fund.unreturned(id));
                var received = e.payment().amount().minus(Money.sum(rest.values()));
                yield received.isPositive() ? new HasReceipts(id, received) : null;
            }
            case ProvisionalAuthorityGranted _,
                    Appropriated _,
                    Supplemented _,
                    Reduced _,
                    BalanceRecovered _,
                    PaymentReturned _,
                    RefundReceived _,
                    ClawedBack _ -> null;
            default -> new NotReversible(id, target.getClass().getSimpleName());
        };
    }

    private static @Nullable FundRejection checkReplacement(
            @Nullable Replacement replacement, FundEvent target, Fund fund) {
        if (replacement == null) return null;
        if (fund.find(replacement.id()) != null) return new EntryIdReused(replacement.id());
        return switch (target) {
            case PaymentMade _, Appropriated _, Supplemented _, Reduced _ -> null;
            default ->
                new ReplacementNotPossible(
                        target.entry().id(), target.getClass().getSimpleName());
        };
    }

    private static Entry replacing(Entry approval, Entry original, Replacement replacement) {
        return new Entry(
                replacement.id(),
                replacement.effective() == null ? original.effective() : replacement.effective(),
                original.documentDate(),
                approval.period(),
                approval.actor(),
                approval.document(),
                original.status(),
                original.derivation(),
                original.id().value());
    }

    /** The same kind of entry with the new amount; null when the reversal does not free enough for it. */
    private static @Nullable FundEvent instead(
            FundEvent target, Entry entry, Replacement by, SequencedMap<Bucket, Money> pool, Fund fund) {
        return switch (target) {
            case Appropriated e ->
                new Appropriated(e.fund(), entry, e.bucket(), by.amount(), Money.ZERO, e.classification());
            case Supplemented e -> new Supplemented(e.fund(), entry, e.bucket(), by.amount(), e.classification());
            case Reduced e ->
                Draw.take(by.amount(), pool)
                        .map(draws -> new Reduced(e.fund(), entry, by.amount(), draws))
                        .orElse(null);
            case PaymentMade e -> repaid(e, entry, by, pool, fund);
            default -> throw new IllegalStateException("checked before: " + target.getClass());
        };
    }

    private static @Nullable FundEvent repaid(
            PaymentMade e, Entry entry, Replacement by, SequencedMap<Bucket, Money> pool, Fund fund) {
        var commitment = Fund.commitmentOf(e);
        SequencedMap<Bucket, Money> from = pool;
        if (commitment != null) {
            from = new TreeMap<>(requireNonNull(fund.commitment(commitment)).remaining());
            for (var draw : e.payment().draws()) from.merge(draw.bucket(), draw.amount(), Money::plus);
        }
        var draws = Draw.take(by.amount(), from).orElse(null);
        if (draws == null) return null;
        var old = e.payment();
        var voucher = by.voucher() == null ? old.voucher() : PaymentRules.voucher(by.voucher(), fund);
        var payment =
                new Payment(by.amount(), old.payee(), old.purpose(), voucher, old.classification(), old.line(), draws);
        return switch (e) {
            case AwardPaid _ -> new AwardPaid(e.fund(), entry, payment);
            case AssessmentRewardPaid _ -> new AssessmentRewardPaid(e.fund(), entry, payment);
            case RequestPaid _, PaymentRecorded _ -> new PaymentRecorded(e.fund(), entry, commitment, payment);
        };
    }

    private static SequencedMap<Bucket, Money> availableAfter(List<Transfer> transfers, Fund fund) {
        var pool = new TreeMap<Bucket, Money>(fund.available(null));
        for (var transfer : transfers) {
            if (transfer.debit() == Account.AVAILABLE) pool.merge(transfer.bucket(), transfer.amount(), Money::plus);
            if (transfer.credit() == Account.AVAILABLE)
                pool.merge(transfer.bucket(), transfer.amount().negated(), Money::plus);
        }
        return pool;
    }

    private static @Nullable FundRejection checkOverdrawn(Map<Bucket, Money> after, Fund fund) {
        var missing =
                after.values().stream().filter(Money::isNegative).findFirst().map(Money::negated);
        if (missing.isEmpty()) return null;
        var available = fund.figure(Figure.AVAILABLE_BALANCE);
        return new WouldOverdraw(available, available.plus(missing.get()), missing.get());
    }
}

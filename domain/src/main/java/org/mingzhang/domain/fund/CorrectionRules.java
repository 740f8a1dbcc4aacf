package org.mingzhang.domain.fund;

import static java.util.Objects.requireNonNull;
import static org.mingzhang.domain.Decision.accept;
import static org.mingzhang.domain.Decision.refuse;
import static org.mingzhang.domain.fund.FundDecider.acceptAll;
import static org.mingzhang.domain.fund.FundDecider.first;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.Rejection;
import org.mingzhang.domain.approval.Approval.Verdict;
import org.mingzhang.domain.fund.FundCommand.*;
import org.mingzhang.domain.fund.FundEvent.*;
import org.mingzhang.domain.fund.FundRejection.*;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;

/**
 * Reversed and replaced (红字更正), never altered: a maker proposes with a reason, another person approves, once per entry. The
 * reversal is validated against its own posting period, not the original's.
 */
final class CorrectionRules {
    private CorrectionRules() {}

    static Decision propose(ProposeCorrection c, Fund fund) {
        var proposal = new CorrectionProposed(c.fund(), c.entry(), c.target(), c.reason(), c.replacement());
        var no = checkProposal(proposal, fund);
        return no == null ? accept(proposal) : refuse(no);
    }

    /** A returned correction under its new id, by the same rules as a first one. */
    static Decision resubmit(ResubmitCorrection c, Fund fund) {
        var returned = fund.correction(c.correction());
        if (returned == null) return refuse(new CorrectionUnknown(c.correction()));
        if (returned.state() != CorrectionState.RETURNED) return refuse(new CorrectionNotReturned(c.correction()));
        var proposal =
                new CorrectionProposed(c.fund(), c.entry(), returned.event().target(), c.reason(), c.replacement());
        var no = checkProposal(proposal, fund);
        if (no != null) return refuse(no);
        var goesOn = c.entry().named("/resubmission");
        return accept(
                new CorrectionResubmitted(
                        c.fund(), goesOn, c.correction(), c.entry().id()),
                proposal);
    }

    private static @Nullable FundRejection checkProposal(CorrectionProposed proposal, Fund fund) {
        var target = fund.find(proposal.target());
        return first(
                checkReplacementId(proposal.replacement(), proposal.entry(), fund),
                checkTarget(proposal.target(), target, fund),
                target == null ? null : checkReplacement(proposal.replacement(), target));
    }

    static Decision giveBack(ReturnCorrection c, Fund fund, World world) {
        Rejection no = checkUndecided(c.correction(), fund);
        if (no != null) return refuse(no);
        var approval = requireNonNull(fund.correction(c.correction())).approval();
        var notYours = approval.checkReturn(c.entry(), world.approvals());
        if (notYours != null) return refuse(Signing.refusal(notYours));
        return accept(new CorrectionReturned(c.fund(), c.entry(), c.correction(), c.reason()));
    }

    static Decision reject(RejectCorrection c, Fund fund) {
        var no = checkUndecided(c.correction(), fund);
        if (no != null) return refuse(no);
        return accept(new CorrectionRejected(c.fund(), c.entry(), c.correction(), c.reason()));
    }

    static Decision approve(ApproveCorrection c, Fund fund, World world) {
        var no = checkUndecided(c.correction(), fund);
        if (no != null) return refuse(no);
        var correction = requireNonNull(fund.correction(c.correction()));
        return switch (correction.approval().sign(c.entry(), world.approvals())) {
            case Verdict.Refused(var why) -> refuse(Signing.refusal(why));
            case Verdict.Signed(var signature, var complete) ->
                switch (carryOut(c, correction.event(), fund, world)) {
                    case Decision.Accepted(var events, var warnings) ->
                        new Decision.Accepted(
                                Signing.events(
                                        c.entry(),
                                        correction.approval(),
                                        world.approvals(),
                                        complete ? events : List.of(),
                                        entry -> new CorrectionSigned(c.fund(), entry, c.correction(), signature)),
                                complete ? warnings : List.of());
                    case Decision other -> other;
                };
        };
    }

    /** What the last signature brings about; those before it are given only while it is possible. */
    private static Decision carryOut(ApproveCorrection c, CorrectionProposed proposal, Fund fund, World world) {
        var target = requireNonNull(fund.find(proposal.target()));
        var no = first(
                checkTarget(proposal.target(), target, fund),
                checkReplacementId(proposal.replacement(), c.entry(), fund),
                checkReplacement(proposal.replacement(), target));
        if (no != null) return refuse(no);
        return FundDecider.fallsIntoLaterYear(c)
                ? reverseAcross(c, proposal, target, fund)
                : reverse(c, proposal, target, fund, world);
    }

    private static Decision reverse(
            ApproveCorrection c, CorrectionProposed proposal, FundEvent target, Fund fund, World world) {
        var replacement = proposal.replacement();
        var original = target.entry();
        var effective =
                replacement == null || replacement.effective() == null ? original.effective() : replacement.effective();
        Rejection no = checkPeriod(c.entry(), original, effective, fund);
        if (no != null) return refuse(no);
        var undone = Postings.undoing(target);
        var reversal = new EntryReversed(
                c.fund(),
                inEffect(original.effective(), c.entry()),
                c.correction(),
                proposal.target(),
                undone,
                fund.derivedFrom(proposal.target()));
        if (replacement == null) {
            no = checkLimits(undone, fund);
            return no == null ? acceptAll(c.entry(), List.of(reversal)) : refuse(no);
        }
        no = checkAward(replacement, effective, target, fund, world);
        if (no != null) return refuse(no);
        var entry = new Entry(
                replacement.id(),
                effective,
                original.documentDate(),
                c.entry().period(),
                c.entry().actor(),
                c.entry().document(),
                original.status(),
                original.derivation(),
                original.id().value());
        var instead = Substitution.of(target, entry, replacement, fund, undone);
        if (instead instanceof Substitution.Impossible(var why)) return refuse(why);
        var substitute = ((Substitution.Possible) instead).event();
        var transfers = new ArrayList<>(undone);
        transfers.addAll(Postings.of(substitute));
        no = checkLimits(transfers, fund);
        return no == null ? acceptAll(c.entry(), List.of(reversal, substitute)) : refuse(no);
    }

    /** A replaced award is an award that is paid. */
    private static @Nullable Rejection checkAward(
            Replacement replacement, EffectiveDate effective, FundEvent target, Fund fund, World world) {
        var payment = PaymentRules.paymentOf(target);
        if (payment == null) return null;
        var id = target.entry().id();
        return AwardRules.check(AwardRules.Payout.of(payment, replacement.amount(), effective, id), fund, world);
    }

    /** The approval's particulars, in effect when the target was; its own day stays as the date of the document. */
    private static Entry inEffect(EffectiveDate effective, Entry approval) {
        return new Entry(
                approval.id(),
                effective,
                approval.documentDate() == null ? approval.effective().to() : approval.documentDate(),
                approval.period(),
                approval.actor(),
                approval.document(),
                approval.status(),
                approval.derivation(),
                approval.cause());
    }

    /** An entry of an earlier year: that year's figures stay, the correction is received in the year that finds it. */
    private static Decision reverseAcross(
            ApproveCorrection c, CorrectionProposed proposal, FundEvent target, Fund fund) {
        if (!(target instanceof PaymentMade payment)) return refuse(new NotReversible(proposal.target(), kind(target)));
        if (proposal.replacement() != null) {
            return refuse(new ReplacementNotPossible(proposal.target(), kind(target)));
        }
        var later = c.fund().in(c.entry().period().getYear());
        return acceptAll(
                c.entry(),
                ReceiptRules.across(
                        c.entry(),
                        proposal.target(),
                        ReceiptKind.REVERSAL,
                        false,
                        payment.payment().draws(),
                        fund.id(),
                        later));
    }

    private static @Nullable FundRejection checkUndecided(EntryId correction, Fund fund) {
        var known = fund.correction(correction);
        if (known == null) return new CorrectionUnknown(correction);
        return known.state() == CorrectionState.PENDING ? null : new CorrectionAlreadyDecided(correction);
    }

    private static @Nullable FundRejection checkTarget(EntryId id, @Nullable FundEvent target, Fund fund) {
        if (target == null) return new EntryUnknown(id);
        if (fund.isReversed(id)) return new AlreadyReversed(id);
        return switch (target) {
            case PaymentMade e -> checkUntouched(id, e.payment().amount(), fund);
            case SuspenseCleared e -> checkUntouched(id, e.payment().amount(), fund);
            case OpeningAsserted e -> checkUntouched(id, Draw.total(e.draws()), fund);
            case PaymentSuspended e -> {
                var waiting = fund.suspended(id);
                var gone = e.payment().amount().minus(waiting == null ? Money.ZERO : waiting.left());
                yield gone.isPositive() ? new HasReceipts(id, gone) : null;
            }
            case ProvisionalAuthorityGranted e -> {
                var standing = fund.balance(Account.PROVISIONAL, e.bucket()).negated();
                yield e.amount().exceeds(standing) ? new AuthorityAbsorbed(id, standing) : null;
            }
            case Appropriated _,
                    Supplemented _,
                    Reduced _,
                    BalanceRecovered _,
                    PaymentReturned _,
                    RefundReceived _,
                    ClawedBack _,
                    SuspenseReturned _ -> null;
            default -> new NotReversible(id, kind(target));
        };
    }

    private static @Nullable FundRejection checkUntouched(EntryId payment, Money paid, Fund fund) {
        var rest = requireNonNull(fund.unreturned(payment));
        var received = paid.minus(Money.sum(rest.values()));
        return received.isPositive() ? new HasReceipts(payment, received) : null;
    }

    private static @Nullable FundRejection checkReplacementId(
            @Nullable Replacement replacement, Entry correcting, Fund fund) {
        if (replacement == null) return null;
        var id = replacement.id();
        return fund.find(id) == null && !id.equals(correcting.id()) ? null : new EntryIdReused(id);
    }

    private static @Nullable FundRejection checkReplacement(@Nullable Replacement replacement, FundEvent target) {
        return replacement == null || Substitution.isPossible(target)
                ? null
                : new ReplacementNotPossible(target.entry().id(), kind(target));
    }

    /** The reversal is posted no earlier than the original, and the replacement no earlier than it takes effect. */
    private static @Nullable FundRejection checkPeriod(
            Entry approval, Entry original, EffectiveDate effective, Fund fund) {
        int year = fund.id().fiscalYear();
        if (!effective.isWithin(year)) return new EffectiveOutsideYear(effective, year);
        var begins = YearMonth.from(effective.from());
        var earliest = begins.isAfter(original.period()) ? begins : original.period();
        return approval.period().isBefore(earliest)
                ? new CorrectionBeforeEntry(original.id(), approval.period(), earliest)
                : null;
    }

    /** No bucket, line or promise may be overdrawn by a correction that was not so before. */
    private static @Nullable FundRejection checkLimits(List<Transfer> transfers, Fund fund) {
        var after = fund.balances().availableAfter(transfers);
        var missing =
                after.values().stream().filter(Money::isNegative).findFirst().map(Money::negated);
        var available = fund.figure(Figure.AVAILABLE_BALANCE);
        if (missing.isPresent()) return new WouldOverdraw(available, available.plus(missing.get()), missing.get());

        var allotments = fund.allotments();
        var promised = allotments.promisedAfter(transfers);
        var free = available.minus(allotments.promised());
        var freeAfter = Money.sum(after.values()).minus(promised);
        if (freeAfter.isNegative() && free.exceeds(freeAfter)) {
            return new AllotmentInTheWay(free.max(Money.ZERO), free.minus(freeAfter), promised);
        }
        for (var line : transfers.stream().map(Transfer::line).distinct().toList()) {
            var unspent = allotments.unspentAfter(line, List.of());
            var left = allotments.unspentAfter(line, transfers);
            if (!line.isEmpty() && left.isNegative() && unspent.exceeds(left)) {
                return new OverAllotment(line, unspent.max(Money.ZERO), unspent.minus(left));
            }
        }
        return null;
    }

    private static String kind(FundEvent event) {
        return event.getClass().getSimpleName();
    }
}

package org.mingzhang.domain.fund;

import static org.mingzhang.domain.Decision.refuse;
import static org.mingzhang.domain.fund.FundDecider.acceptAll;
import static org.mingzhang.domain.fund.FundDecider.first;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.Rejection;
import org.mingzhang.domain.approval.Approval.Verdict;
import org.mingzhang.domain.fund.FundCommand.*;
import org.mingzhang.domain.fund.FundEvent.*;
import org.mingzhang.domain.fund.FundRejection.*;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.payee.PayeeDecider;
import org.mingzhang.domain.payee.PayeeFile;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;

/** Money bound before it is paid: contracts with their instalments, and requests on their way through approval. */
final class CommitmentRules {
    private CommitmentRules() {}

    static Decision commit(Commit c, Fund fund, World world) {
        var file = file(c.payee(), world);
        var no = first(PayeeDecider.check(c.payee(), c.entry(), file), checkPlan(c), checkNewSpending(fund));
        if (no != null) return refuse(no);
        var pool = fund.balances().available(c.source());
        no = first(
                PaymentRules.checkRoom(c.amount(), pool, fund),
                PaymentRules.checkAllotment(c.line(), c.amount(), fund));
        if (no != null) return refuse(no);
        var draws = Draw.take(c.amount(), pool).orElseThrow();
        var events = new ArrayList<LedgerEvent>(PayeeDecider.introduce(c.payee(), c.entry(), file));
        events.add(new Committed(
                c.fund(), c.entry(), c.payee(), c.contract(), c.amount(), draws, c.instalments(), c.line()));
        return acceptAll(c.entry(), events);
    }

    static Decision release(ReleaseCommitment c, Fund fund) {
        var open = fund.commitment(c.commitment());
        if (open == null) return refuse(new CommitmentUnknown(c.commitment()));
        if (!open.left().isPositive()) return refuse(new NothingCommitted(c.commitment()));
        var draws = Draw.take(open.left(), open.remaining()).orElseThrow();
        return acceptAll(
                c.entry(),
                List.of(new CommitmentReleased(
                        c.fund(),
                        c.entry(),
                        c.commitment(),
                        open.left(),
                        draws,
                        open.event().line())));
    }

    static Decision request(RequestPayment c, Fund fund, World world) {
        return ask(c.entry(), c.commitment(), c.order(), fund, world, List.of());
    }

    /** A returned request under its new id, by the same rules as a first one. */
    static Decision resubmit(ResubmitRequest c, Fund fund, World world) {
        var returned = fund.request(c.request());
        if (returned == null) return refuse(new RequestUnknown(c.request()));
        if (returned.state() != RequestState.RETURNED) {
            return refuse(new RequestNotInState(c.request(), returned.state(), RequestState.RETURNED));
        }
        var goesOn = new RequestResubmitted(
                c.fund(),
                c.entry().named("/resubmission"),
                c.request(),
                c.entry().id());
        return ask(c.entry(), c.commitment(), c.order(), fund, world, List.of(goesOn));
    }

    /** @param before what has to be recorded before the request */
    private static Decision ask(
            Entry entry,
            @Nullable EntryId commitment,
            PaymentOrder asked,
            Fund fund,
            World world,
            List<FundEvent> before) {
        var order = AwardRules.named(asked, world);
        var file = file(order.payee(), world);
        var open = commitment == null ? null : fund.commitment(commitment);
        if (commitment != null && open == null) return refuse(new CommitmentUnknown(commitment));
        var no = first(
                PayeeDecider.check(order.payee(), entry, file),
                BudgetRules.checkCodes(order.classification(), fund.id(), world),
                AwardRules.check(AwardRules.Payout.of(order, entry.effective()), fund, world),
                checkNewSpending(fund));
        if (no != null) return refuse(no);
        no = open == null
                ? first(
                        PaymentRules.checkRoom(order.amount(), fund.balances().available(order.source()), fund),
                        PaymentRules.checkAllotment(order.line(), order.amount(), fund))
                : checkCommitment(open, order.amount(), order.purpose());
        if (no != null) return refuse(no);
        var pool = open == null ? fund.balances().available(order.source()) : open.remaining();
        var payment = PaymentRules.payment(
                order,
                fund,
                open == null ? order.line() : open.event().line(),
                Draw.take(order.amount(), pool).orElseThrow());
        var events = new ArrayList<LedgerEvent>(PayeeDecider.introduce(order.payee(), entry, file));
        events.addAll(before);
        events.add(new PaymentRequested(fund.id(), entry, commitment, payment));
        return acceptAll(entry, events);
    }

    static Decision approve(ApproveRequest c, Fund fund, World world) {
        var request = fund.request(c.request());
        if (request == null) return refuse(new RequestUnknown(c.request()));
        if (request.state() != RequestState.PENDING) {
            return refuse(new RequestNotInState(c.request(), request.state(), RequestState.PENDING));
        }
        return switch (request.approval().sign(c.entry(), world.approvals())) {
            case Verdict.Refused(var why) -> refuse(Signing.refusal(why));
            case Verdict.Signed(var signature, var complete) -> {
                var approved = new RequestApproved(
                        c.fund(),
                        c.entry(),
                        c.request(),
                        request.event().payment().amount());
                var events = Signing.events(
                        c.entry(),
                        request.approval(),
                        world.approvals(),
                        complete ? List.of(approved) : List.of(),
                        entry -> new RequestSigned(c.fund(), entry, c.request(), signature));
                yield acceptAll(c.entry(), events);
            }
        };
    }

    static Decision giveBack(ReturnRequest c, Fund fund, World world) {
        var request = fund.request(c.request());
        if (request == null) return refuse(new RequestUnknown(c.request()));
        if (request.state() != RequestState.PENDING) {
            return refuse(new RequestNotInState(c.request(), request.state(), RequestState.PENDING));
        }
        var no = request.approval().checkReturn(c.entry(), world.approvals());
        if (no != null) return refuse(Signing.refusal(no));
        var event = request.event();
        return acceptAll(
                c.entry(),
                List.of(new RequestReturned(
                        c.fund(), c.entry().because(c.reason()), c.request(), event.commitment(), event.payment())));
    }

    static Decision reject(RejectRequest c, Fund fund) {
        var request = fund.request(c.request());
        if (request == null) return refuse(new RequestUnknown(c.request()));
        if (request.state() != RequestState.PENDING && request.state() != RequestState.APPROVED) {
            return refuse(new RequestNotInState(c.request(), request.state(), RequestState.PENDING));
        }
        var event = request.event();
        return acceptAll(
                c.entry(),
                List.of(new RequestRejected(
                        c.fund(), c.entry().because(c.reason()), c.request(), event.commitment(), event.payment())));
    }

    static @Nullable FundRejection checkCommitment(Fund.OpenCommitment open, Money amount, Purpose purpose) {
        return checkCommitment(open, amount, purpose, Money.ZERO);
    }

    /**
     * More than a commitment's remainder, or than one instalment of its plan, is refused; under a plan the instalment has to be
     * named.
     *
     * @param freed what the same step gives back to the commitment and to that instalment
     */
    static @Nullable FundRejection checkCommitment(
            Fund.OpenCommitment open, Money amount, Purpose purpose, Money freed) {
        var commitment = open.event().entry().id();
        if (!open.event().instalments().isEmpty()) {
            int number = purpose instanceof Purpose.OfContract contract ? contract.instalment() : 0;
            var planned = open.event().instalments().stream()
                    .filter(i -> i.number() == number)
                    .map(Instalment::amount)
                    .findFirst();
            if (planned.isEmpty()) return new InstalmentUnknown(commitment, number);
            var left = planned.get()
                    .minus(open.used().getOrDefault(number, Money.ZERO))
                    .plus(freed);
            if (amount.exceeds(left)) return new OverInstalment(commitment, number, left, amount);
        }
        var left = open.left().plus(freed);
        return amount.exceeds(left) ? new OverCommitment(commitment, left, amount) : null;
    }

    private static @Nullable FundRejection checkPlan(Commit c) {
        if (c.instalments().isEmpty()) return null;
        var sum = Money.sum(c.instalments().stream().map(Instalment::amount).toList());
        return sum.equals(c.amount()) ? null : new InstalmentsDoNotSum(c.amount(), sum, sum.minus(c.amount()));
    }

    private static @Nullable Rejection checkNewSpending(Fund fund) {
        var opening = fund.openUnknown(UnknownFigure.DISBURSEMENT);
        if (opening != null) return new OpeningUnknown(opening.entry().id());
        var appropriation = fund.openUnknown(UnknownFigure.APPROPRIATION);
        return appropriation == null
                ? null
                : new AppropriationUnknown(appropriation.entry().id());
    }

    static PayeeFile file(Payee payee, World world) {
        return payee instanceof Payee.Organisation organisation ? world.payee(organisation.code()) : new PayeeFile();
    }
}

package org.mingzhang.domain.fund;

import static java.util.Objects.requireNonNull;
import static org.mingzhang.domain.Decision.refuse;
import static org.mingzhang.domain.fund.FundDecider.acceptAll;
import static org.mingzhang.domain.fund.FundDecider.first;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.Rejection;
import org.mingzhang.domain.Warning;
import org.mingzhang.domain.fund.AwardRules.Payout;
import org.mingzhang.domain.fund.FundCommand.*;
import org.mingzhang.domain.fund.FundEvent.*;
import org.mingzhang.domain.fund.FundRejection.*;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.PayeeDecider;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;

/** Money that leaves the fund: within the budget, the allotment, the commitment and the cash plan, each voucher once. */
final class PaymentRules {
    private PaymentRules() {}

    static Decision payRequest(PayRequest c, Fund fund, World world) {
        var request = fund.request(c.request());
        if (request == null) return refuse(new RequestUnknown(c.request()));
        var requested = request.event().payment();
        var voucher = c.voucher() == null ? requested.voucher() : voucher(c.voucher(), fund);
        var earlier = voucher == null ? null : fund.byVoucher(voucher.number());
        if (voucher != null && earlier != null) {
            return fund.find(earlier) instanceof RequestPaid paid
                            && paid.request().equals(c.request())
                    ? new Decision.AlreadyRecorded(earlier)
                    : refuse(new VoucherConflict(voucher, recordedAmount(fund, earlier), requested.amount()));
        }
        if (request.state() != RequestState.APPROVED) {
            return refuse(new RequestNotInState(c.request(), request.state(), RequestState.APPROVED));
        }
        var payout = Payout.of(requested, requested.amount(), c.entry().effective(), c.request());
        var no = first(AwardRules.check(payout, fund, world), checkCashPlan(requested.amount(), c.entry(), fund));
        if (no != null) return refuse(no);
        var payment = requested.under(voucher);
        return acceptAll(
                c.entry(),
                List.of(new RequestPaid(
                        c.fund(), c.entry(), c.request(), request.event().commitment(), payment)),
                lookalike(payment, c.entry(), fund));
    }

    static Decision record(RecordPayment c, Fund fund, World world) {
        var order = AwardRules.named(c.order(), world);
        var repeat = repeat(c, fund);
        if (repeat != null) return repeat;
        var open = c.commitment() == null ? null : fund.commitment(c.commitment());
        if (c.commitment() != null && open == null) return refuse(new CommitmentUnknown(c.commitment()));
        var file = CommitmentRules.file(order.payee(), world);
        var no = first(
                PayeeDecider.check(order.payee(), c.entry(), file),
                BudgetRules.checkCodes(order.classification(), c.fund(), world),
                AwardRules.check(Payout.of(order, c.entry().effective()), fund, world));
        if (no != null) return refuse(no);
        var introduced = PayeeDecider.introduce(order.payee(), c.entry(), file);

        var pool = open == null ? fund.balances().available(order.source()) : open.remaining();
        no = first(
                open == null
                        ? first(
                                checkRoom(order.amount(), pool, fund),
                                checkAllotment(order.line(), order.amount(), fund))
                        : CommitmentRules.checkCommitment(open, order.amount(), order.purpose()),
                checkCashPlan(order.amount(), c.entry(), fund));
        if (no != null) return c.confirmedByTreasury() ? suspend(c, order, no, fund, introduced) : refuse(no);

        var line = open == null ? order.line() : open.event().line();
        var payment = payment(order, fund, line, Draw.take(order.amount(), pool).orElseThrow());
        var events = new ArrayList<LedgerEvent>(introduced);
        events.add(
                switch (order.purpose()) {
                    case Purpose.OfAward _ -> new AwardPaid(c.fund(), c.entry(), payment);
                    case Purpose.OfAssessment _ -> new AssessmentRewardPaid(c.fund(), c.entry(), payment);
                    case Purpose.Spending _, Purpose.OfContract _ ->
                        new PaymentRecorded(c.fund(), c.entry(), c.commitment(), payment);
                });
        return acceptAll(c.entry(), events, lookalike(payment, c.entry(), fund));
    }

    static Decision clear(ClearSuspense c, Fund fund, World world) {
        var waiting = fund.suspended(c.suspended());
        if (waiting == null) return refuse(new EntryUnknown(c.suspended()));
        var payment = waiting.event().payment();
        var pool = fund.balances().available(null);
        var payout = Payout.of(payment, payment.amount(), c.entry().effective(), c.suspended());
        var no = first(
                AwardRules.check(payout, fund, world),
                checkRoom(waiting.left(), pool, fund),
                checkAllotment(payment.line(), waiting.left(), fund),
                checkCashPlan(waiting.left(), c.entry(), fund));
        if (no != null) return refuse(no);
        var cleared = payment.drawnFrom(Draw.take(waiting.left(), pool).orElseThrow());
        return acceptAll(c.entry(), List.of(new SuspenseCleared(c.fund(), c.entry(), c.suspended(), cleared)));
    }

    /** A voucher known to this fund: already recorded when nothing differs, a conflict when something does. */
    private static @Nullable Decision repeat(RecordPayment c, Fund fund) {
        var number = c.order().voucher();
        if (number == null) return null;
        var voucher = voucher(number, fund);
        var earlier = fund.byVoucher(voucher.number());
        if (earlier == null) return null;
        var recorded = paymentOf(fund.find(earlier));
        boolean same = recorded != null
                && !fund.isReversed(earlier)
                && recorded.amount().equals(c.order().amount())
                && recorded.payee().equals(c.order().payee())
                && requireNonNull(fund.find(earlier))
                        .entry()
                        .effective()
                        .equals(c.entry().effective());
        return same
                ? new Decision.AlreadyRecorded(earlier)
                : refuse(new VoucherConflict(
                        voucher, recordedAmount(fund, earlier), c.order().amount()));
    }

    /**
     * What the treasury has paid against a limit of the fund cannot be undone here: it waits in suspense. A commitment has no
     * suspense: what exceeds it is recorded without it.
     */
    private static Decision suspend(
            RecordPayment c, PaymentOrder order, Rejection limit, Fund fund, List<? extends LedgerEvent> introduced) {
        var asked = order.amount();
        var over =
                switch (limit) {
                    case OverBudget r -> r;
                    case AppropriationUnknown _ -> new OverBudget(Money.ZERO, asked, asked, null);
                    case AllotmentInTheWay r ->
                        new OverBudget(r.maximum(), asked, asked.minus(r.maximum()), "allotment");
                    case OverAllotment r ->
                        new OverBudget(r.remaining(), asked, asked.minus(r.remaining()), "allotment");
                    case OverCashPlan r ->
                        new OverBudget(r.remaining(), asked, asked.minus(r.remaining()), "cash-plan");
                    default -> null;
                };
        if (over == null) return refuse(limit);
        var payment = payment(order, fund, order.line(), List.of(new Draw(Bucket.memo(c.fund()), asked)));
        var events = new ArrayList<LedgerEvent>(introduced);
        events.add(new PaymentSuspended(c.fund(), c.entry(), payment, over.excess(), over.hint()));
        return acceptAll(
                c.entry(), events, new FundWarning.PaidAboveBudget(c.entry().id(), asked, over.excess(), over.hint()));
    }

    static Payment payment(PaymentOrder order, Fund fund, String line, List<Draw> draws) {
        return new Payment(
                order.amount(),
                order.payee(),
                order.purpose(),
                order.voucher() == null ? null : voucher(order.voucher(), fund),
                order.classification(),
                line,
                draws);
    }

    static VoucherNo voucher(String number, Fund fund) {
        return new VoucherNo(
                requireNonNull(fund.profile()).jurisdiction(), fund.id().fiscalYear(), number);
    }

    /**
     * Whether {@code pool} holds the amount and leaves what has been spent at least in a time that the documents do not cover;
     * the hint names a budget figure that equals it and was perhaps meant.
     */
    static @Nullable FundRejection checkRoom(Money amount, SequencedMap<Bucket, Money> pool, Fund fund) {
        var available = Money.sum(pool.values()).min(fund.certainlyAvailable());
        if (!amount.exceeds(available)) return null;
        var unknown = fund.openUnknown(UnknownFigure.APPROPRIATION);
        if (unknown != null && available.isZero())
            return new AppropriationUnknown(unknown.entry().id());
        String hint = amount.equals(fund.figure(Figure.CURRENT_BUDGET))
                ? "current-budget"
                : amount.equals(fund.figure(Figure.ORIGINAL_BUDGET)) ? "original-budget" : null;
        return new OverBudget(available, amount, amount.minus(available), hint);
    }

    /** A line spends its own allotment; spending without a line leaves the promises to lines untouched. */
    static @Nullable FundRejection checkAllotment(String line, Money amount, Fund fund) {
        if (line.isEmpty()) return checkPromises(amount, fund);
        var unspent = fund.allotments().unspent(line);
        return amount.exceeds(unspent) ? new OverAllotment(line, unspent, amount) : null;
    }

    /** Whether {@code amount} can be taken without touching what is promised to lines. */
    static @Nullable FundRejection checkPromises(Money amount, Fund fund) {
        var promised = fund.allotments().promised();
        var free = fund.figure(Figure.AVAILABLE_BALANCE).minus(promised);
        return amount.exceeds(free) ? new AllotmentInTheWay(free.max(Money.ZERO), amount, promised) : null;
    }

    private static @Nullable FundRejection checkCashPlan(Money amount, Entry entry, Fund fund) {
        return checkCashPlan(amount, entry, Map.of(), fund);
    }

    /** @param freed by month of effect, what the same step takes back */
    static @Nullable FundRejection checkCashPlan(Money amount, Entry entry, Map<YearMonth, Money> freed, Fund fund) {
        var month = entry.effective().month();
        var left = fund.cashPlan().left(month, freed);
        return left != null && amount.exceeds(left) ? new OverCashPlan(month, left.max(Money.ZERO), amount) : null;
    }

    static @Nullable Payment paymentOf(@Nullable FundEvent event) {
        return switch (event) {
            case PaymentMade e -> e.payment();
            case PaymentSuspended e -> e.payment();
            case SuspenseCleared e -> e.payment();
            case null, default -> null;
        };
    }

    static Money recordedAmount(Fund fund, EntryId entry) {
        var payment = paymentOf(fund.find(entry));
        return payment == null ? Money.ZERO : payment.amount();
    }

    private static Warning[] lookalike(Payment payment, Entry entry, Fund fund) {
        var earlier = fund.lookalike(payment, entry.effective());
        return earlier == null
                ? new Warning[0]
                : new Warning[] {new FundWarning.LooksLikeDuplicate(entry.id(), earlier)};
    }
}

package org.mingzhang.domain.fund;

import static java.util.Objects.requireNonNull;
import static org.mingzhang.domain.fund.FundDecider.first;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.FundEvent.*;
import org.mingzhang.domain.fund.FundRejection.*;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.Entry;

/** What stands instead of a reversed entry: the same kind of entry with the new amount, within the same limits as a new one. */
sealed interface Substitution {
    record Possible(FundEvent event) implements Substitution {}

    record Impossible(FundRejection why) implements Substitution {}

    static boolean isPossible(FundEvent target) {
        return target instanceof PaymentMade
                || target instanceof Appropriated
                || target instanceof Supplemented
                || target instanceof Reduced;
    }

    /** @param undone the transfers of the reversal, whose money the substitute may use */
    static Substitution of(FundEvent target, Entry entry, Replacement by, Fund fund, List<Transfer> undone) {
        var pool = fund.balances().availableAfter(undone);
        return switch (target) {
            case Appropriated e ->
                new Possible(
                        new Appropriated(e.fund(), entry, e.bucket(), by.amount(), e.absorbed(), e.classification()));
            case Supplemented e ->
                new Possible(new Supplemented(e.fund(), entry, e.bucket(), by.amount(), e.classification()));
            case Reduced e ->
                redraw(by.amount(), e.draws(), pool.reversed())
                        .<Substitution>map(draws -> new Possible(new Reduced(e.fund(), entry, by.amount(), draws)))
                        .orElseGet(() -> tooLarge(by.amount(), within(e.draws(), pool), fund));
            case PaymentMade e -> repaid(e, entry, by, pool, fund);
            default -> throw new IllegalStateException("checked before: " + target.getClass());
        };
    }

    private static Substitution tooLarge(Money asked, SequencedMap<Bucket, Money> pool, Fund fund) {
        return new Impossible(new ReductionTooLarge(
                Money.sum(pool.values()),
                asked,
                fund.figure(Figure.NET_DISBURSED),
                fund.figure(Figure.OPEN_COMMITMENTS),
                fund.figure(Figure.PENDING_REQUESTS)));
    }

    private static Substitution repaid(
            PaymentMade e, Entry entry, Replacement by, SequencedMap<Bucket, Money> pool, Fund fund) {
        var old = e.payment();
        var commitment = Fund.commitmentOf(e);
        var open = commitment == null ? null : requireNonNull(fund.commitment(commitment));
        var voucher = by.voucher() == null ? old.voucher() : PaymentRules.voucher(by.voucher(), fund);
        var freed = Map.of(e.entry().effective().month(), old.amount());
        var no = first(
                checkVoucher(voucher, e, by, fund),
                open == null ? null : CommitmentRules.checkCommitment(open, by.amount(), old.purpose(), old.amount()),
                PaymentRules.checkCashPlan(by.amount(), entry, freed, fund));
        if (no != null) return new Impossible(no);
        SequencedMap<Bucket, Money> from = pool;
        if (open != null) {
            from = new TreeMap<>(open.remaining());
            for (var draw : old.draws()) from.merge(draw.bucket(), draw.amount(), Money::plus);
        }
        var available = Money.sum(within(old.draws(), from).values());
        return redraw(by.amount(), old.draws(), from)
                .<Substitution>map(draws ->
                        new Possible(instead(e, entry, old.drawnFrom(draws).under(voucher))))
                .orElseGet(() -> new Impossible(new OverBudget(
                        available, by.amount(), by.amount().minus(available).max(Money.ZERO), null)));
    }

    private static FundEvent instead(PaymentMade original, Entry entry, Payment payment) {
        return switch (original) {
            case AwardPaid e -> new AwardPaid(e.fund(), entry, payment);
            case AssessmentRewardPaid e -> new AssessmentRewardPaid(e.fund(), entry, payment);
            case RequestPaid e -> new PaymentRecorded(e.fund(), entry, e.commitment(), payment);
            case PaymentRecorded e -> new PaymentRecorded(e.fund(), entry, e.commitment(), payment);
        };
    }

    private static @Nullable FundRejection checkVoucher(
            @Nullable VoucherNo voucher, PaymentMade original, Replacement by, Fund fund) {
        var holder = voucher == null ? null : fund.byVoucher(voucher.number());
        return voucher == null
                        || holder == null
                        || holder.equals(original.entry().id())
                ? null
                : new VoucherConflict(voucher, PaymentRules.recordedAmount(fund, holder), by.amount());
    }

    /** Draws {@code amount} where the original did, and what it exceeds that by from the rest of the same sources. */
    private static Optional<List<Draw>> redraw(Money amount, List<Draw> original, SequencedMap<Bucket, Money> pool) {
        var own = new LinkedHashMap<Bucket, Money>();
        var others = within(original, pool);
        for (var draw : original) {
            var part = draw.amount()
                    .min(pool.getOrDefault(draw.bucket(), Money.ZERO))
                    .max(Money.ZERO);
            own.put(draw.bucket(), part);
            others.merge(draw.bucket(), part.negated(), Money::plus);
        }
        var first = amount.min(Money.sum(own.values()));
        var draws = new ArrayList<Draw>(Draw.take(first, own).orElseThrow());
        return Draw.take(amount.minus(first), others).map(rest -> {
            draws.addAll(rest);
            return Draw.pool(draws).entrySet().stream()
                    .map(d -> new Draw(d.getKey(), d.getValue()))
                    .toList();
        });
    }

    /** What {@code pool} holds of the sources that the original drew on, in its order. */
    private static SequencedMap<Bucket, Money> within(List<Draw> original, SequencedMap<Bucket, Money> pool) {
        var sources = original.stream().map(d -> d.bucket().source()).collect(Collectors.toSet());
        var held = new LinkedHashMap<Bucket, Money>();
        pool.forEach((bucket, money) -> {
            if (sources.contains(bucket.source())) held.put(bucket, money);
        });
        return held;
    }
}

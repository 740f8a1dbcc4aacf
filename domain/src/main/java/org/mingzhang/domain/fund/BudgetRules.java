package org.mingzhang.domain.fund;

import static org.mingzhang.domain.Decision.refuse;
import static org.mingzhang.domain.fund.FundDecider.acceptAll;
import static org.mingzhang.domain.fund.FundDecider.first;

import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.codes.CodesRejection.CodeUnknown;
import org.mingzhang.domain.fund.FundCommand.*;
import org.mingzhang.domain.fund.FundEvent.*;
import org.mingzhang.domain.fund.FundRejection.*;
import org.mingzhang.domain.money.Money;

/** How much may be spent: authority granted, added, cut and moved. */
final class BudgetRules {
    private BudgetRules() {}

    static Decision grant(GrantProvisionalAuthority c, Fund fund) {
        var bucket = new Bucket(c.source(), c.fund().fiscalYear());
        var appropriation = fund.appropriation(bucket);
        if (appropriation != null) return refuse(new AlreadyAppropriated(c.source(), appropriation.amount()));
        return acceptAll(c.entry(), List.of(new ProvisionalAuthorityGranted(c.fund(), c.entry(), bucket, c.amount())));
    }

    /** The appropriation absorbs the provisional authority of its source and may not fall below what that has borne already. */
    static Decision appropriate(Appropriate c, Fund fund, World world) {
        var bucket = new Bucket(c.source(), c.fund().fiscalYear());
        var unknownCode = checkCodes(c.classification(), c.fund(), world);
        if (unknownCode != null) return refuse(unknownCode);
        var appropriation = fund.appropriation(bucket);
        if (appropriation != null) return refuse(new AlreadyAppropriated(c.source(), appropriation.amount()));
        var absorbed = fund.balance(Account.PROVISIONAL, bucket).negated();
        var after = fund.balance(Account.AVAILABLE, bucket).plus(c.amount()).minus(absorbed);
        if (after.isNegative()) {
            return refuse(new WouldOverdraw(c.amount(), c.amount().minus(after), after.negated()));
        }
        return acceptAll(
                c.entry(),
                List.of(new Appropriated(c.fund(), c.entry(), bucket, c.amount(), absorbed, c.classification())));
    }

    static Decision supplement(Supplement c, Fund fund, World world) {
        var unknownCode = checkCodes(c.classification(), c.fund(), world);
        if (unknownCode != null) return refuse(unknownCode);
        var unknown = fund.openUnknown(UnknownFigure.APPROPRIATION);
        if (unknown != null)
            return refuse(new AppropriationUnknown(unknown.entry().id()));
        var bucket = new Bucket(c.source(), c.fund().fiscalYear());
        return acceptAll(
                c.entry(), List.of(new Supplemented(c.fund(), c.entry(), bucket, c.amount(), c.classification())));
    }

    static Decision reduce(Reduce c, Fund fund) {
        var pool = newestFirst(fund.balances().available(c.source()));
        var no = checkTakingAway(c.amount(), fund, pool);
        if (no != null) return refuse(no);
        return acceptAll(c.entry(), List.of(new Reduced(c.fund(), c.entry(), c.amount(), taken(c.amount(), pool))));
    }

    static Decision recover(RecoverBalance c, Fund fund) {
        var pool = fund.balances().available(c.source());
        var no = checkTakingAway(c.amount(), fund, pool);
        if (no != null) return refuse(no);
        return acceptAll(
                c.entry(), List.of(new BalanceRecovered(c.fund(), c.entry(), c.amount(), taken(c.amount(), pool))));
    }

    /** 调剂: equal amounts out and in, in one step; the vintage goes along. */
    static Decision reallocate(Reallocate c, Fund fund) {
        var pool = fund.balances().available(c.source());
        var no = checkTakingAway(c.amount(), fund, pool);
        if (no != null) return refuse(no);
        var draws = taken(c.amount(), pool);
        return acceptAll(
                c.entry(),
                List.<LedgerEvent>of(
                        new ReallocatedOut(c.fund(), c.entry(), c.to(), c.amount(), draws),
                        new ReallocatedIn(c.to(), c.entry(), c.fund(), c.amount(), draws)));
    }

    static Decision allot(Allot c, Fund fund) {
        var no = first(
                PaymentRules.checkRoom(c.amount(), fund.balances().available(null), fund),
                PaymentRules.checkPromises(c.amount(), fund));
        if (no != null) return refuse(no);
        return acceptAll(
                c.entry(), List.of(new Allotted(c.fund(), c.entry(), c.line(), c.amount(), Bucket.memo(c.fund()))));
    }

    static Decision withdraw(WithdrawAllotment c, Fund fund) {
        var unspent = fund.allotments().unspent(c.line());
        if (c.amount().exceeds(unspent)) return refuse(new WithdrawalTooLarge(c.line(), unspent, c.amount()));
        return acceptAll(
                c.entry(),
                List.of(new AllotmentWithdrawn(c.fund(), c.entry(), c.line(), c.amount(), Bucket.memo(c.fund()))));
    }

    static Decision plan(SetCashPlan c, Fund fund) {
        var total = Money.sum(c.months().values());
        var budget = fund.figure(Figure.CURRENT_BUDGET);
        if (total.exceeds(budget)) return refuse(new CashPlanAboveBudget(total, budget));
        return acceptAll(c.entry(), List.of(new CashPlanSet(c.fund(), c.entry(), c.months())));
    }

    /** Codes must stand in the loaded tables of the fund's year. */
    static @Nullable CodeUnknown checkCodes(Classification classification, FundId fund, World world) {
        if (classification.codes().isEmpty()) return null;
        int year = fund.fiscalYear();
        var table = world.codes(year);
        for (var code : classification.codes().entrySet()) {
            if (!table.has(code.getKey(), code.getValue())) {
                return new CodeUnknown(code.getKey(), code.getValue(), year, table.size(code.getKey()));
            }
        }
        return null;
    }

    private static @Nullable FundRejection checkTakingAway(Money amount, Fund fund, SequencedMap<Bucket, Money> pool) {
        var unknown = fund.openUnknown(UnknownFigure.APPROPRIATION);
        if (unknown != null) return new AppropriationUnknown(unknown.entry().id());
        var maximum = Money.sum(pool.values()).min(fund.certainlyAvailable());
        if (amount.exceeds(maximum)) {
            return new ReductionTooLarge(
                    maximum,
                    amount,
                    fund.figure(Figure.NET_DISBURSED),
                    fund.figure(Figure.OPEN_COMMITMENTS),
                    fund.figure(Figure.PENDING_REQUESTS));
        }
        return PaymentRules.checkPromises(amount, fund);
    }

    private static List<Draw> taken(Money amount, SequencedMap<Bucket, Money> pool) {
        return Draw.take(amount, pool).orElseThrow();
    }

    private static SequencedMap<Bucket, Money> newestFirst(SequencedMap<Bucket, Money> pool) {
        var reversed = new TreeMap<Bucket, Money>(Collections.reverseOrder());
        reversed.putAll(pool);
        return reversed;
    }
}

package org.mingzhang.domain.fund;

import static java.util.Objects.requireNonNull;
import static org.mingzhang.domain.Decision.accept;
import static org.mingzhang.domain.Decision.refuse;
import static org.mingzhang.domain.fund.FundDecider.first;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.fund.FundCommand.ClosePeriod;
import org.mingzhang.domain.fund.FundCommand.CloseYear;
import org.mingzhang.domain.fund.FundEvent.*;
import org.mingzhang.domain.fund.FundRejection.*;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.Entry;

/** Closing months, and the year: what is available is carried forward, surplus or recovered, to the fen. */
final class ClosingRules {
    private ClosingRules() {}

    static Decision closePeriod(ClosePeriod c, Fund fund) {
        if (c.period().getYear() != c.fund().fiscalYear()) {
            return refuse(new PeriodOutsideYear(c.period(), c.fund().fiscalYear()));
        }
        if (fund.isClosed(c.period())) return refuse(new PeriodIsClosed(c.period(), fund.firstOpenPeriod()));
        return accept(new PeriodClosed(c.fund(), c.entry(), c.period()));
    }

    static Decision closeYear(CloseYear c, Fund fund, Fund next) {
        var no = first(checkNext(c, next), checkNothingOpen(fund), checkSplit(c, fund), checkTwoYearRule(c));
        if (no != null) return refuse(no);

        var events = new ArrayList<LedgerEvent>();
        if (!c.surplus().isEmpty()) {
            events.add(
                    new SurplusDeclared(c.fund(), c.entry().named("/surplus"), Draw.total(c.surplus()), c.surplus()));
        }
        if (!c.recovered().isEmpty()) {
            events.add(new RecoveredAtYearEnd(
                    c.fund(), c.entry().named("/recovered"), Draw.total(c.recovered()), c.recovered()));
        }
        if (!c.carriedForward().isEmpty()) events.addAll(carry(c, fund, next));
        events.add(new YearClosed(c.fund(), c.entry()));
        return new Decision.Accepted(events, List.of());
    }

    private static List<LedgerEvent> carry(CloseYear c, Fund fund, Fund next) {
        var events = new ArrayList<LedgerEvent>();
        var amount = Draw.total(c.carriedForward());
        events.add(new CarriedForward(
                c.fund(), c.entry().named("/carried-forward"), next.id(), amount, c.carriedForward()));
        var newYear = LocalDate.of(next.id().fiscalYear(), 1, 1);
        var entry = c.entry();
        var received = new Entry(
                entry.id(),
                EffectiveDate.on(newYear),
                entry.documentDate(),
                requireNonNull(next.firstOpenPeriod()),
                entry.actor(),
                entry.document(),
                entry.status(),
                entry.derivation(),
                entry.id().value());
        var profile = fund.profile();
        if (!next.isOpen() && profile != null)
            events.add(new FundOpened(next.id(), received.named("/opened"), profile));
        events.add(new CarriedIn(next.id(), received.named("/carried-in"), c.fund(), amount, c.carriedForward()));
        return events;
    }

    /** Carried money needs a month of the next year that still takes entries. */
    private static @Nullable FundRejection checkNext(CloseYear c, Fund next) {
        if (c.carriedForward().isEmpty()) return null;
        if (next.isYearClosed()) return new YearIsClosed(next.id());
        return next.firstOpenPeriod() == null
                ? new PeriodIsClosed(YearMonth.of(next.id().fiscalYear(), 12), null)
                : null;
    }

    private static @Nullable FundRejection checkNothingOpen(Fund fund) {
        var opening = fund.openUnknown(UnknownFigure.DISBURSEMENT);
        if (opening != null) return new OpeningUnknown(opening.entry().id());
        var appropriation = fund.openUnknown(UnknownFigure.APPROPRIATION);
        if (appropriation != null)
            return new AppropriationUnknown(appropriation.entry().id());
        var committed = fund.figure(Figure.OPEN_COMMITMENTS);
        var pending = fund.figure(Figure.PENDING_REQUESTS);
        var suspended = fund.figure(Figure.IN_SUSPENSE);
        return committed.isZero() && pending.isZero() && suspended.isZero()
                ? null
                : new OpenItems(committed, pending, suspended);
    }

    private static @Nullable FundRejection checkSplit(CloseYear c, Fund fund) {
        var parts = new ArrayList<Draw>(c.carriedForward());
        parts.addAll(c.surplus());
        parts.addAll(c.recovered());
        var split = Draw.pool(parts);
        var buckets = new java.util.TreeSet<>(fund.buckets());
        buckets.addAll(split.keySet());
        for (var bucket : buckets) {
            var available = fund.balance(Account.AVAILABLE, bucket);
            var given = split.getOrDefault(bucket, Money.ZERO);
            if (!given.equals(available)) return new NotSplit(bucket, available, given, given.minus(available));
        }
        return null;
    }

    /** Money of an earlier vintage has had its second year. */
    private static @Nullable FundRejection checkTwoYearRule(CloseYear c) {
        return c.carriedForward().stream()
                .filter(d -> d.bucket().vintage() < c.fund().fiscalYear())
                .findFirst()
                .<FundRejection>map(d -> new TwoYearRule(d.bucket().vintage(), d.amount()))
                .orElse(null);
    }
}

package org.mingzhang.query.fund;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.fund.Account;
import org.mingzhang.domain.fund.FundEvent;
import org.mingzhang.domain.fund.FundEvent.*;
import org.mingzhang.domain.fund.FundFigures;
import org.mingzhang.domain.fund.FundFigures.Unknown;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.Postings;
import org.mingzhang.domain.fund.UnknownFigure;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.query.Basis;

/** The figures of a fund, folded in memory from the events themselves: what the tables must agree with. */
final class Fold {
    private final @Nullable LocalDate asOf;
    private final Basis basis;
    private final Map<Account, Long> certain = new EnumMap<>(Account.class);
    private final Map<EntryId, Map<Account, Long>> pending = new LinkedHashMap<>();
    private final Map<EntryId, UnknownStated> unknowns = new LinkedHashMap<>();
    private final Map<EntryId, FundEvent> entries = new HashMap<>();
    private boolean authorised;

    private Fold(@Nullable LocalDate asOf, Basis basis) {
        this.asOf = asOf;
        this.basis = basis;
    }

    static FundFigures of(FundId fund, List<LedgerEvent> known, @Nullable LocalDate asOf, Basis basis) {
        var fold = new Fold(asOf, basis);
        for (var event : known) if (event instanceof FundEvent e && e.fund().equals(fund)) fold.add(e);
        return fold.figures();
    }

    private void add(FundEvent event) {
        entries.put(event.entry().id(), event);
        authorised |= event instanceof Appropriated
                || event instanceof ProvisionalAuthorityGranted
                || event instanceof Supplemented
                || event instanceof ReallocatedIn
                || event instanceof CarriedIn
                || event instanceof PriorYearReceived;
        move(event);
        switch (event) {
            case UnknownStated e -> unknowns.put(e.entry().id(), e);
            case Appropriated _ -> unknowns.values().removeIf(u -> u.figure() == UnknownFigure.APPROPRIATION);
            case OpeningAsserted e -> unknowns.remove(e.resolves());
            case EntryReversed e
            when entries.get(e.target()) instanceof OpeningAsserted opening ->
                unknowns.put(opening.resolves(), (UnknownStated) entries.get(opening.resolves()));
            default -> {}
        }
    }

    private void move(FundEvent event) {
        var cluster =
                event instanceof EntryReversed e ? e.target() : event.entry().id();
        for (var transfer : Postings.of(event)) {
            var into = counts(event.entry())
                    ? certain
                    : mayCount(event.entry())
                            ? pending.computeIfAbsent(cluster, c -> new EnumMap<>(Account.class))
                            : new EnumMap<Account, Long>(Account.class);
            into.merge(transfer.debit(), transfer.amount().fen(), Long::sum);
            into.merge(transfer.credit(), -transfer.amount().fen(), Long::sum);
        }
    }

    private boolean counts(Entry entry) {
        if (asOf == null) return true;
        return basis == Basis.POSTING
                ? !entry.period().isAfter(YearMonth.from(asOf))
                : !entry.effective().to().isAfter(asOf);
    }

    private boolean mayCount(Entry entry) {
        return asOf != null
                && basis == Basis.EFFECTIVE
                && !entry.effective().from().isAfter(asOf);
    }

    private FundFigures figures() {
        var open = new ArrayList<Unknown>();
        var last = asOf == null || basis == Basis.EFFECTIVE
                ? asOf
                : YearMonth.from(asOf).atEndOfMonth();
        for (var unknown : unknowns.values()) {
            var when = unknown.entry().effective();
            if (last != null && when.from().isAfter(last)) continue;
            boolean isCut = last != null && when.to().isAfter(last);
            open.add(new Unknown(unknown.figure(), isCut ? Money.ZERO : unknown.low(), unknown.high()));
        }
        if (!authorised && open.stream().noneMatch(u -> u.figure() == UnknownFigure.APPROPRIATION))
            open.add(new Unknown(UnknownFigure.APPROPRIATION, Money.ZERO, null));
        return new FundFigures(
                account -> certain.getOrDefault(account, 0L),
                open,
                pending.values().stream().map(FundFigures.Pending::new).toList());
    }
}

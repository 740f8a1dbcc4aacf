package org.mingzhang.query.fund;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingzhang.domain.fund.Account;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.FundFigures;
import org.mingzhang.domain.fund.UnknownFigure;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.FigureStatus;

/** All that the figures of one fund are computed from. Filled by {@link InputQueries}. */
final class Inputs {
    /** What a document states of a figure. */
    record Stated(Figure figure, Money amount) {}

    private final Map<Account, Map<FigureStatus, Long>> balances = new EnumMap<>(Account.class);
    private final Map<String, Map<Account, Long>> pending = new LinkedHashMap<>();
    private final List<FundFigures.Unknown> unknowns = new ArrayList<>();
    private final Set<FigureStatus> openings = EnumSet.noneOf(FigureStatus.class);
    private final Set<Stated> statements = new HashSet<>();

    void add(Account account, FigureStatus status, long fen) {
        balances.computeIfAbsent(account, a -> new EnumMap<>(FigureStatus.class))
                .merge(status, fen, Math::addExact);
    }

    void addPending(String entry, Account account, long fen) {
        pending.computeIfAbsent(entry, e -> new EnumMap<>(Account.class)).merge(account, fen, Math::addExact);
    }

    void add(FundFigures.Unknown unknown) {
        unknowns.add(unknown);
    }

    /** An unknown that an entry of this status has settled. */
    void addOpening(FigureStatus status) {
        openings.add(status);
    }

    void add(Stated statement) {
        statements.add(statement);
    }

    /** Debits minus credits, in fen. */
    long balance(Account account) {
        long sum = 0;
        for (long fen : balances.getOrDefault(account, Map.of()).values()) sum = Math.addExact(sum, fen);
        return sum;
    }

    /** Of the amounts that make up the account's balance; those that cancel out are none. */
    Set<FigureStatus> statuses(Account account) {
        var found = EnumSet.noneOf(FigureStatus.class);
        balances.getOrDefault(account, Map.of()).forEach((status, fen) -> {
            if (fen != 0) found.add(status);
        });
        return found;
    }

    Set<FigureStatus> openings() {
        return openings;
    }

    boolean isOpen(UnknownFigure figure) {
        return unknowns.stream().anyMatch(u -> u.figure() == figure);
    }

    boolean isStated(Figure figure, Money amount) {
        return statements.contains(new Stated(figure, amount));
    }

    FundFigures figures() {
        return new FundFigures(
                this::balance,
                unknowns,
                pending.values().stream().map(FundFigures.Pending::new).toList());
    }
}

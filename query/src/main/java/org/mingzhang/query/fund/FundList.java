package org.mingzhang.query.fund;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.money.Money;

/**
 * Funds that were chosen, ordered, and one page of them.
 *
 * @param count of all that were chosen
 * @param totals over all that were chosen
 * @param assumed how many of those that were chosen are only assumed
 * @param units of all funds, chosen or not
 * @param years of all funds, chosen or not
 */
public record FundList(
        List<FundView> page,
        int count,
        Map<Figure, Total> totals,
        int assumed,
        List<String> units,
        List<Integer> years) {

    /**
     * A sum of what is known. What is unknown enters no sum, and a fund that is only assumed none at all.
     *
     * @param leftOut how many funds are not in it, because theirs is a range
     */
    public record Total(Money amount, int leftOut) {
        static final Total NONE = new Total(Money.ZERO, 0);

        Total plus(FigureValue value) {
            var exact = value.exact();
            return exact == null ? new Total(amount, leftOut + 1) : new Total(amount.plus(exact), leftOut);
        }
    }

    public Total total(Figure figure) {
        return requireNonNull(totals.get(figure));
    }

    public static FundList of(
            List<FundView> all, FundChoice choice, FundOrder order, boolean descending, int offset, int limit) {
        var chosen = all.stream()
                .filter(choice::takes)
                .sorted(order.comparator(descending))
                .toList();
        var units = new TreeSet<String>();
        var years = new TreeSet<Integer>();
        for (var fund : all) {
            units.add(fund.profile().unit());
            years.add(fund.id().fiscalYear());
        }
        return new FundList(
                chosen.stream().skip(offset).limit(limit).toList(),
                chosen.size(),
                totals(chosen),
                (int) chosen.stream().filter(FundView::assumed).count(),
                new ArrayList<>(units),
                new ArrayList<>(years.descendingSet()));
    }

    private static Map<Figure, Total> totals(List<FundView> funds) {
        var totals = new EnumMap<Figure, Total>(Figure.class);
        for (var figure : Figure.values()) {
            var total = Total.NONE;
            for (var fund : funds) if (!fund.assumed()) total = total.plus(fund.figure(figure));
            totals.put(figure, total);
        }
        return totals;
    }
}

package org.mingzhang.query.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.disclosure.NoticeFigure;
import org.mingzhang.domain.disclosure.NoticeItem;
import org.mingzhang.domain.disclosure.Quarter;
import org.mingzhang.domain.disclosure.RestatementCause;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.Ranged;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.query.Basis;
import org.mingzhang.query.KnownAt;
import org.mingzhang.query.ViewPoint;
import org.mingzhang.query.disclosure.QuarterFigures.Movement;
import org.mingzhang.query.fund.ExplainQueries;
import org.mingzhang.query.fund.Explanation;
import org.mingzhang.query.fund.FundQueries;
import org.mingzhang.query.fund.PaymentView;

/** What happened to a fund in a quarter, and what has changed since it was told. */
public final class QuarterQueries {
    private final FundQueries funds;
    private final ExplainQueries explanations;

    public QuarterQueries(FundQueries funds, ExplainQueries explanations) {
        this.funds = funds;
        this.explanations = explanations;
    }

    /**
     * @param position of the log, which the read tables must have reached
     * @return empty when there was no such fund
     */
    public Optional<QuarterFigures> figures(FundId fund, Quarter quarter, long position) {
        var posted = new ViewPoint(quarter.lastDay(), new KnownAt.UpTo(position), Basis.POSTING);
        var effective = new ViewPoint(quarter.lastDay(), new KnownAt.UpTo(position), Basis.EFFECTIVE);
        var found = funds.fund(fund, posted).value();
        var byDate = funds.fund(fund, effective).value();
        if (found.isEmpty() || byDate.isEmpty()) return Optional.empty();

        var reductions = movements(fund, Figure.REDUCTIONS, quarter, posted);
        var disbursements = movements(fund, Figure.NET_DISBURSED, quarter, posted);
        var now = found.get();
        var figures = List.of(
                NoticeFigure.of(
                        NoticeItem.ORIGINAL_BUDGET,
                        now.figure(Figure.ORIGINAL_BUDGET).amount()),
                NoticeFigure.of(NoticeItem.REDUCED_IN_QUARTER, sum(reductions)),
                NoticeFigure.of(
                        NoticeItem.CURRENT_BUDGET,
                        now.figure(Figure.CURRENT_BUDGET).amount()),
                NoticeFigure.of(NoticeItem.DISBURSED_IN_QUARTER, sum(disbursements)),
                NoticeFigure.of(
                        NoticeItem.DISBURSED_TO_DATE,
                        now.figure(Figure.NET_DISBURSED).amount()),
                NoticeFigure.of(
                        NoticeItem.CURRENT_BUDGET_EFFECTIVE,
                        byDate.get().figure(Figure.CURRENT_BUDGET).amount()),
                NoticeFigure.of(
                        NoticeItem.DISBURSED_TO_DATE_EFFECTIVE,
                        byDate.get().figure(Figure.NET_DISBURSED).amount()));
        return Optional.of(new QuarterFigures(quarter, now, figures, reductions, disbursements, position));
    }

    /** The events after {@code from} and up to {@code to} that moved the budget or the disbursements of the quarter, on either basis. */
    public List<RestatementCause> causes(FundId fund, Quarter quarter, long from, long to) {
        var causes = new ArrayList<RestatementCause>();
        add(causes, NoticeItem.CURRENT_BUDGET, Figure.CURRENT_BUDGET, Basis.POSTING, fund, quarter, from, to);
        add(causes, NoticeItem.DISBURSED_TO_DATE, Figure.NET_DISBURSED, Basis.POSTING, fund, quarter, from, to);
        add(
                causes,
                NoticeItem.CURRENT_BUDGET_EFFECTIVE,
                Figure.CURRENT_BUDGET,
                Basis.EFFECTIVE,
                fund,
                quarter,
                from,
                to);
        add(
                causes,
                NoticeItem.DISBURSED_TO_DATE_EFFECTIVE,
                Figure.NET_DISBURSED,
                Basis.EFFECTIVE,
                fund,
                quarter,
                from,
                to);
        return causes;
    }

    private void add(
            List<RestatementCause> causes,
            NoticeItem item,
            Figure figure,
            Basis basis,
            FundId fund,
            Quarter quarter,
            long from,
            long to) {
        explanations
                .change(fund, figure, quarter.lastDay(), basis, new KnownAt.UpTo(from), new KnownAt.UpTo(to))
                .value()
                .ifPresent(change -> change.causes().stream()
                        .map(cause -> new RestatementCause(
                                item,
                                cause.delta(),
                                cause.source().position(),
                                new EntryId(cause.source().entry()),
                                cause.source().effective(),
                                cause.source().period(),
                                cause.source().document()))
                        .forEach(causes::add));
    }

    private List<Movement> movements(FundId fund, Figure figure, Quarter quarter, ViewPoint view) {
        var payments = funds.payments(fund, view).value().stream()
                .collect(Collectors.toMap(p -> p.source().position(), Function.identity()));
        var moved = new LinkedHashMap<Long, Movement>();
        explanations.explain(fund, figure, view).value().ifPresent(explanation -> explanation.postings().stream()
                .filter(line -> quarter.has(line.source().period()))
                .forEach(line -> moved.merge(
                        line.source().position(),
                        movement(line, payments.get(line.source().position())),
                        QuarterQueries::together)));
        return withoutReversed(List.copyOf(moved.values()));
    }

    private static Movement movement(Explanation.Line line, @Nullable PaymentView payment) {
        return payment == null
                ? new Movement(line.effect(), null, null, line.source())
                : new Movement(line.effect(), payment.purpose(), payment.instalment(), line.source());
    }

    private static Movement together(Movement one, Movement other) {
        return new Movement(one.amount().plus(other.amount()), one.purpose(), one.instalment(), one.source());
    }

    /** An entry and its reversal in the same quarter say nothing together. */
    private static List<Movement> withoutReversed(List<Movement> moved) {
        var positions = moved.stream().map(m -> m.source().position()).collect(Collectors.toSet());
        var silent = new HashSet<Long>();
        for (var movement : moved) {
            var reversal = movement.source().reversedBy();
            if (reversal == null || !positions.contains(reversal)) continue;
            silent.add(movement.source().position());
            silent.add(reversal);
        }
        return moved.stream()
                .filter(m -> !silent.contains(m.source().position()))
                .filter(m -> !m.amount().isZero())
                .toList();
    }

    private static Ranged sum(List<Movement> movements) {
        return Ranged.exactly(Money.sum(movements.stream().map(Movement::amount).toList()));
    }
}

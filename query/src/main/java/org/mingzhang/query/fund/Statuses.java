package org.mingzhang.query.fund;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.domain.fund.Account;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.FundFigures;
import org.mingzhang.domain.fund.UnknownFigure;
import org.mingzhang.domain.source.FigureStatus;

/**
 * The figures of a fund with their statuses. A computed figure takes the worst status of its inputs, unless a document states it
 * to the fen; a range is UNKNOWN.
 */
final class Statuses {
    /** Figures that are computed from others; the rest come from their accounts. */
    private static final Map<Figure, List<Figure>> PARTS = Map.of(
            Figure.CURRENT_BUDGET,
            List.of(
                    Figure.ORIGINAL_BUDGET,
                    Figure.SUPPLEMENTS,
                    Figure.REDUCTIONS,
                    Figure.VIREMENTS_IN,
                    Figure.VIREMENTS_OUT,
                    Figure.CARRY_IN,
                    Figure.RECOVERIES_IN_YEAR),
            Figure.AVAILABLE_BALANCE,
            List.of(
                    Figure.CURRENT_BUDGET,
                    Figure.NET_DISBURSED,
                    Figure.OPEN_COMMITMENTS,
                    Figure.PENDING_REQUESTS,
                    Figure.CARRIED_FORWARD,
                    Figure.SURPLUSES,
                    Figure.RECOVERIES_AT_YEAR_END));

    private final Inputs inputs;
    private final FundFigures figures;

    Statuses(Inputs inputs) {
        this.inputs = inputs;
        this.figures = inputs.figures();
    }

    Map<Figure, FigureValue> all() {
        var all = new EnumMap<Figure, FigureValue>(Figure.class);
        for (var figure : Figure.values()) all.put(figure, value(figure));
        return all;
    }

    FigureValue value(Figure figure) {
        return new FigureValue(figure, figures.range(figure), status(figure));
    }

    RateValue rate(Figure denominator) {
        var status = FigureStatus.worst(List.of(status(Figure.NET_DISBURSED), status(denominator)));
        return new RateValue(denominator, figures.rate(denominator), status);
    }

    private FigureStatus status(Figure figure) {
        var exact = figures.range(figure).exact();
        if (exact == null || isLeftOpen(figure)) return FigureStatus.UNKNOWN;
        if (inputs.isStated(figure, exact)) return FigureStatus.STATED;
        var worst = new ArrayList<FigureStatus>();
        var parts = PARTS.get(figure);
        if (parts == null) figure.accounts().forEach(account -> worst.addAll(inputs.statuses(account)));
        else parts.forEach(part -> worst.add(status(part)));
        if (figure == Figure.CURRENT_BUDGET) worst.addAll(inputs.statuses(Account.PROVISIONAL));
        if (figure == Figure.NET_DISBURSED) worst.addAll(inputs.openings());
        return FigureStatus.worst(worst);
    }

    private boolean isLeftOpen(Figure figure) {
        return switch (figure) {
            case ORIGINAL_BUDGET, CURRENT_BUDGET -> inputs.isOpen(UnknownFigure.APPROPRIATION);
            case NET_DISBURSED -> inputs.isOpen(UnknownFigure.DISBURSEMENT);
            case AVAILABLE_BALANCE ->
                inputs.isOpen(UnknownFigure.APPROPRIATION) || inputs.isOpen(UnknownFigure.DISBURSEMENT);
            default -> false;
        };
    }
}

package org.mingzhang.app.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.message.Messages;
import org.mingzhang.app.message.Sentence;
import org.mingzhang.app.web.TimeAnswer;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.Ranged;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.FigureStatus;
import org.mingzhang.query.Answer;
import org.mingzhang.query.Basis;
import org.mingzhang.query.ViewPoint;
import org.mingzhang.query.fund.Dispute;
import org.mingzhang.query.fund.FigureValue;
import org.mingzhang.query.fund.FundView;
import org.mingzhang.query.fund.Gap;
import org.mingzhang.query.fund.OpenUnknown;
import org.mingzhang.query.fund.Parked;
import org.mingzhang.query.fund.RateValue;
import org.mingzhang.query.fund.Source;
import org.mingzhang.query.fund.Waterfall;

/**
 * A fund as the interface shows it.
 *
 * @param unit the spending unit
 * @param assumed made for comparison, of assumptions
 * @param gap execution minus time progress by months, in percentage points; absent while the rate is a range
 * @param recordedAt when the last event counted was recorded
 * @param askedLater the question named an instant or position that has not been reached yet
 */
record FundAnswer(
        FundId id,
        String name,
        String unit,
        String jurisdiction,
        int fiscalYear,
        @Nullable YearMonth closedThrough,
        boolean yearClosed,
        List<Labelled> figures,
        RateValue executionRate,
        RateValue originalRate,
        TimeAnswer time,
        @Nullable Gap gap,
        @Nullable Ranged netOfLaterRefunds,
        List<Unknown> unknowns,
        List<Dispute> disputes,
        List<Step> waterfall,
        boolean assumed,
        @Nullable Parked parked,
        @Nullable LocalDate asOf,
        Basis basis,
        long position,
        @Nullable Instant recordedAt,
        boolean askedLater) {

    /** A figure with its name; {@code high} is absent when nothing bounds it. */
    record Labelled(
            Figure figure,
            Sentence label,
            Money low,
            @Nullable Money high,
            FigureStatus status) {
        static Labelled of(FigureValue value, Messages messages) {
            return new Labelled(
                    value.figure(),
                    messages.label(value.figure()),
                    value.amount().low(),
                    value.amount().high(),
                    value.status());
        }
    }

    /** A figure that a document leaves open. */
    record Unknown(
            String figure,
            Sentence label,
            Money low,
            @Nullable Money high,
            Source source) {
        static Unknown of(OpenUnknown open, Messages messages) {
            var label = messages.sentence("UnknownFigure." + open.figure(), Map.of());
            return new Unknown(open.figure().name(), label, open.low(), open.high(), open.source());
        }
    }

    /** From what was appropriated to what is left: what stood before this step, and what stands after it. */
    record Step(Labelled value, Waterfall.Effect effect, Ranged before, Ranged after) {
        static Step of(Waterfall.Step step, Messages messages) {
            return new Step(Labelled.of(step.value(), messages), step.effect(), step.before(), step.after());
        }
    }

    static FundAnswer of(FundView fund, ViewPoint view, Answer<?> answer, Messages messages) {
        return new FundAnswer(
                fund.id(),
                fund.profile().name(),
                fund.profile().unit(),
                fund.profile().jurisdiction(),
                fund.id().fiscalYear(),
                fund.closedThrough(),
                fund.yearClosed(),
                Arrays.stream(Figure.values())
                        .map(f -> Labelled.of(fund.figure(f), messages))
                        .toList(),
                fund.executionRate(),
                fund.originalRate(),
                TimeAnswer.of(fund.time()),
                fund.gap(),
                fund.netOfLaterRefunds(),
                fund.unknowns().stream().map(u -> Unknown.of(u, messages)).toList(),
                fund.disputes(),
                Waterfall.of(fund).stream().map(s -> Step.of(s, messages)).toList(),
                fund.assumed(),
                fund.parked(),
                view.asOf(),
                view.basis(),
                answer.position(),
                answer.recordedAt(),
                answer.askedLater());
    }
}

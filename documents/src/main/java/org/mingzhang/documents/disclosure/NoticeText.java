package org.mingzhang.documents.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.documents.form.ChineseText;
import org.mingzhang.documents.form.Fields;
import org.mingzhang.domain.disclosure.NoticeDifference;
import org.mingzhang.domain.disclosure.NoticeFigure;
import org.mingzhang.domain.disclosure.NoticeItem;
import org.mingzhang.domain.disclosure.Quarter;
import org.mingzhang.domain.disclosure.RestatementCause;
import org.mingzhang.domain.fund.Ranged;
import org.mingzhang.domain.money.Money;
import org.mingzhang.query.disclosure.QuarterFigures;
import org.mingzhang.query.disclosure.QuarterFigures.Movement;

/**
 * A notice in the words that its templates print. All amounts are exact, in 万元.
 *
 * @param day on which it is prepared
 * @param restated what it says otherwise than the version before; null for the first version
 */
public record NoticeText(
        QuarterFigures figures,
        int version,
        LocalDate day,
        @Nullable Restated restated) {
    /** The templates: {@code notice.html} and {@code notice.docx}. */
    public static final String TEMPLATE = "disclosure/notice";

    /**
     * @param before the figures of the version before
     * @param published the day on which that version was published
     */
    public record Restated(
            LocalDate published, List<NoticeFigure> before, List<RestatementCause> causes, String reason) {
        public Restated {
            before = List.copyOf(before);
            causes = List.copyOf(causes);
        }
    }

    /** 项目名称 2022年第三季度实施情况公告. */
    public static String title(String fund, Quarter quarter) {
        return fund + ChineseText.quarter(quarter.lastDay()) + "实施情况公告";
    }

    public Fields fields() {
        var fund = figures.fund();
        var reduced = figures.figure(NoticeItem.REDUCED_IN_QUARTER);
        var fields = new Fields()
                .text("title", title(fund.profile().name(), figures.quarter()))
                .text("fund", fund.profile().name())
                .text("unit", fund.profile().unit())
                .text("quarter", ChineseText.quarter(figures.quarter().lastDay()))
                .text("asOf", ChineseText.day(figures.quarter().lastDay()))
                .text("position", Long.toString(figures.position()))
                .text("day", ChineseText.day(day))
                .text("version", Integer.toString(version))
                .text("notes", restated == null ? "三" : "四")
                .text("original", amount(NoticeItem.ORIGINAL_BUDGET))
                .text("reduced", amount(NoticeItem.REDUCED_IN_QUARTER))
                .text("current", amount(NoticeItem.CURRENT_BUDGET))
                .text("disbursed", amount(NoticeItem.DISBURSED_IN_QUARTER))
                .text("toDate", amount(NoticeItem.DISBURSED_TO_DATE))
                .text("currentByDate", amount(NoticeItem.CURRENT_BUDGET_EFFECTIVE))
                .text("toDateByDate", amount(NoticeItem.DISBURSED_TO_DATE_EFFECTIVE))
                .text("rate", ChineseText.percent(fund.executionRate()))
                .text("originalRate", ChineseText.percent(fund.originalRate()))
                .condition("isReduced", !reduced.equals(Ranged.exactly(Money.ZERO)))
                .condition("isPaid", !figures.disbursements().isEmpty())
                .condition("isNotPaid", figures.disbursements().isEmpty())
                .condition(
                        "isIncomplete",
                        !figures.figure(NoticeItem.DISBURSED_TO_DATE).isExact())
                .condition("isRestated", restated != null)
                .rows("movements", movements());
        return restated == null ? none(fields) : restatement(fields, restated);
    }

    private List<Fields> movements() {
        var moved = figures.disbursements();
        return IntStream.range(0, moved.size())
                .mapToObj(i -> new Fields()
                        .text("number", Integer.toString(i + 1))
                        .text("what", what(moved.get(i)))
                        .text("amount", moved.get(i).amount().inWanYuan()))
                .toList();
    }

    private static String what(Movement movement) {
        var source = movement.source();
        var late = source.period().isAfter(source.effective().month())
                ? "（补记，业务日期 " + ChineseText.when(source.effective()) + "）"
                : "";
        if (movement.purpose() == null) return ChineseText.movement(source.event()) + late;
        return movement.purpose() + (movement.instalment() == null ? "" : "（第" + movement.instalment() + "期）") + late;
    }

    private static Fields none(Fields fields) {
        return fields.text("published", "")
                .text("before", "")
                .text("reason", "")
                .rows("differences", List.of())
                .rows("causes", List.of());
    }

    private Fields restatement(Fields fields, Restated restated) {
        var differences = NoticeDifference.between(restated.before(), figures.figures()).stream()
                .map(d -> new Fields()
                        .text("item", name(d.item()))
                        .text("was", words(d.before()))
                        .text("is", words(d.after()))
                        .text("delta", delta(d.delta())))
                .toList();
        return fields.text("published", ChineseText.day(restated.published()))
                .text("before", Integer.toString(version - 1))
                .text("reason", restated.reason().replaceFirst("[。．.]+$", ""))
                .rows("differences", differences)
                .rows("causes", causes(restated.causes()));
    }

    /** Each event once, with the figures that it moved. */
    private static List<Fields> causes(List<RestatementCause> causes) {
        var rows = new ArrayList<Fields>();
        for (var cause : causes) {
            boolean isFirst = causes.stream()
                    .filter(c -> c.position() == cause.position())
                    .findFirst()
                    .orElseThrow()
                    .equals(cause);
            if (!isFirst) continue;
            rows.add(new Fields()
                    .text("position", Long.toString(cause.position()))
                    .text("effective", ChineseText.when(cause.effective()))
                    .text("period", cause.period().toString())
                    .text("document", cause.document().title())
                    .text("amount", cause.delta().inWanYuan()));
        }
        return rows;
    }

    private static String name(NoticeItem item) {
        return switch (item) {
            case ORIGINAL_BUDGET -> "年初预算数";
            case REDUCED_IN_QUARTER -> "本季度压减";
            case CURRENT_BUDGET -> "全年预算数";
            case DISBURSED_IN_QUARTER -> "本季度支出";
            case DISBURSED_TO_DATE -> "累计支出（记账口径）";
            case CURRENT_BUDGET_EFFECTIVE -> "全年预算数（业务日期口径）";
            case DISBURSED_TO_DATE_EFFECTIVE -> "累计支出（业务日期口径）";
        };
    }

    private String amount(NoticeItem item) {
        return words(figures.figure(item));
    }

    private static String words(Ranged amount) {
        var high = amount.high();
        if (high == null) return "不少于" + amount.low().inWanYuan();
        return amount.isExact() ? amount.low().inWanYuan() : amount.low().inWanYuan() + "—" + high.inWanYuan();
    }

    private static String delta(@Nullable Money delta) {
        if (delta == null) return "—";
        return (delta.isPositive() ? "+" : "") + delta.inWanYuan();
    }
}

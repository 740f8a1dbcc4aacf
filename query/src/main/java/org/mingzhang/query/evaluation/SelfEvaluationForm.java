package org.mingzhang.query.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.money.Unit;

/**
 * 项目支出绩效自评表: what stands in it.
 *
 * @param title with the year
 * @param unit 填报单位
 * @param amountUnit in which the amounts are shown
 * @param date of submission; null for a draft, which has none yet
 * @param funds the total first, then its lines; none while the execution rate is unknown
 * @param fullPoints what everything comes to
 * @param total as it stands; null when there is none
 * @param remarks what the reader has to know of the scores and figures
 */
public record SelfEvaluationForm(
        String title,
        String project,
        String unit,
        Unit amountUnit,
        @Nullable LocalDate date,
        List<FundsLine> funds,
        List<GoalLine> goals,
        List<IndicatorLine> indicators,
        String fullPoints,
        @Nullable String total,
        @Nullable String grade,
        List<String> remarks) {
    public SelfEvaluationForm {
        funds = List.copyOf(funds);
        goals = List.copyOf(goals);
        indicators = List.copyOf(indicators);
        remarks = List.copyOf(remarks);
    }

    /**
     * @param points 分值 of the execution rate; null but for the total
     * @param percent 执行率, two decimals; null where there is no budget
     * @param score 得分; null but for the total
     */
    public record FundsLine(
            String label,
            Money original,
            Money current,
            Money disbursed,
            @Nullable String points,
            @Nullable String percent,
            @Nullable String score) {}

    public record GoalLine(String goal, String outcome) {}

    /** @param actual null while it is open; {@code reason} of falling short, where one was given */
    public record IndicatorLine(
            String group,
            String aspect,
            String name,
            String target,
            @Nullable String actual,
            String points,
            @Nullable String score,
            @Nullable String reason) {}

    /** Below the table: the remarks, then what the rounding of amounts did. */
    public List<String> footnotes() {
        var notes = new ArrayList<>(remarks);
        if (funds.isEmpty()) return notes;
        var total = funds.getFirst();
        var lines = funds.subList(1, funds.size());
        notes.addAll(new RoundedColumn(
                        "年初预算数",
                        amountUnit,
                        total.original(),
                        lines.stream().map(FundsLine::original).toList())
                .footnotes());
        notes.addAll(new RoundedColumn(
                        "全年预算数",
                        amountUnit,
                        total.current(),
                        lines.stream().map(FundsLine::current).toList())
                .footnotes());
        notes.addAll(new RoundedColumn(
                        "全年执行数",
                        amountUnit,
                        total.disbursed(),
                        lines.stream().map(FundsLine::disbursed).toList())
                .footnotes());
        return notes;
    }
}

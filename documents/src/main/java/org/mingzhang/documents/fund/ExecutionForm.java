package org.mingzhang.documents.fund;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.documents.form.ChineseText;
import org.mingzhang.documents.form.Fields;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.Ranged;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.money.Unit;
import org.mingzhang.query.fund.FundView;

/**
 * 预算执行进度表: one line for each fund, with its rate of execution beside the time that has passed.
 *
 * @param funds at the end of {@code asOf}
 */
public record ExecutionForm(List<FundView> funds, LocalDate asOf, Unit unit) {
    /** The templates: {@code .html}, {@code .docx} and {@code .xlsx}. */
    public static final String TEMPLATE = "fund/budget-execution";

    private static final Map<String, Figure> COLUMNS = columns();
    private static final String ADJUSTED = "adjusted";

    public ExecutionForm {
        funds = List.copyOf(funds);
    }

    private static Map<String, Figure> columns() {
        var columns = new LinkedHashMap<String, Figure>();
        columns.put("original", Figure.ORIGINAL_BUDGET);
        columns.put("current", Figure.CURRENT_BUDGET);
        columns.put("disbursed", Figure.NET_DISBURSED);
        columns.put("available", Figure.AVAILABLE_BALANCE);
        return columns;
    }

    public Fields fields() {
        var amounts = new FormAmounts(unit);
        var lines = new ArrayList<Fields>();
        for (var fund : funds) lines.add(line(lines.size() + 1, fund, amounts));
        var form = new Fields()
                .text("filledBy", filledBy())
                .text("asOf", ChineseText.day(asOf))
                .text("unit", unit.label())
                .rows("lines", lines);
        COLUMNS.keySet().forEach(column -> amounts.putTotal(form, column + "Total", column));
        amounts.putTotal(form, ADJUSTED + "Total", ADJUSTED);
        return form.rows("notes", notes(amounts));
    }

    private Fields line(int number, FundView fund, FormAmounts amounts) {
        var line = new Fields()
                .text("number", Integer.toString(number))
                .text("name", fund.profile().name())
                .text("rate", ChineseText.percent(fund.executionRate()))
                .text("time", fund.time().byMonths().percent() + "%")
                .text("gap", fund.gap() == null ? "—" : fund.gap().points());
        COLUMNS.forEach((column, figure) ->
                amounts.put(line, column, fund.figure(figure).amount()));
        amounts.put(line, ADJUSTED, adjusted(fund));
        return line;
    }

    /** The current budget less the original. */
    private static Ranged adjusted(FundView fund) {
        var original = fund.figure(Figure.ORIGINAL_BUDGET).exact();
        var current = fund.figure(Figure.CURRENT_BUDGET).exact();
        return original == null || current == null
                ? new Ranged(Money.ZERO, null)
                : Ranged.exactly(current.minus(original));
    }

    /** The unit whose funds these are; several leave the place blank. */
    private String filledBy() {
        var units = funds.stream().map(f -> f.profile().unit()).distinct().toList();
        return units.size() == 1 ? units.getFirst() : "";
    }

    private List<Fields> notes(FormAmounts amounts) {
        var notes = new ArrayList<String>();
        notes.add("预算执行率＝全年执行数÷全年预算数；时间进度按月计算，差距为执行率减时间进度，单位为百分点。");
        if (unit == Unit.WAN_YUAN) notes.add("金额四舍五入到两位小数，合计由未经舍入的数相加后再舍入。");
        var names = Map.of(
                "original", "年初预算数", ADJUSTED, "调整数", "current", "全年预算数", "disbursed", "全年执行数", "available", "可用余额");
        for (var column : List.of("original", ADJUSTED, "current", "disbursed", "available")) {
            var difference = amounts.difference(column);
            if (difference != null)
                notes.add("因四舍五入，" + names.get(column) + "各行之和比合计" + apart(difference) + unit.label() + "。");
        }
        if (funds.stream()
                .anyMatch(f -> !f.figure(Figure.NET_DISBURSED).amount().isExact()))
            notes.add("以“—”相连的两数是范围，文件没有完整载明，不计入合计。");
        var numbered = new ArrayList<Fields>();
        for (var note : notes) numbered.add(new Fields().text("note", (numbered.size() + 1) + ". " + note));
        return numbered;
    }

    private static String apart(BigDecimal difference) {
        return (difference.signum() > 0 ? "多" : "少") + difference.abs().toPlainString();
    }
}

package org.mingzhang.benchmark.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingzhang.app.cli.Table;
import org.mingzhang.benchmark.measure.Goal.Better;
import org.mingzhang.benchmark.measure.Measured;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The figures, for people and for scripts. */
final class Report {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Report() {}

    static String table(List<Measured> measured) {
        var table = new Table()
                .text("项目", "name")
                .text("", "")
                .number("本系统", "ours")
                .number("标尺", "yardstick")
                .text("单位", "unit")
                .number("比值", "ratio")
                .text("（最小–最大）", "(min–max)")
                .number("至少", "at least")
                .number("目标", "goal")
                .text("", "");
        for (var row : measured) {
            var goal = row.goal();
            table.row(
                    goal.key(),
                    goal.chinese(),
                    figure(row.ours()),
                    figure(row.yardstick()),
                    goal.unit(),
                    ratio(row.ratio()),
                    "(" + ratio(row.ratioMin()) + "–" + ratio(row.ratioMax()) + ")",
                    bound(goal.better(), goal.atLeast()),
                    bound(goal.better(), goal.goal()),
                    verdict(row));
            table.row("", goal.english(), "", "", "", "", "", "", "", "");
        }
        return table.render() + """
                比值＝各轮“本系统 ÷ 标尺”的中位数；≤ 的项目越小越好。
                ratio: the median over rounds of ours ÷ yardstick; where the bound is ≤, less is better.
                """;
    }

    static String json(List<Measured> measured) {
        return JSON.writeValueAsString(measured.stream().map(Report::fields).toList()) + "\n";
    }

    private static Map<String, Object> fields(Measured row) {
        var goal = row.goal();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", goal.key());
        fields.put("ours", rounded(row.ours()));
        fields.put("yardstick", rounded(row.yardstick()));
        fields.put("unit", goal.unit());
        fields.put("ratio", rounded(row.ratio()));
        fields.put("ratioMin", rounded(row.ratioMin()));
        fields.put("ratioMax", rounded(row.ratioMax()));
        fields.put("atLeast", goal.atLeast());
        fields.put("goal", goal.goal());
        return fields;
    }

    private static String verdict(Measured row) {
        if (row.isGoalReached()) return "达到目标 goal reached";
        return row.isEnough() ? "达到 reached" : "未达到 not reached";
    }

    private static String bound(Better better, double bound) {
        return (better == Better.MORE ? "≥ " : "≤ ") + bound;
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }

    /** As many decimals as can be read. */
    private static String figure(double figure) {
        return String.format(Locale.ROOT, figure >= 100 ? "%,.0f" : "%.3g", figure);
    }

    /** Four digits: more were not measured. */
    private static double rounded(double figure) {
        return new java.math.BigDecimal(figure)
                .round(new java.math.MathContext(4))
                .doubleValue();
    }
}

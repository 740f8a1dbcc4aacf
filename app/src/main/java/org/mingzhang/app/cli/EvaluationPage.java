package org.mingzhang.app.cli;

import tools.jackson.databind.JsonNode;

/** Evaluations on a page. */
final class EvaluationPage {
    private final JsonNode evaluation;

    EvaluationPage(JsonNode evaluation) {
        this.evaluation = evaluation;
    }

    /** All in a table, each with its goals below. */
    static String list(JsonNode evaluations) {
        var table = new Table()
                .text("资金", "Fund")
                .text("状态", "State")
                .number("全年执行数（元）", "Disbursed, yuan")
                .number("未用（元）", "Left, yuan")
                .number("执行率", "Rate")
                .number("执行得分", "Execution score")
                .number("所称总分", "Claimed")
                .number("总分", "Score")
                .text("等级", "Grade")
                .number("至多", "Most possible");
        var goals = new StringBuilder();
        for (var each : evaluations) {
            table.row(
                    each.path("id").asString(),
                    each.path("state").asString(),
                    Wording.yuan(each.path("netDisbursedFen")),
                    Wording.yuan(each.path("leftFen")),
                    Wording.percent(each.path("executionRate")),
                    text(each.path("executionScore")) + " / "
                            + each.path("executionPoints").asString(),
                    text(each.path("claimedScore")),
                    text(each.path("score")),
                    text(each.path("grade")),
                    text(each.path("mostPossible")));
            for (var goal : each.path("goals"))
                goals.append("  ")
                        .append(each.path("id").asString())
                        .append("  年度目标 goal：")
                        .append(goal.path("goal").asString())
                        .append(" — ")
                        .append(goal.path("label").asString())
                        .append('\n');
        }
        return table.render() + goals;
    }

    boolean hasScore(String opinion) {
        return evaluation
                .path("opinions")
                .valueStream()
                .anyMatch(o -> o.path("opinion").asString().equalsIgnoreCase(opinion) && o.has("score"));
    }

    String inWords() {
        var out = new StringBuilder(evaluation.path("id").asString());
        out.append("  ").append(both(evaluation.path("stateLabel"))).append('\n');
        for (var opinion : evaluation.path("opinions")) out.append(opinion(opinion));
        for (var difference : evaluation.path("differences")) {
            out.append("\n相差  Difference ")
                    .append(difference.path("opinion").asString())
                    .append(" − ")
                    .append(difference.path("against").asString())
                    .append(": ")
                    .append(text(difference.path("shown")))
                    .append(" 分 points\n");
            for (var indicator : difference.path("indicators"))
                out.append("  ")
                        .append(indicator.path("code").asString())
                        .append("  ")
                        .append(indicator.path("shown").asString())
                        .append('\n');
        }
        return out.toString();
    }

    private static String opinion(JsonNode opinion) {
        var out = new StringBuilder("\n").append(both(opinion.path("label")));
        out.append("  ").append(both(opinion.path("statusLabel"))).append('\n');
        var basis = opinion.path("basis");
        if (basis.isObject()) {
            out.append("全年执行数  Disbursed ")
                    .append(Wording.yuan(basis.path("disbursedFen")))
                    .append(" 元 / 全年预算数 budget ")
                    .append(Wording.yuan(basis.path("currentFen")))
                    .append(" 元 = ")
                    .append(basis.path("executionRate").path("percent").asString())
                    .append(" %，未用 left ")
                    .append(Wording.yuan(basis.path("leftFen")))
                    .append(" 元");
            if (basis.has("readAt"))
                out.append("（截至第 ").append(basis.path("readAt").asLong()).append(" 号 as read at that position）");
            if (basis.path("ledgerHasMoved").asBoolean()) out.append("；账本此后有变动 the ledger has moved since");
            out.append('\n');
        }
        var table = new Table().text("指标", "Indicator").number("分值", "Points").number("得分", "Score");
        table.row(
                "预算执行率 execution rate",
                opinion.path("executionPoints").asString(),
                text(opinion.path("executionScore").path("shown")));
        for (var row : opinion.path("indicators"))
            table.row(
                    row.path("group").asString() + " · " + row.path("name").asString(),
                    row.path("points").asString(),
                    text(row.path("score").path("shown")));
        out.append(table.render());
        out.append("总分  Score ")
                .append(text(opinion.path("score").path("shown")))
                .append("  ")
                .append(text(opinion.path("grade")));
        if (opinion.has("claimedScore"))
            out.append("（文件所称 claimed ")
                    .append(opinion.path("claimedScore").asString())
                    .append("）");
        return out.append("；至多可得 at most ")
                .append(opinion.path("mostPossible").path("shown").asString())
                .append('\n')
                .toString();
    }

    static String sensitivity(JsonNode found) {
        var table = new Table()
                .text("什么会改变等级", "What would change the grade")
                .text("单位", "Unit")
                .number("现为", "Now")
                .text("升级须达到", "Better grade at")
                .text("降级界限", "Grade lost at");
        for (var lever : found.path("levers")) {
            var move = lever.has("reaches") ? lever.path("reaches") : lever.path("loses");
            table.row(
                    lever.path("name").asString(),
                    lever.path("unit").asString(),
                    text(move.path("from")),
                    move(lever.path("reaches")),
                    move(lever.path("loses")));
        }
        return "\n等级  Grade " + found.path("grade").asString() + "：高于下限 above its floor by "
                + found.path("slack").asString() + " 分"
                + (found.has("better")
                        ? "，距“" + found.path("better").asString() + "”to the better "
                                + found.path("missing").asString() + " 分"
                        : "，已是最高 the best")
                + "；至多可得 at most " + found.path("mostPossible").asString() + " 分\n" + table.render();
    }

    private static String move(JsonNode move) {
        if (!move.isObject()) return "单凭此项不能 not by itself";
        var beyond = move.path("inclusive").asBoolean() ? "" : "过 beyond ";
        return beyond + move.path("to").asString() + "（" + move.path("by").asString() + "）";
    }

    static String monitoring(JsonNode found) {
        var time = found.path("time");
        var out = new StringBuilder("\n运行监控（双监控）  Monitoring, ")
                .append(time.path("day").asString())
                .append("，")
                .append(both(found.path("measureLabel")))
                .append('\n');
        out.append("执行率  Execution ")
                .append(Wording.percent(found.path("executionRate")))
                .append("；时间进度 time ")
                .append(time.path("percentByMonths").asString())
                .append(" %（按月 by months）")
                .append(time.path("percentByDays").asString())
                .append(" %（按日 by days）；相差 gap ")
                .append(text(found.path("gapByMonths")))
                .append(" / ")
                .append(text(found.path("gapByDays")))
                .append(" 个百分点 points")
                .append(
                        found.path("executionWarning").asBoolean()
                                ? "  ⚠ 滞后 lags, " + found.path("payments").size() + " 笔支付 payments\n"
                                : "\n");
        for (var target : found.path("targets"))
            out.append("  ")
                    .append(target.path("name").asString())
                    .append(" ")
                    .append(target.path("target").asString())
                    .append("：")
                    .append(text(target.path("value")))
                    .append(target.has("percent") ? "（" + target.path("percent").asString() + " %）" : "")
                    .append(target.path("warning").asBoolean() ? "  ⚠\n" : "\n");
        return out.toString();
    }

    private static String both(JsonNode sentence) {
        return sentence.path("zh").asString() + " " + sentence.path("en").asString();
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.asString() : "—";
    }
}

package org.mingzhang.app.cli;

import tools.jackson.databind.JsonNode;

/** One fund on a page. */
final class FundPage {
    private final JsonNode fund;

    FundPage(JsonNode fund) {
        this.fund = fund;
    }

    String inWords() {
        return title() + "\n" + figures() + "\n" + rates() + time() + unknowns() + memo() + point();
    }

    private String title() {
        return fund.path("id").asString() + "  " + fund.path("name").asString() + "\n";
    }

    private String figures() {
        var table = new Table()
                .text("数字", "Figure")
                .text("", "Name")
                .number("元", "Yuan")
                .text("状态", "Status");
        for (var figure : fund.path("figures")) {
            table.row(
                    figure.path("label").path("zh").asString(),
                    figure.path("figure").asString(),
                    Wording.yuan(figure.path("lowFen"), figure.path("highFen")),
                    Wording.status(figure.path("status").asString()));
        }
        return table.render();
    }

    private String rates() {
        return "预算执行率  Execution rate: " + Wording.percent(fund.path("executionRate"))
                + "（占全年预算数 of the current budget）\n" + "            " + Wording.percent(fund.path("originalRate"))
                + "（占年初预算数 of the original budget）\n";
    }

    private String time() {
        var time = fund.path("time");
        var gap = fund.path("gap").asString("");
        return "时间进度  Time progress: " + time.path("percentByMonths").asString() + " %（按月 by months），"
                + time.path("percentByDays").asString() + " %（按日 by days），截至 "
                + time.path("day").asString()
                + (gap.isEmpty() ? "" : "；执行与时间之差 gap " + gap + " 个百分点 points")
                + "\n";
    }

    private String memo() {
        var net = fund.path("netOfLaterRefunds");
        if (!net.isObject()) return "";
        return "备查：扣除以后年度退回  Memo, net of later refunds: "
                + Wording.yuan(net.path("lowFen"), net.path("highFen"))
                + " 元\n";
    }

    private String unknowns() {
        var out = new StringBuilder();
        for (var unknown : fund.path("unknowns")) {
            out.append("文件未载明  Left open: ")
                    .append(unknown.path("label")
                            .path("zh")
                            .asString(unknown.path("figure").asString()))
                    .append(' ')
                    .append(Wording.yuan(unknown.path("lowFen"), unknown.path("highFen")))
                    .append(" 元，《")
                    .append(unknown.path("source")
                            .path("document")
                            .path("title")
                            .asString())
                    .append("》\n");
        }
        return out.toString();
    }

    private String point() {
        return PointOfAnswer.inWords(fund);
    }
}

package org.mingzhang.app.cli;

import tools.jackson.databind.JsonNode;

/** The whole ledger on a page: figures, execution rates, monitoring, awards, and where documents contradict each other. */
final class OverviewPage {
    private final JsonNode overview;

    OverviewPage(JsonNode overview) {
        this.overview = overview;
    }

    String inWords() {
        return figures()
                + rates()
                + monitoring()
                + awards()
                + new DeclarationPage(overview.path("declarations")).inWords()
                + disclosures()
                + discrepancies()
                + evaluations()
                + campaigns()
                + "\n账上最后一笔 position "
                + overview.path("position").asLong() + "\n";
    }

    private String figures() {
        var table = new Table()
                .text("资金", "Fund")
                .number("年初预算数", "Original")
                .number("全年预算数", "Current")
                .number("全年执行数", "Disbursed")
                .number("合同承诺", "Committed")
                .number("可用", "Available");
        for (var fund : overview.path("funds")) {
            table.row(
                    fund.path("id").asString(),
                    Wording.yuan(fund.path("originalBudgetFen")),
                    Wording.yuan(fund.path("currentBudgetFen")),
                    Wording.yuan(fund.path("netDisbursedLowFen"), fund.path("netDisbursedHighFen")),
                    Wording.yuan(fund.path("committedFen")),
                    Wording.yuan(fund.path("availableLowFen"), fund.path("availableHighFen")));
        }
        return heading("资金（元）", "Funds, in yuan") + table.render() + names();
    }

    private String names() {
        var out = new StringBuilder();
        for (var fund : overview.path("funds"))
            out.append("  ")
                    .append(fund.path("id").asString())
                    .append("：")
                    .append(fund.path("name").asString())
                    .append('\n');
        return out.toString();
    }

    private String rates() {
        var table = new Table()
                .text("资金", "Fund")
                .number("占全年预算数", "of the current budget")
                .number("占年初预算数", "of the original budget")
                .text("状态", "Status");
        for (var fund : overview.path("funds")) {
            var rate = fund.path("executionRate");
            table.row(
                    fund.path("id").asString(),
                    Wording.percent(rate),
                    Wording.percent(fund.path("originalRate")),
                    Wording.status(rate.path("status").asString()));
        }
        return heading("预算执行率", "Execution rates") + table.render();
    }

    private String monitoring() {
        var table = new Table()
                .text("资金", "Fund")
                .text("截至", "As of")
                .number("执行率", "Execution")
                .number("时间进度（按月）", "Time, by months")
                .number("时间进度（按日）", "Time, by days")
                .number("差距（百分点）", "Gap, points");
        for (var fund : overview.path("funds")) {
            var time = fund.path("time");
            if (!time.isObject()) continue;
            table.row(
                    fund.path("id").asString(),
                    time.path("day").asString(),
                    Wording.percent(fund.path("executionRate")),
                    time.path("percentByMonths").asString() + " %",
                    time.path("percentByDays").asString() + " %",
                    fund.path("gap").asString(Wording.UNKNOWN));
        }
        return table.isEmpty() ? "" : heading("执行与时间进度（双监控）", "Execution against time") + table.render();
    }

    private String disclosures() {
        var notices = overview.path("disclosures");
        return notices.isEmpty() ? "" : heading("公开（元）", "Disclosures, in yuan") + DisclosurePage.all(notices);
    }

    private String awards() {
        var out = new StringBuilder();
        for (var award : overview.path("awards")) out.append(new AwardPage(award).inShort());
        return out.isEmpty() ? "" : heading("评奖", "Award editions") + out;
    }

    private String discrepancies() {
        var found = overview.path("discrepancies");
        if (found.isEmpty()) return "";
        var out = new StringBuilder(heading("矛盾与缺漏，共 " + found.size() + " 处", "Contradictions and gaps"));
        for (var finding : found) {
            out.append("• ")
                    .append(finding.path("id").asString())
                    .append("  ")
                    .append(finding.path("document").asString());
            out.append(" [").append(finding.path("code").asString()).append("] ");
            out.append(finding.path("concept").asString());
            if (finding.path("deltaFen").isNumber())
                out.append("  ")
                        .append(Wording.change(finding.path("deltaFen")))
                        .append(" 元");
            out.append('\n')
                    .append("    ")
                    .append(finding.path("message").asString())
                    .append('\n');
            if (finding.hasNonNull("messageEn"))
                out.append("    ").append(finding.path("messageEn").asString()).append('\n');
            for (var hypothesis : finding.path("hypotheses"))
                out.append("    ? ")
                        .append(hypothesis.path("message").asString())
                        .append("\n      ")
                        .append(hypothesis.path("messageEn").asString())
                        .append('\n');
        }
        return out.toString();
    }

    private String evaluations() {
        var evaluations = overview.path("evaluations");
        return evaluations.isEmpty() ? "" : heading("绩效评价", "Evaluations") + EvaluationPage.list(evaluations);
    }

    private String campaigns() {
        var out = new StringBuilder();
        for (var campaign : overview.path("campaigns"))
            out.append(heading("创建工作", "Campaign")).append(new CampaignPage(campaign).inWords());
        return out.toString();
    }

    private static String heading(String chinese, String english) {
        return "\n" + chinese + "  " + english + "\n\n";
    }
}

package org.mingzhang.app.cli;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** One campaign on a page: where it stands, its points, stages and contradictions, what the ledger answers, who owes what. */
final class CampaignPage {
    /** Where the plan names no unit. */
    static final String NO_UNIT = "各相关部门、单位（未指明 not named）";

    private final JsonNode campaign;

    CampaignPage(JsonNode campaign) {
        this.campaign = campaign;
    }

    String inWords() {
        return title() + points() + veto() + overlaps() + findings() + ledger() + owed();
    }

    private String title() {
        var counts = campaign.path("counts");
        return "%s  %s：%s%n".formatted(text("id"), text("name"), standing(text("state")))
                + "指标 %d 项，二级 %d 组，一级 %d 组；佐证齐全 %d 项，待审 %d 份%n"
                        .formatted(
                                counts.path("indicators").asInt(),
                                counts.path("secondLevel").asInt(),
                                counts.path("firstLevel").asInt(),
                                counts.path("complete").asInt(),
                                counts.path("waiting").asInt())
                + "%d indicators in %d and %d groups; %d with all evidence, %d pieces waiting%n"
                        .formatted(
                                counts.path("indicators").asInt(),
                                counts.path("secondLevel").asInt(),
                                counts.path("firstLevel").asInt(),
                                counts.path("complete").asInt(),
                                counts.path("waiting").asInt());
    }

    private String points() {
        var points = campaign.path("points");
        var whole = points.path("whole").asString();
        boolean stated = points.path("wholeStated").asBoolean();
        var score = points.path("score");
        return "分值 Points：已列 stated %s，%s缺 missing %s（%s），没有权重的指标 without a weight %d 项%n"
                        .formatted(
                                points.path("stated").asString(),
                                stated ? "距 of " + whole + " " : "若总分为 if the total is " + whole + "，",
                                points.path("missing").asString(),
                                Wording.status(points.path("missingStatus").asString()),
                                points.path("unweightedIndicators").asInt())
                + "得分 Score：" + (score.isString() ? score.asString() : "不提供 not offered") + "\n";
    }

    private String veto() {
        var veto = campaign.path("veto");
        if (veto.path("matters").isEmpty()) return "";
        var accepted = list(veto.path("accepted"));
        var unconfirmed = list(veto.path("unconfirmed"));
        if (!accepted.isEmpty()) return "一票否决 Veto：" + accepted + "\n";
        return "一票否决 Veto："
                + (unconfirmed.isEmpty() ? "各单位均已确认没有 all units confirm none" : "尚未确认 not confirmed by " + unconfirmed)
                + "\n";
    }

    private String overlaps() {
        var days = campaign.path("overlaps")
                .valueStream()
                .map(o -> days(o.path("from").asString(), o.path("to").asString())
                        + "（%s、%s）"
                                .formatted(
                                        o.path("stage").asString(),
                                        o.path("other").asString()))
                .collect(Collectors.joining("，"));
        return days.isEmpty() ? "" : "阶段重叠 Stages overlap：" + days + "\n";
    }

    private static String days(String from, String to) {
        return from.equals(to) ? from : from + "/" + to;
    }

    private String findings() {
        var out = new StringBuilder();
        for (var finding : campaign.path("findings"))
            out.append("• [%s] %s%n    %s%n"
                    .formatted(
                            finding.path("code").asString(),
                            finding.path("message").asString(),
                            finding.path("messageEn").asString()));
        return out.isEmpty() ? "" : "方案中的矛盾 Contradictions of the plan\n" + out;
    }

    private String ledger() {
        var out = new StringBuilder();
        for (var answer : campaign.path("ledgerAnswers")) {
            out.append("• 第 %d 项 %s（%d）：%s%n"
                    .formatted(
                            answer.path("indicator").asInt(),
                            answer.path("name").asString(),
                            answer.path("year").asInt(),
                            value(answer)));
            var missing = answer.path("missing");
            if (!missing.isEmpty())
                out.append("    尚缺 %d 项，如 %d missing, as：%s / %s%n"
                        .formatted(
                                missing.size(),
                                missing.size(),
                                missing.path(0).path("zh").asString(),
                                missing.path(0).path("en").asString()));
        }
        return out.isEmpty() ? "" : "账上可答的指标 Indicators that the ledger answers\n" + out;
    }

    private static String value(JsonNode answer) {
        if (answer.path("status").asString().equals("UNKNOWN")) return Wording.UNKNOWN;
        var total = Wording.yuan(answer.path("totalFen")) + " 元";
        if (answer.hasNonNull("perHead")) return answer.path("perHead").asString() + " 元/人 yuan a head，共 " + total;
        if (answer.hasNonNull("sharePercent"))
            return "%s %%，变动 change %s 个百分点 points，共 %s"
                    .formatted(
                            answer.path("sharePercent").asString(),
                            answer.path("changePoints").asString(),
                            total);
        return total;
    }

    private String owed() {
        var table = new Table().text("单位", "Unit").number("所欠项数", "Owed").number("其中逾期", "Overdue");
        for (var unit : campaign.path("owedByUnit")) {
            table.row(
                    unit.path("unit").asString(NO_UNIT),
                    unit.path("items").asString(),
                    unit.path("overdue").asString());
        }
        return table.isEmpty() ? "" : "\n各单位所欠资料 What units owe\n" + table.render();
    }

    private static String standing(String state) {
        return switch (state) {
            case "COLLECTING" -> "收集佐证 COLLECTING";
            case "COMPLETE" -> "资料齐全 COMPLETE";
            case "VETOED" -> "一票否决 VETOED";
            default -> state;
        };
    }

    private String text(String field) {
        return campaign.path(field).asString();
    }

    private static String list(JsonNode texts) {
        return texts.valueStream().map(JsonNode::asString).collect(Collectors.joining("、"));
    }
}

package org.mingzhang.app.cli;

import java.util.ArrayList;
import tools.jackson.databind.JsonNode;

/** One award edition on a page. */
final class AwardPage {
    private final JsonNode award;

    AwardPage(JsonNode award) {
        this.award = award;
    }

    /** What it ends with: prizes, counts, notices and findings. */
    String inShort() {
        return title() + prizes() + notices() + money() + findings() + "\n";
    }

    String inWords() {
        return title() + prizes() + stages() + applicants() + notices() + complaints() + money() + findings();
    }

    private String title() {
        return award.path("id").asString() + "  " + award.path("name").asString() + "："
                + state(award.path("state").asString()) + "\n\n";
    }

    private String prizes() {
        var table = new Table()
                .text("类别", "Category")
                .number("申报", "Applied")
                .number("现场评审", "On site")
                .number("拟奖", "Proposed")
                .number("名额", "Quota")
                .number("每名奖金（元）", "Each, in yuan")
                .number("合计上限（元）", "Ceiling, in yuan");
        for (var prize : award.path("categories")) {
            table.row(
                    prize.path("name").asString(),
                    count(prize.path("applicants")),
                    count(prize.path("onSite")),
                    count(prize.path("proposed")),
                    count(prize.path("quota")),
                    Wording.yuan(prize.path("eachFen")),
                    Wording.yuan(prize.path("ceilingFen")));
        }
        return table.render() + scoring();
    }

    private String scoring() {
        var out = new StringBuilder();
        for (var prize : award.path("categories")) {
            if (!prize.hasNonNull("documentWeight")) continue;
            out.append("  ").append(prize.path("name").asString()).append("：");
            var parts = new ArrayList<String>();
            parts.add("材料评审 " + prize.path("documentWeight").asString() + " %、现场评审 "
                    + prize.path("siteWeight").asString() + " % (document, site)");
            if (prize.hasNonNull("candidateCap"))
                parts.add("候选至多 " + prize.path("candidateCap").asString() + " 家 (candidates at most)");
            if (prize.hasNonNull("finalists"))
                parts.add("投票 " + prize.path("finalists").asString() + " 家 (voted on)");
            if (prize.hasNonNull("threshold"))
                parts.add("材料评审 " + prize.path("threshold").asString() + " 分方可进入现场评审 (threshold)");
            out.append(String.join("；", parts)).append('\n');
            var below = prize.path("justBelow");
            if (below.isObject())
                out.append("    ")
                        .append(below.path("score").asString())
                        .append(
                                below.path("reaches").asBoolean()
                                        ? " 分可以进入  reaches it\n"
                                        : " 分不能进入  does not reach it\n");
        }
        return out.toString();
    }

    private String stages() {
        var table = new Table()
                .text("阶段", "Stage")
                .text("起", "From")
                .text("止", "To")
                .text("所属", "Within");
        for (var stage : award.path("stages")) {
            table.row(
                    stage.path("name").asString(),
                    stage.path("from").asString(""),
                    stage.path("to").asString(),
                    stage.path("within").asString(""));
        }
        return table.isEmpty() ? "" : "\n" + table.render();
    }

    private String applicants() {
        var table = new Table()
                .text("申报者", "Applicant")
                .number("材料", "Document")
                .number("现场", "Site")
                .number("综合", "Composite")
                .text("拟授", "Prize")
                .number("已审批（元）", "Approved, in yuan")
                .number("已支付（元）", "Paid, in yuan")
                .text("还不能拨付", "Blocked by");
        for (var one : award.path("applicants")) {
            table.row(
                    one.path("name").asString(),
                    one.path("documentScore").asString(""),
                    one.path("siteScore").asString(""),
                    one.path("composite").asString(""),
                    one.path("prize").asString(""),
                    one.hasNonNull("approvedFen") ? Wording.yuan(one.path("approvedFen")) : "",
                    one.hasNonNull("paidFen") ? Wording.yuan(one.path("paidFen")) : "",
                    one.path("blocked").path("code").asString(""));
        }
        return table.isEmpty() ? "" : "\n" + table.render();
    }

    private String notices() {
        var out = new StringBuilder();
        var rule = award.path("noticeRule");
        for (var notice : award.path("notices")) {
            out.append("公示  Public notice: ")
                    .append(notice.path("from").asString())
                    .append(" – ")
                    .append(notice.path("lastDay").asString())
                    .append("；首日计入 ")
                    .append(notice.path("daysWithFirstDay").asString())
                    .append(" 天，不计 ")
                    .append(notice.path("daysWithoutFirstDay").asString())
                    .append(" 天 (with and without the first day)；规定 ")
                    .append(rule.path("days").asString())
                    .append(rule.path("unit").asString().equals("WORKING_DAYS") ? " 个工作日" : " 天")
                    .append(rule.path("firstDayCounts").asBoolean() ? "，首日计入" : "，首日不计入")
                    .append('\n');
        }
        return out.isEmpty() ? "" : "\n" + out;
    }

    private String complaints() {
        var out = new StringBuilder();
        for (var complaint : award.path("complaints")) {
            out.append("投诉  Complaint ")
                    .append(complaint.path("id").asString())
                    .append("：")
                    .append(complaint.path("subject").asString())
                    .append("，")
                    .append(
                            switch (complaint.path("outcome").asString("")) {
                                case "UPHELD" -> "属实 upheld";
                                case "DISMISSED" -> "不属实 dismissed";
                                default -> "未办结 open";
                            })
                    .append('\n');
        }
        return out.toString();
    }

    private String money() {
        return "奖金上限 Ceiling: " + Wording.yuan(award.path("ceilingFen")) + " 元；已审批 approved: "
                + Wording.yuan(award.path("authorisedFen"))
                + " 元；已支付 paid: "
                + (award.hasNonNull("paidFen") ? Wording.yuan(award.path("paidFen")) + " 元" : "未载明 not stated")
                + "\n";
    }

    private String findings() {
        var out = new StringBuilder();
        for (var finding : award.path("findings")) {
            out.append("• [").append(finding.path("code").asString()).append("] ");
            out.append(finding.path("message").asString()).append('\n');
            out.append("    ").append(finding.path("messageEn").asString()).append('\n');
        }
        return out.toString();
    }

    private static String count(JsonNode number) {
        return number.isNumber() ? number.asString() : "—";
    }

    private static String state(String state) {
        return switch (state) {
            case "OPENED" -> "已启动 opened";
            case "APPLICATIONS" -> "申报 applications";
            case "DOCUMENT_REVIEW" -> "材料评审 document review";
            case "SITE_REVIEW" -> "现场评审 site review";
            case "PROPOSED" -> "已提出拟奖名单 proposed";
            case "NOTICE_PUBLISHED" -> "已公示 on public notice";
            case "COMPLAINT_OPEN" -> "有未办结的投诉 a complaint is open";
            case "APPROVED" -> "已审批 approved";
            default -> state;
        };
    }
}

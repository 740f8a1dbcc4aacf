package org.mingzhang.app.cli;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Notices in a table, and one with its versions. */
final class DisclosurePage {
    private DisclosurePage() {}

    /** @param notices may be none */
    static String all(JsonNode notices) {
        var table = new Table()
                .text("公告", "Notice")
                .text("状态", "State")
                .number("版本", "Version")
                .number("本季度支出", "Disbursed")
                .number("本季度压减", "Reduced")
                .number("全年预算数", "Current")
                .text("应公开日期", "Due")
                .text("PDF SHA-256", "");
        for (var notice : notices) {
            table.row(
                    notice.path("id").asString(),
                    state(notice.path("state").asString()),
                    notice.path("version").asString(),
                    Wording.yuan(notice.path("disbursedInQuarterFen")),
                    Wording.yuan(notice.path("reducedInQuarterFen")),
                    Wording.yuan(notice.path("currentBudgetFen")),
                    due(notice.path("due")),
                    notice.path("sha256").asString());
        }
        return table.isEmpty() ? "" : table.render();
    }

    static String one(JsonNode notice) {
        var out = new StringBuilder(notice.path("id").asString())
                .append("  ")
                .append(notice.path("quarter").asString())
                .append("  应公开日期 due ")
                .append(due(notice.path("due")))
                .append('\n');
        for (var version : notice.path("versions")) {
            out.append("\n第 ")
                    .append(version.path("version").asInt())
                    .append(" 版 version  ")
                    .append(state(version.path("state").asString()))
                    .append("  账本位置 position ")
                    .append(version.path("cutOff").asLong())
                    .append("  截至 as of ")
                    .append(version.path("asOf").asString())
                    .append('\n');
            step(out, "编制 prepared ", version.path("prepared"));
            step(out, "审核 approved ", version.path("approved"));
            step(out, "办结 ended    ", version.path("ended"));
            for (var paper : version.path("papers").properties())
                out.append("  ")
                        .append(paper.getKey().toLowerCase(Locale.ROOT))
                        .append("  ")
                        .append(paper.getValue().asString())
                        .append('\n');
            for (var difference : version.path("differences"))
                out.append("  相差 difference  ")
                        .append(difference.path("item").asString())
                        .append("  ")
                        .append(Wording.change(difference.path("deltaFen")))
                        .append(" 元\n");
            for (var cause : version.path("causes"))
                out.append("  缘由 cause  position ")
                        .append(cause.path("position").asLong())
                        .append("  ")
                        .append(cause.path("document").path("title").asString())
                        .append("  ")
                        .append(cause.path("effective").asString())
                        .append("  ")
                        .append(Wording.change(cause.path("deltaFen")))
                        .append(" 元\n");
        }
        return out.toString();
    }

    private static void step(StringBuilder out, String name, JsonNode step) {
        if (!step.isObject()) return;
        out.append("  ")
                .append(name)
                .append(step.path("day").asString())
                .append("  ")
                .append(step.path("person").asString())
                .append('（')
                .append(step.path("unit").asString())
                .append("）\n");
    }

    /** The day, and whose working days it only assumes. */
    static String due(JsonNode due) {
        var years = due.path("yearsWithoutCalendar")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        var day = due.path("due").asString();
        if (years.isEmpty()) return day;
        var missing = String.join(", ", years);
        return day + "（" + missing + " 年未载入工作日历，按周一至周五计 Monday to Friday: no calendar of " + missing + "）";
    }

    private static String state(String state) {
        return switch (state) {
            case "PREPARED" -> "待审核 prepared";
            case "APPROVED" -> "已审核 approved";
            case "RETURNED" -> "已退回 returned";
            case "PUBLISHED" -> "已发布 published";
            default -> state;
        };
    }
}

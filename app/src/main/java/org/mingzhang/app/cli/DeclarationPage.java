package org.mingzhang.app.cli;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Declared projects: what is declared, what the parts give, and what does not fit. */
final class DeclarationPage {
    private final JsonNode declarations;

    DeclarationPage(JsonNode declarations) {
        this.declarations = declarations;
    }

    /** Empty when nothing is declared. */
    String inWords() {
        if (declarations.isEmpty()) return "";
        var table = new Table()
                .text("申报", "Declaration")
                .text("阶段", "Stage")
                .number("当年预算", "Declared")
                .number("表格合计", "Table")
                .number("相差", "Difference")
                .number("文字合计", "Text");
        for (var one : declarations) {
            table.row(
                    one.path("id").asString(),
                    one.path("stateInWords").path("zh").asString() + " "
                            + one.path("state").asString(),
                    Wording.yuan(one.path("declaredFen")),
                    Wording.yuan(one.path("tableFen")),
                    Wording.change(one.path("differenceFen")),
                    one.hasNonNull("textFen") ? Wording.yuan(one.path("textFen")) : "—");
        }
        var out = new StringBuilder(
                "\n绩效目标申报（元；申报数不是预算安排，未批复不计入任何资金）  Declarations, in yuan: declared, not appropriated\n\n");
        out.append(table.render());
        for (var one : declarations) out.append(details(one));
        return out.toString();
    }

    private static String details(JsonNode one) {
        var out = new StringBuilder(
                "  " + one.path("id").asString() + "：" + one.path("project").asString() + "\n");
        var refusal = one.path("inTheWay");
        if (refusal.isObject()) {
            out.append("    按表格：不予批准  as the table has it: refused [")
                    .append(refusal.path("code").asString())
                    .append("]\n      ")
                    .append(refusal.path("message").asString())
                    .append("\n      ")
                    .append(refusal.path("messageEn").asString())
                    .append('\n');
        } else {
            out.append("    各数相符，可以批准  everything agrees; it can be approved\n");
        }
        if (one.hasNonNull("textSumsAgree")) {
            var parts = one.path("textParts")
                    .valueStream()
                    .map(p -> Wording.yuan(p.path("amountFen")))
                    .collect(Collectors.joining(" + "));
            out.append("    按文字：")
                    .append(parts)
                    .append(" = ")
                    .append(Wording.yuan(one.path("textFen")))
                    .append(
                            one.path("textSumsAgree").asBoolean()
                                    ? "，各数相符  as the text has it: the sums agree"
                                    : "，仍有不符  the sums disagree")
                    .append('\n');
        }
        for (var finding : one.path("findings")) {
            out.append("    • ")
                    .append(finding.path("message").asString())
                    .append('\n')
                    .append("      ")
                    .append(finding.path("messageEn").asString())
                    .append('\n');
        }
        return out.toString();
    }
}

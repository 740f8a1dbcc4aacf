package org.mingzhang.app.cli;

import tools.jackson.databind.JsonNode;

/** Why a figure is what it is, or is not what it was. */
final class ExplanationPage {
    private ExplanationPage() {}

    static String ofPostings(JsonNode answer) {
        var table = entries();
        for (var entry : answer.path("entries")) row(table, entry, entry.path("amountFen"));
        return title(answer)
                + " = "
                + Wording.yuan(answer.path("lowFen"), answer.path("highFen"))
                + " 元\n\n"
                + table.render()
                + open(answer)
                + PointOfAnswer.inWords(answer);
    }

    static String ofChanges(JsonNode answer) {
        var table = entries();
        for (var entry : answer.path("entries")) row(table, entry, entry.path("amountFen"));
        return title(answer)
                + "："
                + Wording.yuan(answer.path("beforeLowFen"), answer.path("beforeHighFen"))
                + " → "
                + Wording.yuan(answer.path("afterLowFen"), answer.path("afterHighFen"))
                + " 元\n\n"
                + (table.isEmpty() ? "没有变化。  Nothing changed.\n" : table.render())
                + PointOfAnswer.inWords(answer);
    }

    private static String title(JsonNode answer) {
        var label = answer.path("label");
        return answer.path("fund").asString() + "  " + label.path("zh").asString() + " "
                + label.path("en").asString();
    }

    private static Table entries() {
        return new Table()
                .number("号", "Pos")
                .text("业务日期", "Effective")
                .text("入账", "Period")
                .text("事项", "Event")
                .number("元", "Yuan")
                .text("文件与位置", "Document and place");
    }

    private static void row(Table table, JsonNode entry, JsonNode amountFen) {
        var document = entry.path("document");
        var place = document.path("locator").asString("");
        table.row(
                entry.path("position").asString(),
                entry.path("effective").asString(),
                entry.path("period").asString(),
                entry.path("event").asString(),
                Wording.change(amountFen),
                "《" + document.path("title").asString() + "》" + place);
    }

    private static String open(JsonNode answer) {
        var out = new StringBuilder();
        for (var unknown : answer.path("unknowns")) {
            out.append("另有文件未载明的 plus what a document leaves open: ")
                    .append(Wording.yuan(unknown.path("lowFen"), unknown.path("highFen")))
                    .append(" 元\n");
        }
        return out.toString();
    }
}

package org.mingzhang.app.cli;

import tools.jackson.databind.JsonNode;

/** Why a figure is what it is, or is not what it was. */
final class ExplanationPage {
    private ExplanationPage() {}

    static String ofPostings(JsonNode answer) {
        var value = answer.path("value");
        return title(answer, value)
                + " = "
                + Wording.yuan(value.path("lowFen"), value.path("highFen"))
                + " 元\n\n"
                + lines(answer)
                + open(answer)
                + PointOfAnswer.inWords(answer);
    }

    static String ofChanges(JsonNode answer) {
        var before = answer.path("before");
        var after = answer.path("after");
        return title(answer, after)
                + "："
                + Wording.yuan(before.path("lowFen"), before.path("highFen"))
                + " → "
                + Wording.yuan(after.path("lowFen"), after.path("highFen"))
                + " 元\n\n"
                + (answer.path("entries").isEmpty() ? "没有变化。  Nothing changed.\n" : lines(answer))
                + "\n账上第 " + answer.path("fromPosition").asLong() + " 号之后，至第 "
                + answer.path("toPosition").asLong() + " 号  after position "
                + answer.path("fromPosition").asLong() + ", up to "
                + answer.path("toPosition").asLong() + "\n";
    }

    private static String title(JsonNode answer, JsonNode value) {
        var label = value.path("label");
        return answer.path("fund").asString() + "  " + label.path("zh").asString() + " "
                + label.path("en").asString();
    }

    private static String lines(JsonNode answer) {
        var table = new Table()
                .number("号", "Pos")
                .text("业务日期", "Effective")
                .text("入账", "Period")
                .text("事项", "Event")
                .number("元", "Yuan")
                .text("文件与位置", "Document and place");
        for (var entry : answer.path("entries")) {
            var source = entry.path("source");
            var document = source.path("document");
            table.row(
                    source.path("position").asString(),
                    source.path("effective").asString(),
                    source.path("period").asString(),
                    entry.path("words").path("zh").asString(source.path("event").asString())
                            + (entry.path("pending").asBoolean() ? "（日期未定）" : ""),
                    Wording.change(entry.path("amountFen")),
                    "《" + document.path("title").asString() + "》"
                            + document.path("locator").asString(""));
        }
        return table.render();
    }

    private static String open(JsonNode answer) {
        var out = new StringBuilder();
        for (var unknown : answer.path("unknowns")) {
            out.append("另有文件未载明的 ")
                    .append(unknown.path("label").path("zh").asString())
                    .append(" plus what a document leaves open: ")
                    .append(Wording.yuan(unknown.path("lowFen"), unknown.path("highFen")))
                    .append(" 元\n");
        }
        return out.toString();
    }
}

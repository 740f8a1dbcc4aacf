package org.mingzhang.app.cli;

import tools.jackson.databind.JsonNode;

/** The foot of a page: where on the two time axes its figures stand. */
final class PointOfAnswer {
    private PointOfAnswer() {}

    static String inWords(JsonNode answer) {
        var out = new StringBuilder("\n");
        if (answer.hasNonNull("asOf")) {
            boolean effective = answer.path("basis").asString().equalsIgnoreCase("effective");
            out.append("截至 ")
                    .append(answer.path("asOf").asString())
                    .append(effective ? "（按业务日期 by effective date）" : "（按入账期间 by posting period）")
                    .append("；");
        }
        out.append("账上第 ").append(answer.path("position").asLong()).append(" 号  at position ");
        out.append(answer.path("position").asLong());
        if (answer.hasNonNull("recordedAt"))
            out.append("，").append(answer.path("recordedAt").asString());
        return out.append('\n').toString();
    }
}

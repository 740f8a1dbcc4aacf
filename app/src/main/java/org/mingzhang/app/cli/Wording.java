package org.mingzhang.app.cli;

import org.mingzhang.domain.money.Money;
import tools.jackson.databind.JsonNode;

/** Figures as people read them. What is not known is a range or the word for it, never a zero. */
final class Wording {
    static final String UNKNOWN = "未知 unknown";

    private Wording() {}

    /** Yuan with thousands separators, from fen; the unit stands in the heading. */
    static String yuan(JsonNode fen) {
        return fen.isNumber() ? Money.ofFen(fen.asLong()).grouped() : UNKNOWN;
    }

    /** As {@link #yuan}, with its sign: for what is added or taken away. */
    static String change(JsonNode fen) {
        return fen.isNumber() && fen.asLong() > 0 ? "+" + yuan(fen) : yuan(fen);
    }

    /** One amount when both ends are the same; an end that is null is open. */
    static String yuan(JsonNode lowFen, JsonNode highFen) {
        if (lowFen.isNumber() && highFen.isNumber() && lowFen.asLong() == highFen.asLong()) return yuan(lowFen);
        if (!lowFen.isNumber()) return UNKNOWN;
        if (!highFen.isNumber()) return "≥ " + yuan(lowFen);
        return yuan(lowFen) + " – " + yuan(highFen);
    }

    /** A rate, as {@code 22.04 %}, or {@code 22.04 % – 100.00 %} when it is a range. */
    static String percent(JsonNode rate) {
        if (rate.hasNonNull("percent")) return rate.path("percent").asString() + " %";
        if (rate.hasNonNull("lowPercent") && rate.hasNonNull("highPercent"))
            return rate.path("lowPercent").asString() + " % – "
                    + rate.path("highPercent").asString() + " %";
        return UNKNOWN;
    }

    static String status(String status) {
        return switch (status) {
            case "STATED" -> "文件载明 STATED";
            case "DERIVED" -> "推算 DERIVED";
            case "DISPUTED" -> "有争议 DISPUTED";
            case "UNKNOWN" -> "未知 UNKNOWN";
            default -> status;
        };
    }
}

package org.mingzhang.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** What waits for whom. */
@Command(
        name = "waiting",
        description = {"待办：谁在等谁签批，什么被退回等待修改。", "What waits for whose signature, and what was returned to its maker."})
final class ListWaiting implements Runnable {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Remote remote;

    @Option(names = "--person", paramLabel = "USER", description = "只看等此人的。  Only what waits for this user.")
    private @Nullable String person;

    @Option(names = "--unit", paramLabel = "UNIT", description = "只看等此单位的。  Only for this unit.")
    private @Nullable String unit;

    @Option(names = "--role", paramLabel = "ROLE", description = "只看等此角色的，如 FINANCE_BUREAU。  Only for this role.")
    private @Nullable String role;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Showing showing;

    @Override
    public void run() {
        Map<String, @Nullable Object> query = new LinkedHashMap<>();
        query.put("person", person);
        query.put("unit", unit);
        query.put("role", role);
        try (ServerClient server = remote.connect()) {
            showing.show(server.get("/api/waiting", query), a -> inWords(a.path("items")));
        }
    }

    private static String inWords(JsonNode items) {
        if (items.isEmpty()) return "没有待办。  Nothing waits.\n";
        var table = new Table()
                .text("事项", "Kind")
                .text("所在", "Where")
                .text("编号", "Id")
                .text("内容", "Subject")
                .number("金额（元）", "Yuan")
                .text("经办", "Maker")
                .text("等待", "Waits for");
        for (var item : items) {
            table.row(
                    kind(item.path("kind").asString()),
                    item.path("place").asString(),
                    item.path("id").asString(),
                    item.path("subject").asString(),
                    Wording.yuan(item.path("amountFen")),
                    item.path("maker").path("person").asString(),
                    whom(item));
        }
        return table.render();
    }

    private static String whom(JsonNode item) {
        var persons = item.path("persons").valueStream().map(JsonNode::asString).toList();
        if (item.hasNonNull("returned"))
            return "退回修改 returned: " + item.path("returned").asString() + " → " + String.join("、", persons);
        var parts = new StringBuilder(item.path("step").asString());
        if (item.hasNonNull("role")) parts.append(' ').append(item.path("role").asString());
        if (item.hasNonNull("unit")) parts.append(' ').append(item.path("unit").asString());
        if (!persons.isEmpty()) parts.append(' ').append(String.join("、", persons));
        return parts.toString();
    }

    private static String kind(String kind) {
        return switch (kind) {
            case "PAYMENT_REQUEST" -> "支付申请 request";
            case "CORRECTION" -> "更正 correction";
            case "DECLARATION" -> "申报 declaration";
            case "AWARD" -> "奖项 award";
            default -> kind;
        };
    }
}

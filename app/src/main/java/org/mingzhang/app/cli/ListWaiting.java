package org.mingzhang.app.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.source.EffectiveDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** What waits for whom. */
@Command(
        name = "waiting",
        description = {
            "待办：谁在等谁签批，什么被退回等待修改，什么已批准等待支付。",
            "What waits for whose signature, what was returned to its maker, and what may be paid."
        })
final class ListWaiting implements Runnable {
    private static final int MOST = 1000;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Remote remote;

    @Option(names = "--person", paramLabel = "USER", description = "只看等此人的。  Only what waits for this user.")
    private @Nullable String person;

    @Option(names = "--unit", paramLabel = "UNIT", description = "只看等此单位的。  Only for this unit.")
    private @Nullable String unit;

    @Option(names = "--role", paramLabel = "ROLE", description = "只看等此角色的，如 FINANCE_BUREAU。  Only for this role.")
    private @Nullable String role;

    @Option(
            names = "--payable",
            description = {"列出各项资金已批准、待支付的申请。", "The approved requests of all funds that are not paid yet."})
    private boolean payable;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Showing showing;

    @Override
    public void run() {
        try (ServerClient server = remote.connect()) {
            if (payable) showing.show(server.get("/api/payable", Map.of("limit", MOST)), ListWaiting::toPay);
            else showing.show(server.get("/api/waiting", whom()), a -> inWords(a.path("items")));
        }
    }

    private Map<String, @Nullable Object> whom() {
        Map<String, @Nullable Object> query = new LinkedHashMap<>();
        query.put("person", person);
        query.put("unit", unit);
        query.put("role", role);
        return query;
    }

    private static String toPay(JsonNode answer) {
        var requests = answer.path("requests");
        if (requests.isEmpty()) return "没有待支付的申请。  Nothing is to be paid.\n";
        var table = new Table()
                .text("资金", "Fund")
                .text("编号", "Id")
                .text("用途", "Purpose")
                .text("收款人", "Payee")
                .number("金额（元）", "Yuan")
                .text("批准", "Approved by")
                .text("批准日期", "Approved on");
        for (var request : requests) {
            var payee = request.path("payee");
            table.row(
                    request.path("fund").asString(),
                    request.path("source").path("entry").asString(),
                    request.path("purpose").asString(),
                    payee.path("name").asString(payee.path("reference").asString("—")),
                    Wording.yuan(request.path("amountFen")),
                    request.path("approver").asString(),
                    Instant.parse(request.path("approvedAt").asString())
                            .atZone(EffectiveDate.ZONE)
                            .toLocalDate()
                            .toString());
        }
        return table.render() + (answer.hasNonNull("next") ? "还有更多，未列出。  There are more, not listed.\n" : "");
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

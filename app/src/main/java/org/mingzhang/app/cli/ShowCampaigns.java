package org.mingzhang.app.cli;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Campaigns: all of them, one, its indicators, or what units owe. */
@Command(
        name = "campaign",
        description = {
            "创建工作：状态、分值、矛盾；各项指标与佐证；各单位所欠资料与期限。",
            "Campaigns: state, points and contradictions; indicators and evidence; what units owe, and by when."
        })
final class ShowCampaigns implements Runnable {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Remote remote;

    @Parameters(arity = "0..1", paramLabel = "CAMPAIGN", description = "编号；不写则列出全部。  The id; else all of them.")
    private @Nullable String id;

    @Option(names = "--indicators", description = "各项指标与佐证。  Its indicators and their evidence.")
    private boolean indicators;

    @Option(names = "--owed", description = "各单位所欠资料与期限。  What units owe, and by when.")
    private boolean owed;

    @Option(names = "--unit", paramLabel = "UNIT", description = "只看这个单位所欠。  Only what this unit owes.")
    private @Nullable String unit;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private PointInTime when;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Showing showing;

    @Override
    public void run() {
        var query = when.query();
        query.put("unit", unit);
        try (ServerClient server = remote.connect()) {
            showing.show(server.get(path(), query), ShowCampaigns::table);
        }
    }

    private String path() {
        if (id == null) return "/api/campaigns";
        if (owed || unit != null) return "/api/campaigns/" + id + "/owed";
        return "/api/campaigns/" + id + (indicators ? "/indicators" : "");
    }

    private static String table(JsonNode answer) {
        if (answer.has("campaigns") && answer.path("campaigns").isEmpty()) return "没有创建工作。  No campaigns.\n";
        if (answer.has("campaigns"))
            return answer.path("campaigns")
                    .valueStream()
                    .map(c -> new CampaignPage(c).inWords())
                    .collect(Collectors.joining("\n"));
        if (answer.has("owed")) return owed(answer);
        return answer.has("indicators") ? indicators(answer) : new CampaignPage(answer).inWords();
    }

    private static String owed(JsonNode answer) {
        var table = new Table()
                .text("单位", "Unit")
                .number("序号", "No.")
                .text("指标或确认事项", "Indicator, or what to confirm")
                .text("所欠资料", "Evidence")
                .number("待审", "Waiting")
                .text("截止日", "Due");
        for (var one : answer.path("owed")) {
            int number = one.path("indicator").asInt();
            table.row(
                    one.path("unit").asString(CampaignPage.NO_UNIT),
                    number == 0 ? "否决" : String.valueOf(number),
                    one.path("name").asString(),
                    list(one.path("demands")),
                    one.path("waiting").asString(),
                    one.path("due").asString() + (one.path("overdue").asBoolean() ? " 逾期 overdue" : ""));
        }
        return table.isEmpty() ? "没有所欠资料。  Nothing is owed.\n" : table.render();
    }

    private static String indicators(JsonNode answer) {
        var table = new Table()
                .number("序号", "No.")
                .text("指标", "Indicator")
                .text("分组", "Group")
                .number("权重", "Weight")
                .number("得分", "Points")
                .text("佐证", "Evidence")
                .text("尚缺单位", "Units missing");
        for (var one : answer.path("indicators")) {
            table.row(
                    one.path("number").asString(),
                    one.path("name").asString(),
                    one.path("group").asString(),
                    one.path("weight").asString("—"),
                    one.path("points").asString("—"),
                    evidence(one),
                    list(one.path("missingUnits")));
        }
        return table.render();
    }

    private static String evidence(JsonNode indicator) {
        var state = indicator.path("complete").asBoolean() ? "齐全 complete" : "不齐 incomplete";
        boolean areFilesHere = indicator.path("evidence").valueStream().allMatch(e -> e.path("present")
                .asBoolean());
        return areFilesHere ? state : state + "，缺文件 a file is not here";
    }

    private static String list(JsonNode texts) {
        return texts.valueStream().map(JsonNode::asString).collect(Collectors.joining("、"));
    }
}

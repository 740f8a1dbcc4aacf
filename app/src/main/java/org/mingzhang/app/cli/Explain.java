package org.mingzhang.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Why a figure is what it is, or is not what it was. */
@Command(
        name = "explain",
        description = {
            "一个数字由哪些分录与文件构成；加 --between 则为两个时刻之间由哪些事件改变。",
            "What a figure is made of; with --between, which events changed it between two instants."
        })
final class Explain implements Runnable {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Remote remote;

    @Parameters(index = "0", paramLabel = "FUND", description = "资金编号。  The fund's id.")
    @SuppressWarnings("NullAway.Init")
    private String fund;

    @Parameters(
            index = "1",
            paramLabel = "FIGURE",
            description = {
                "数字：original-budget 年初预算数，current-budget 全年预算数，net-disbursed 全年执行数，",
                "open-commitments 合同承诺，available-balance 可用，reductions 压减，… （./ledger fund 列出全部）"
            })
    @SuppressWarnings("NullAway.Init")
    private String figure;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private PointInTime when;

    @Option(
            names = "--between",
            arity = "2",
            paramLabel = "INSTANT",
            description = "两个记账时刻。  Two instants of recording.")
    private @Nullable List<String> between;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Showing showing;

    @Override
    public void run() {
        try (ServerClient server = remote.connect()) {
            if (between == null) showing.show(postings(server), ExplanationPage::ofPostings);
            else showing.show(changes(server, between), ExplanationPage::ofChanges);
        }
    }

    private JsonNode postings(ServerClient server) {
        return server.whole("/api/funds/" + fund + "/explain/" + figure, when.query(), "entries");
    }

    private JsonNode changes(ServerClient server, List<String> instants) {
        Map<String, @Nullable Object> query = new LinkedHashMap<>(when.query());
        query.put("from", instants.getFirst());
        query.put("to", instants.getLast());
        return server.get("/api/funds/" + fund + "/changes/" + figure, query);
    }
}

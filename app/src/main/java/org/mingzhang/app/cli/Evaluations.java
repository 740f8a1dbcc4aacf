package org.mingzhang.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Evaluations: all of them, or one with what would change its grade, its monitoring, its form. */
@Command(
        name = "evaluations",
        description = {
            "绩效评价：全部，或一项的各方意见、等级敏感性、运行监控与自评表。",
            "Evaluations: all, or one with its opinions, grade sensitivity, monitoring and form."
        })
final class Evaluations implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Remote remote;

    @Parameters(arity = "0..1", paramLabel = "FUND", description = "资金编号；缺省为全部。  The fund's id; else all.")
    private @Nullable String fund;

    @Option(
            names = "--opinion",
            paramLabel = "self|department|finance",
            defaultValue = "self",
            description = "哪一方的评价，缺省 self。  Whose; self by default.")
    @SuppressWarnings("NullAway.Init")
    private String opinion;

    @Option(names = "--form", paramLabel = "FILE.xlsx|FILE.pdf", description = "把自评表写入文件。  Write the form to a file.")
    private @Nullable Path form;

    @Option(names = "--unit", paramLabel = "万元|元", description = "自评表的金额单位，缺省万元。  Unit of the form's amounts.")
    private @Nullable String unit;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private PointInTime when;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Showing showing;

    @Override
    public void run() {
        try (ServerClient server = remote.connect()) {
            if (fund == null) print(server.get("/api/evaluations", when.query()));
            else if (form == null) one(server, "/api/evaluations/" + fund);
            else download(server, "/api/evaluations/" + fund + "/form", form);
        }
    }

    private void one(ServerClient server, String path) {
        var evaluation = server.get(path, when.query());
        if (showing.isForScripts()) {
            print(evaluation);
            return;
        }
        var page = new EvaluationPage(evaluation);
        Map<String, @Nullable Object> query = new LinkedHashMap<>(when.query());
        var monitoring = server.get(path + "/monitoring", query);
        query.put("opinion", opinion);
        var sensitivity = page.hasScore(opinion) ? server.get(path + "/sensitivity", query) : null;
        PrintWriter out = spec.commandLine().getOut();
        out.print(page.inWords());
        if (sensitivity != null) out.print(EvaluationPage.sensitivity(sensitivity));
        out.print(EvaluationPage.monitoring(monitoring));
        out.flush();
    }

    private void download(ServerClient server, String path, Path to) {
        Map<String, @Nullable Object> query = new LinkedHashMap<>(when.query());
        query.put("opinion", opinion);
        query.put("unit", unit);
        var name = to.getFileName().toString().toLowerCase(Locale.ROOT);
        query.put("format", name.substring(name.lastIndexOf('.') + 1));
        server.download(path, query, to);
        spec.commandLine().getErr().println("已写入 " + to + "。  Written to " + to + ".");
    }

    private void print(JsonNode answer) {
        showing.show(answer, all -> EvaluationPage.list(all.path("evaluations")));
    }
}

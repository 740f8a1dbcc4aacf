package org.mingzhang.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** The official form, in and out. */
@Command(
        name = "declare",
        description = {
            "登记绩效目标申报表（XLSX）：--check 只检查；--revise 修订；--to 写出已登记的申报表（.xlsx、.pdf、.html）。",
            "File the official declaration form (XLSX); --check only reads it, --revise replaces it, --to writes it out.",
            "",
            "例 Example:",
            "  ./ledger declare 申报表.xlsx --check",
            "  ./ledger declare 申报表.xlsx --id minhang-2020 --fund minhang-quality-2020",
            "  ./ledger declare --id minhang-2020 --to 申报表.pdf"
        })
final class Declare implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Remote remote;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "申报表。  The form.")
    private @Nullable Path file;

    @Option(names = "--id", paramLabel = "ID", description = "申报编号。  Id of the declaration.")
    private @Nullable String id;

    @Option(
            names = "--fund",
            paramLabel = "FUND",
            description = {"批复后形成的资金。", "The fund that it is to become."})
    private @Nullable String fund;

    @Option(names = "--check", description = "只检查，不登记。  Check only.")
    private boolean check;

    @Option(names = "--revise", description = "修订已登记的申报。  Replace the form that was filed.")
    private boolean revise;

    @Option(
            names = "--version",
            paramLabel = "N",
            description = {
                "修订时：所改的是第几版；他人已另改的，拒绝。",
                "With --revise, the version that was changed: refused when there is a later one."
            })
    private @Nullable Integer version;

    @Option(names = "--to", paramLabel = "FILE", description = "写出申报表。  Write the form to this file.")
    private @Nullable Path to;

    @Override
    public Integer call() {
        try (ServerClient server = remote.connect()) {
            if (to != null) {
                server.download(
                        "/api/declarations/" + required("--id", id) + "/form", Map.of("format", format(to)), to);
                spec.commandLine().getErr().println("已写入 " + to + "。  Written to " + to + ".");
                return 0;
            }
            return check ? check(server) : file(server);
        }
    }

    /** By the ending of the file. */
    private static String format(Path to) {
        var name = String.valueOf(to.getFileName());
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private int check(ServerClient server) {
        var found = send(server, "/api/declarations/read-form", Map.of()).path("findings");
        var out = spec.commandLine().getOut();
        if (found.isEmpty()) out.println("各数相符，没有发现不符之处。  Everything agrees.");
        for (var finding : found) {
            out.println("• " + finding.path("message").asString());
            out.println("  " + finding.path("messageEn").asString());
        }
        out.flush();
        return found.isEmpty() ? 0 : CommandFailed.REFUSED;
    }

    private int file(ServerClient server) {
        var declaration = required("--id", id);
        Map<String, @Nullable Object> query = new LinkedHashMap<>();
        if (revise) query.put("version", version);
        else query.put("fund", required("--fund", fund));
        var path = "/api/declarations/" + declaration + (revise ? "/revise" : "/declare");
        var written = send(server, path, query);
        var out = spec.commandLine().getOut();
        out.println("已登记 " + declaration + "。  Filed, position "
                + written.path("position").asLong() + ".");
        out.flush();
        return 0;
    }

    private JsonNode send(ServerClient server, String path, Map<String, @Nullable Object> query) {
        if (file == null) throw new ParameterException(spec.commandLine(), "缺少申报表文件 FILE is missing");
        try {
            var bytes = Files.readAllBytes(file);
            var key = HexFormat.of()
                    .formatHex(Digests.sha256(path + HexFormat.of().formatHex(bytes)));
            return server.submit(path, query, bytes, key);
        } catch (IOException e) {
            throw new CommandFailed(CommandFailed.USAGE, "不能读取文件：" + file, "Cannot read the file " + file);
        }
    }

    private String required(String option, @Nullable String value) {
        if (value == null) throw new ParameterException(spec.commandLine(), "缺少 missing: " + option);
        return value;
    }
}

package org.mingzhang.app.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
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

/** Sends files of facts to the server, which answers for each fact. */
@Command(
        name = "import",
        description = {
            "导入事实文件（.yaml、.json）与支付凭证（.xlsx、.csv）。重复导入不会重复记账。",
            "Import fact files (.yaml, .json) and vouchers (.xlsx, .csv). Importing twice records once."
        })
final class ImportFiles implements Callable<Integer> {
    private static final int PATIENCE_SECONDS = 10;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Remote remote;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = {"要导入的文件；- 为标准输入中的事实文件。", "The files; - is a fact file on standard input."})
    private List<Path> files = List.of();

    @Option(
            names = "--dry-run",
            description = {"只检查，列出每一处错误，不记账。", "Check only: list every error, record nothing."})
    private boolean dryRun;

    @Option(
            names = "--status",
            paramLabel = "ID",
            description = {"查看一次已经开始的导入，直到它结束。", "Look at an import that was begun before, until it ends."})
    private @Nullable String status;

    @Override
    public Integer call() {
        if (files.isEmpty() == (status == null)) {
            throw new ParameterException(spec.commandLine(), "请给出 FILE 或 --status ID  FILE or --status ID is needed");
        }
        try (ServerClient server = remote.connect()) {
            var report = status == null ? send(server, files, dryRun) : look(server, status);
            spec.commandLine().getOut().print(report.inWords());
            spec.commandLine().getOut().flush();
            return report.isClean() ? 0 : CommandFailed.REFUSED;
        }
    }

    /** Sends one file after the other, in the order given. */
    static ImportReport send(ServerClient server, List<Path> files, boolean dryRun) {
        var report = new ImportReport(dryRun);
        for (Path file : files) {
            boolean piped = file.toString().equals("-");
            var name = piped ? "stdin.yaml" : file.getFileName().toString();
            report.add(finished(server, name, dryRun, piped ? standardInput() : bytesOf(file)));
        }
        return report;
    }

    private static ImportReport look(ServerClient server, String id) {
        var job = ImportWatch.toTheEnd(server, server.get("/api/imports/" + id));
        var report = new ImportReport(job.path("dryRun").asBoolean());
        report.add(job);
        return report;
    }

    static JsonNode finished(ServerClient server, String name, boolean dryRun, BodyPublisher bytes) {
        var wait = Progress.isShown() ? 0 : PATIENCE_SECONDS;
        return ImportWatch.toTheEnd(
                server, server.upload("/api/imports", Map.of("name", name, "dryRun", dryRun, "wait", wait), bytes));
    }

    private static BodyPublisher bytesOf(Path file) {
        try {
            return BodyPublishers.ofFile(file);
        } catch (FileNotFoundException e) {
            throw new CommandFailed(CommandFailed.USAGE, "无法读取文件：" + file, "Cannot read the file " + file);
        }
    }

    private static BodyPublisher standardInput() {
        try {
            return BodyPublishers.ofByteArray(System.in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

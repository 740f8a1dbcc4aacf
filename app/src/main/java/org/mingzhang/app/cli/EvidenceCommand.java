package org.mingzhang.app.cli;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Evidence of campaigns: files in and out. It is decided on with {@code record accept-evidence} and the like. */
@Command(
        name = "evidence",
        description = {
            "佐证材料：提交文件，取回文件。认可与退回用 ./ledger record accept-evidence、reject-evidence。",
            "Evidence: file a file, fetch one. Decide with ./ledger record accept-evidence or reject-evidence."
        },
        subcommands = {EvidenceCommand.FileOne.class, EvidenceCommand.Fetch.class})
final class EvidenceCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "file | get");
    }

    @Command(
            name = "file",
            description = {"存入文件，并作为一项指标的佐证提交。", "Keep a file, and file it as evidence for an indicator."})
    static final class FileOne implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private Remote remote;

        @Parameters(index = "0", paramLabel = "CAMPAIGN", description = "创建工作编号。  The campaign's id.")
        @SuppressWarnings("NullAway.Init")
        private String campaign;

        @Parameters(index = "1", paramLabel = "NUMBER", description = "指标序号。  The indicator's number.")
        private int indicator;

        @Parameters(index = "2", paramLabel = "FILE", description = "要提交的文件。  The file.")
        @SuppressWarnings("NullAway.Init")
        private Path file;

        @Option(names = "--unit", required = true, description = "提交单位。  The unit that files it.")
        @SuppressWarnings("NullAway.Init")
        private String unit;

        @Option(
                names = "--effective",
                required = true,
                paramLabel = "DATE",
                description = "提交日期。  The day it is filed.")
        @SuppressWarnings("NullAway.Init")
        private String effective;

        @Option(
                names = "--demand",
                paramLabel = "TEXT",
                description = "是要求中的哪一份，可重复；不写则为全部。  Which of the pieces asked for; else all.")
        private List<String> demands = List.of();

        @Option(names = "--id", paramLabel = "ID", description = "佐证编号，缺省由内容算出。  Its id; else made from its content.")
        private @Nullable String id;

        @Override
        public Integer call() {
            try (ServerClient server = remote.connect()) {
                var kept = server.upload("/api/evidence-files", Map.of(), BodyPublishers.ofByteArray(bytes()));
                var fact = new LinkedHashMap<String, Object>();
                fact.put("kind", "file-evidence");
                fact.put("campaign", campaign);
                fact.put("indicator", indicator);
                fact.put("unit", unit);
                fact.put("demands", demands);
                var stored = new LinkedHashMap<String, Object>();
                stored.put("name", name());
                stored.put("sha256", kept.path("sha256").asString());
                stored.put("size", kept.path("size").asInt());
                stored.put("media-type", mediaType());
                fact.put("file", stored);
                fact.put("effective", effective);
                fact.put("locator", "全文");
                var header = new LinkedHashMap<String, Object>();
                header.put("title", name());
                header.put("issuer", unit);
                header.put("covers", effective);
                header.put("sha256", kept.path("sha256").asString());
                var report = OneFact.send(server, "evidence.json", false, OneFact.inFile(header, fact, id));
                spec.commandLine().getOut().print(report.inWords());
                if (report.isClean()) spec.commandLine().getOut().println(OneFact.key(header, fact, id));
                spec.commandLine().getOut().flush();
                return report.isClean() ? 0 : CommandFailed.REFUSED;
            }
        }

        private String name() {
            return file.getFileName().toString();
        }

        private byte[] bytes() {
            try {
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw new CommandFailed(CommandFailed.USAGE, "无法读取文件：" + file, "Cannot read the file " + file);
            }
        }

        private String mediaType() {
            try {
                return Objects.requireNonNullElse(Files.probeContentType(file), "application/octet-stream");
            } catch (IOException e) {
                return "application/octet-stream";
            }
        }
    }

    @Command(
            name = "get",
            description = {"按 SHA-256 取回文件。", "Fetch a file by its SHA-256."})
    static final class Fetch implements Runnable {
        @Mixin
        @SuppressWarnings("NullAway.Init")
        private Remote remote;

        @Parameters(paramLabel = "SHA256", description = "文件的摘要。  The file's digest.")
        @SuppressWarnings("NullAway.Init")
        private String sha256;

        @Option(names = "--to", required = true, paramLabel = "FILE", description = "写入的文件。  The file to write.")
        @SuppressWarnings("NullAway.Init")
        private Path to;

        @Override
        public void run() {
            try (ServerClient server = remote.connect()) {
                server.download("/api/evidence-files/" + sha256, Map.of(), to);
            }
        }
    }
}

package org.mingzhang.app.cli;

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

/** Saves what the ledger knows as a file. */
@Command(
        name = "export",
        description = {
            "导出为文件，格式由扩展名决定：.csv、.xlsx，总账为 .journal（hledger）或 .beancount。",
            "Save as a file; the extension says how: .csv, .xlsx, for the journal .journal (hledger) or .beancount."
        })
final class Export implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Remote remote;

    @Parameters(
            paramLabel = "WHAT",
            description = {
                "funds 资金，payments 支付，postings 分录（后两者须指明 --fund），journal 总账。",
                "funds, payments or postings (these two of one --fund), or journal."
            })
    @SuppressWarnings("NullAway.Init")
    private String what;

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "写入的文件。  The file to write.")
    @SuppressWarnings("NullAway.Init")
    private Path to;

    @Option(names = "--fund", paramLabel = "ID", description = "只导出这一项资金。  Only this fund.")
    private @Nullable String fund;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private PointInTime when;

    @Override
    public void run() {
        Map<String, @Nullable Object> query = new LinkedHashMap<>(when.query());
        query.put("format", format());
        query.put("fund", fund);
        try (ServerClient server = remote.connect()) {
            server.download("/api/export/" + what, query, to);
        }
        spec.commandLine().getErr().println("已写入 " + to + "。  Written to " + to + ".");
    }

    private String format() {
        var name = to.getFileName().toString().toLowerCase(Locale.ROOT);
        var extension = name.substring(name.lastIndexOf('.') + 1);
        return switch (extension) {
            case "csv", "xlsx" -> extension;
            case "journal", "hledger" -> "hledger";
            case "beancount" -> "beancount";
            default ->
                throw new CommandFailed(
                        CommandFailed.USAGE,
                        "不认识扩展名：" + name + "。可用：.csv、.xlsx、.journal、.beancount。",
                        "What format is " + name + "? Known are .csv, .xlsx, .journal and .beancount.");
        };
    }
}

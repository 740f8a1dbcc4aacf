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
            "导出为文件，格式由扩展名决定：.csv、.xlsx，总账为 .journal（hledger）或 .beancount，表单为 .xlsx、.pdf、.docx。",
            "Save as a file; the extension says how: .csv, .xlsx, for the journal .journal (hledger) or .beancount,",
            "for forms .xlsx, .pdf or .docx."
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
                "funds, payments or postings (these two of one --fund), or journal.",
                "表单（须指明 --as-of）Forms: budget-execution 预算执行进度表，payment-ledger 支付明细账（须指明 --fund）。"
            })
    @SuppressWarnings("NullAway.Init")
    private String what;

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "写入的文件。  The file to write.")
    @SuppressWarnings("NullAway.Init")
    private Path to;

    @Option(names = "--fund", paramLabel = "ID", description = "只导出这一项资金。  Only this fund.")
    private @Nullable String fund;

    @Option(
            names = "--unit",
            paramLabel = "YUAN|WAN_YUAN",
            description = "表单的金额单位，缺省元。  Unit of a form's amounts; else yuan.")
    private @Nullable String unit;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private PointInTime when;

    @Override
    public void run() {
        Map<String, @Nullable Object> query = new LinkedHashMap<>(when.query());
        query.put("format", format());
        query.put("fund", fund);
        query.put("unit", unit);
        try (ServerClient server = remote.connect()) {
            server.download("/api/export/" + what, query, to);
        }
        spec.commandLine().getErr().println("已写入 " + to + "。  Written to " + to + ".");
    }

    private String format() {
        var name = to.getFileName().toString().toLowerCase(Locale.ROOT);
        var extension = name.substring(name.lastIndexOf('.') + 1);
        return switch (extension) {
            case "csv", "xlsx", "pdf", "docx", "html" -> extension;
            case "journal", "hledger" -> "hledger";
            case "beancount" -> "beancount";
            default ->
                throw new CommandFailed(
                        CommandFailed.USAGE,
                        "不认识扩展名：" + name + "。可用：.csv、.xlsx、.journal、.beancount，表单另有 .pdf、.docx、.html。",
                        "What format is " + name
                                + "? Known are .csv, .xlsx, .journal and .beancount, and for forms .pdf, .docx and .html.");
        };
    }
}

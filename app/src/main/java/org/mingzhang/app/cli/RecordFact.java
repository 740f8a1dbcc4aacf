package org.mingzhang.app.cli;

import java.util.LinkedHashMap;
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

/** Records one fact without a file: the command line is turned into a fact file of one fact and imported. */
@Command(
        name = "record",
        description = {
            "记一笔账，不用写文件。同样的命令再执行一次不会重复记账；内容相同的另一笔请用 --id 区分。",
            "Record one fact. The same command again records nothing twice; tell a second equal fact apart by --id.",
            "",
            "例 Example:",
            "  ./ledger record reduce fund=fs-sd-quality/2022 amount='90.3 万元' effective=2022-Q3 \\",
            "      --document '预算调整通知' --issuer '区财政局' --locator '第二段'"
        })
final class RecordFact implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Remote remote;

    @Parameters(
            index = "0",
            paramLabel = "KIND",
            description = {
                "事项：open-fund、appropriate、supplement、reduce、commit、request-payment、approve-request、",
                "pay-request、record-payment、record-receipt、propose-correction… 全部见 docs/fact-file.schema.json"
            })
    @SuppressWarnings("NullAway.Init")
    private String kind;

    @Parameters(
            index = "1..*",
            paramLabel = "FIELD=VALUE",
            description = {"字段；下级字段用点：payee.code=…", "Fields; those inside others with a dot: payee.code=…"})
    private List<String> fields = List.of();

    @Option(
            names = "--document",
            required = true,
            paramLabel = "TITLE",
            description = "依据的文件标题。  Title of the source document.")
    @SuppressWarnings("NullAway.Init")
    private String title;

    @Option(names = "--issuer", required = true, paramLabel = "NAME", description = "发文单位。  Who issued it.")
    @SuppressWarnings("NullAway.Init")
    private String issuer;

    @Option(names = "--number", paramLabel = "NUMBER", description = "文号。  Its number.")
    private @Nullable String number;

    @Option(
            names = "--locator",
            paramLabel = "PLACE",
            defaultValue = "全文",
            description = "在文件中的位置。  Where in the document it stands.")
    @SuppressWarnings("NullAway.Init")
    private String locator;

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "这一笔的编号，缺省由内容算出。  The fact's id; else made from its content.")
    private @Nullable String id;

    @Option(names = "--dry-run", description = "只检查，不记账。  Check only.")
    private boolean dryRun;

    @Override
    public Integer call() {
        var fact = new LinkedHashMap<String, Object>();
        fact.put("kind", kind);
        fact.put("locator", locator);
        for (var field : fields) put(fact, field);
        var file = OneFact.inFile(header(fact.get("effective")), fact, id);
        try (ServerClient server = remote.connect()) {
            var report = OneFact.send(server, "record.json", dryRun, file);
            spec.commandLine().getOut().print(report.inWords());
            spec.commandLine().getOut().flush();
            return report.isClean() ? 0 : CommandFailed.REFUSED;
        }
    }

    private Map<String, Object> header(@Nullable Object effective) {
        if (effective == null) throw new ParameterException(spec.commandLine(), "effective=… (业务日期 effective date)");
        var header = new LinkedHashMap<String, Object>();
        header.put("title", title);
        header.put("issuer", issuer);
        header.put("covers", effective);
        if (number != null) header.put("number", number);
        return header;
    }

    private void put(Map<String, Object> fact, String field) {
        int equals = field.indexOf('=');
        if (equals < 1) throw new ParameterException(spec.commandLine(), "FIELD=VALUE: " + field);
        var path = List.of(field.substring(0, equals).split("\\."));
        Map<String, Object> holder = fact;
        for (var name : path.subList(0, path.size() - 1)) holder = inside(holder, name);
        if (holder.putIfAbsent(path.getLast(), field.substring(equals + 1)) != null)
            throw new ParameterException(spec.commandLine(), "重复 twice: " + field);
    }

    private Map<String, Object> inside(Map<String, Object> holder, String name) {
        var inner = holder.computeIfAbsent(name, _ -> new LinkedHashMap<String, Object>());
        if (!(inner instanceof Map<?, ?>)) throw new ParameterException(spec.commandLine(), "FIELD=VALUE: " + name);
        @SuppressWarnings("unchecked") // only this class puts maps in, and of this kind
        var fields = (Map<String, Object>) inner;
        return fields;
    }
}

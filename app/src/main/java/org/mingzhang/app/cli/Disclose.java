package org.mingzhang.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
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

/** Public notices of a quarter, from preparation to restatement. */
@Command(
        name = "disclosure",
        description = {
            "季度公开：编制、审核、退回、发布公告，保存文件，重新生成并核对。",
            "Quarterly notices: prepare, approve, return, publish, save their files, make them once more and compare."
        },
        subcommands = {
            Disclose.List.class,
            Disclose.Show.class,
            Disclose.DueDates.class,
            Disclose.Prepare.class,
            Disclose.Approve.class,
            Disclose.Return.class,
            Disclose.Publish.class,
            Disclose.Save.class,
            Disclose.Check.class
        })
final class Disclose implements Runnable {
    private static final String PATH = "/api/disclosures";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "list | show | due | prepare | approve | return | publish | save | check");
    }

    /** What every subcommand has. */
    private abstract static class OnServer implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private Remote remote;

        @Override
        public Integer call() {
            try (ServerClient server = remote.connect()) {
                return ask(server);
            }
        }

        abstract int ask(ServerClient server);

        void print(String text) {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
        }
    }

    /** What every subcommand about one notice has. */
    private abstract static class OnNotice extends OnServer {
        @Parameters(paramLabel = "NOTICE", description = "公告编号，形如 shunde-quality-2022-q3。  Id of the notice.")
        @SuppressWarnings("NullAway.Init")
        private String notice;

        String path() {
            return PATH + "/" + notice;
        }
    }

    /** A step on a version of a notice. */
    private abstract static class Step extends OnNotice {
        @Option(
                names = "--version",
                paramLabel = "N",
                defaultValue = "1",
                description = "第几版，缺省 1。  Which version; else 1.")
        private int version;

        @Option(names = "--date", required = true, paramLabel = "DATE", description = "办理日期。  The day of this step.")
        @SuppressWarnings("NullAway.Init")
        private String date;

        Map<String, @Nullable Object> body() {
            var body = new LinkedHashMap<String, @Nullable Object>();
            body.put("version", version);
            body.put("date", date);
            return body;
        }

        abstract String name();

        @Override
        int ask(ServerClient server) {
            server.submit(path() + "/" + name(), body());
            print(DisclosurePage.one(server.get(path())));
            return 0;
        }
    }

    @Command(
            name = "list",
            description = {"列出公告及应公开日期。", "List the notices, and until when each was due."})
    static final class List extends OnServer {
        @Override
        int ask(ServerClient server) {
            print(DisclosurePage.all(server.get(PATH)));
            return 0;
        }
    }

    @Command(
            name = "show",
            description = {"一份公告的各版本、差额与缘由。", "A notice with its versions, differences and their causes."})
    static final class Show extends OnNotice {
        @Override
        int ask(ServerClient server) {
            print(DisclosurePage.one(server.get(path())));
            return 0;
        }
    }

    @Command(
            name = "due",
            description = {"一项资金应公开的事项及期限。", "What of a fund must be public, and by when."})
    static final class DueDates extends OnServer {
        @Parameters(paramLabel = "FUND", description = "资金编号。  Id of the fund.")
        @SuppressWarnings("NullAway.Init")
        private String fund;

        @Override
        int ask(ServerClient server) {
            var table = new Table()
                    .text("事项", "What")
                    .text("起算日", "From")
                    .text("应公开日期", "Due")
                    .text("公开日期", "Published")
                    .text("依据", "Rule");
            for (var item : server.get(PATH + "/due", Map.of("fund", fund))) {
                table.row(
                        item.path("what").asString(),
                        item.path("due").path("from").asString(),
                        DisclosurePage.due(item.path("due")),
                        item.path("published").asString("—"),
                        rule(item.path("due").path("clock").asString()));
            }
            print(table.render());
            return 0;
        }

        private static String rule(String clock) {
            return clock.equals("BUDGET_LAW_14") ? "预算法第十四条" : "政府信息公开条例第二十六条";
        }
    }

    @Command(
            name = "prepare",
            description = {
                "由账本生成公告；已发布的，生成重述的下一版，须说明缘由。",
                "Make a notice from the ledger; of a published one the restatement, with a reason."
            })
    static final class Prepare extends OnServer {
        @Parameters(index = "0", paramLabel = "FUND", description = "资金编号。  Id of the fund.")
        @SuppressWarnings("NullAway.Init")
        private String fund;

        @Parameters(index = "1", paramLabel = "QUARTER", description = "季度，形如 2022-Q3。  The quarter.")
        @SuppressWarnings("NullAway.Init")
        private String quarter;

        @Option(
                names = "--date",
                required = true,
                paramLabel = "DATE",
                description = "编制日期，印在公告上。  The day, which is printed.")
        @SuppressWarnings("NullAway.Init")
        private String date;

        @Option(names = "--reason", paramLabel = "TEXT", description = "重述的缘由。  Why it is restated.")
        private @Nullable String reason;

        @Override
        int ask(ServerClient server) {
            var body = new LinkedHashMap<String, @Nullable Object>();
            body.put("fund", fund);
            body.put("quarter", quarter);
            body.put("date", date);
            body.put("reason", reason);
            server.submit(PATH, body);
            var id = fund + "-" + quarter.substring(quarter.indexOf('-') + 1).toLowerCase(Locale.ROOT);
            print(DisclosurePage.one(server.get(PATH + "/" + id)));
            return 0;
        }
    }

    @Command(
            name = "approve",
            description = {"审核公告；不得由编制人办理。", "Approve a notice; not by who prepared it."})
    static final class Approve extends Step {
        @Override
        String name() {
            return "approve";
        }
    }

    @Command(
            name = "return",
            description = {"退回公告，重新编制。", "Return a notice, to be prepared anew."})
    static final class Return extends Step {
        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "退回的缘由。  Why.")
        @SuppressWarnings("NullAway.Init")
        private String reason;

        @Override
        Map<String, @Nullable Object> body() {
            var body = super.body();
            body.put("reason", reason);
            return body;
        }

        @Override
        String name() {
            return "return";
        }
    }

    @Command(
            name = "publish",
            description = {"发布公告；不得由审核人办理。", "Publish a notice; not by who approved it."})
    static final class Publish extends Step {
        @Override
        String name() {
            return "publish";
        }
    }

    @Command(
            name = "save",
            description = {
                "保存公告文件，格式由扩展名决定：.html、.pdf、.docx。",
                "Save a file of a notice; the extension says which: .html, .pdf, .docx."
            })
    static final class Save extends OnNotice {
        @Option(names = "--version", paramLabel = "N", defaultValue = "1", description = "第几版，缺省 1。  Else 1.")
        private int version;

        @Option(names = "--to", required = true, paramLabel = "FILE", description = "写入的文件。  The file to write.")
        @SuppressWarnings("NullAway.Init")
        private Path to;

        @Override
        int ask(ServerClient server) {
            var name = to.getFileName().toString().toLowerCase(Locale.ROOT);
            var format = name.substring(name.lastIndexOf('.') + 1);
            server.download(path() + "/versions/" + version + "/" + format, Map.of(), to);
            return 0;
        }
    }

    @Command(
            name = "check",
            description = {
                "按公告的截止位置由账本重新生成，逐字节核对。",
                "Make it once more from the ledger at its cut-off, and compare every byte."
            })
    static final class Check extends OnNotice {
        @Option(names = "--version", paramLabel = "N", defaultValue = "1", description = "第几版，缺省 1。  Else 1.")
        private int version;

        @Override
        int ask(ServerClient server) {
            var identical =
                    server.get(path() + "/versions/" + version + "/check").path("identical");
            boolean all = true;
            for (var format : identical.properties()) {
                all &= format.getValue().asBoolean();
                print(format.getKey() + "  " + words(format.getValue()) + "\n");
            }
            return all ? 0 : CommandFailed.REFUSED;
        }

        private static String words(JsonNode same) {
            return same.asBoolean() ? "相同 the same bytes" : "不同 other bytes";
        }
    }
}

package org.mingzhang.app.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** All funds with their figures, rates and findings, at one position. */
@Command(
        name = "funds",
        description = {"全部资金：数额、执行率与矛盾之处。", "All funds: figures, execution rates and contradictions."})
final class ListFunds implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Remote remote;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private PointInTime when;

    @Option(
            names = "--format",
            paramLabel = "table|json",
            defaultValue = "table",
            description = "缺省 table。  Else json.")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Override
    public void run() {
        try (ServerClient server = remote.connect()) {
            var overview = server.get("/api/overview", when.query());
            PrintWriter out = spec.commandLine().getOut();
            switch (format) {
                case json -> out.println(overview.toPrettyString());
                case table -> out.print(new OverviewPage(overview).inWords());
            }
            out.flush();
        }
    }
}

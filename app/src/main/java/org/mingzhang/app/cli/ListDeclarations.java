package org.mingzhang.app.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** All declarations with their sums and findings, at one position. */
@Command(
        name = "declarations",
        description = {"全部绩效目标申报：申报数、勾稽结果与不符之处。", "All declarations: what is declared, the sums, and what does not fit."
        })
final class ListDeclarations implements Runnable {
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
            var answer = server.get("/api/declarations", when.query());
            PrintWriter out = spec.commandLine().getOut();
            switch (format) {
                case json -> out.println(answer.toPrettyString());
                case table -> out.print(new DeclarationPage(answer.path("declarations")).inWords());
            }
            out.flush();
        }
    }
}

package org.mingzhang.app.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Every award edition in short. */
@Command(
        name = "awards",
        description = {"各届评奖：进展、名额、奖金与公示。", "Award editions: how far they have come, quotas, amounts and notices."})
final class ListAwards implements Runnable {
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
            var answer = server.get("/api/awards", when.query());
            PrintWriter out = spec.commandLine().getOut();
            switch (format) {
                case json -> out.println(answer.toPrettyString());
                case table -> answer.path("awards").forEach(award -> out.print(new AwardPage(award).inShort()));
            }
            out.flush();
        }
    }
}

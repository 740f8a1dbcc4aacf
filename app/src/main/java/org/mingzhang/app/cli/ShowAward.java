package org.mingzhang.app.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One award edition: stages, applicants with their scores, complaints, and what blocks each payment. */
@Command(
        name = "award",
        description = {
            "一届评奖：阶段、申报者、评分、投诉，以及谁为何还不能拨付。",
            "One award edition: stages, applicants, scores, complaints, and what blocks each payment."
        })
final class ShowAward implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Remote remote;

    @Parameters(paramLabel = "EDITION", description = "届次编号。  The edition's id.")
    @SuppressWarnings("NullAway.Init")
    private String edition;

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
            var answer = server.get("/api/awards/" + edition, when.query());
            PrintWriter out = spec.commandLine().getOut();
            switch (format) {
                case json -> out.println(answer.toPrettyString());
                case table -> out.print(new AwardPage(answer).inWords());
            }
            out.flush();
        }
    }
}

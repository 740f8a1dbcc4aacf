package org.mingzhang.app.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One fund: every figure, its rates, what is open, at a point of both time axes. */
@Command(
        name = "fund",
        description = {"一项资金的全部数额，可按截至日与知情时刻查询。", "Every figure of a fund, as of a day and as known at an instant."})
final class ShowFund implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Remote remote;

    @Parameters(paramLabel = "FUND", description = "资金编号。  The fund's id.")
    @SuppressWarnings("NullAway.Init")
    private String fund;

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
            var answer = server.get("/api/funds/" + fund, when.query());
            PrintWriter out = spec.commandLine().getOut();
            switch (format) {
                case json -> out.println(answer.toPrettyString());
                case table -> out.print(new FundPage(answer).inWords());
            }
            out.flush();
        }
    }
}

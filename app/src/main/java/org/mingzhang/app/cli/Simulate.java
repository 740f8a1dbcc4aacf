package org.mingzhang.app.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the hypotheses of a discrepancy would make of the figures. */
@Command(
        name = "simulate",
        description = {
            "试算差异的各种假设对执行数的影响；不记账，不改变任何数。",
            "What each hypothesis about a discrepancy would make of the figures; nothing is recorded."
        })
final class Simulate implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Remote remote;

    @Parameters(paramLabel = "ID", description = "差异的编号，见 GET /api/discrepancies 或演示的输出。  Id of the discrepancy.")
    @SuppressWarnings("NullAway.Init")
    private String id;

    @Override
    public void run() {
        var table = new Table()
                .text("假设", "Hypothesis")
                .text("资金", "Fund")
                .number("账上执行数", "Disbursed")
                .number("试算执行数", "Simulated")
                .number("试算执行率", "Rate");
        try (ServerClient server = remote.connect()) {
            for (var simulated : server.get("/api/discrepancies/" + id + "/simulations", Map.of())) {
                table.row(
                        simulated.path("hypothesis").asString(),
                        simulated.path("fund").asString(),
                        Wording.yuan(simulated.path("netDisbursedLowFen"), simulated.path("netDisbursedHighFen")),
                        Wording.yuan(simulated.path("simulatedLowFen"), simulated.path("simulatedHighFen")),
                        simulated.path("executionRate").isObject()
                                ? simulated
                                                .path("executionRate")
                                                .path("percent")
                                                .asString() + " %"
                                : Wording.UNKNOWN);
            }
        }
        spec.commandLine().getOut().print(table.render());
        spec.commandLine().getOut().flush();
    }
}

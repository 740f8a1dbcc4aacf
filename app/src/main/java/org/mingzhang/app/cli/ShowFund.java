package org.mingzhang.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** One fund: every figure, its rates, what is open, at a point of both time axes. */
@Command(
        name = "fund",
        description = {"一项资金的全部数额，可按截至日与知情时刻查询。", "Every figure of a fund, as of a day and as known at an instant."})
final class ShowFund implements Runnable {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Remote remote;

    @Parameters(paramLabel = "FUND", description = "资金编号。  The fund's id.")
    @SuppressWarnings("NullAway.Init")
    private String fund;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private PointInTime when;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Showing showing;

    @Override
    public void run() {
        try (ServerClient server = remote.connect()) {
            showing.show(server.get("/api/funds/" + fund, when.query()), a -> new FundPage(a).inWords());
        }
    }
}

package org.mingzhang.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** All funds with their figures, rates and findings, at one position. */
@Command(
        name = "funds",
        description = {"全部资金：数额、执行率与矛盾之处。", "All funds: figures, execution rates and contradictions."})
final class ListFunds implements Runnable {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Remote remote;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private PointInTime when;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Showing showing;

    @Override
    public void run() {
        try (ServerClient server = remote.connect()) {
            showing.show(server.get("/api/overview", when.query()), a -> new OverviewPage(a).inWords());
        }
    }
}

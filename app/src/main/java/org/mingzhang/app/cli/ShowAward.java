package org.mingzhang.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** One award edition: stages, applicants with their scores, complaints, and what blocks each payment. */
@Command(
        name = "award",
        description = {
            "一届评奖：阶段、申报者、评分、投诉，以及谁为何还不能拨付。",
            "One award edition: stages, applicants, scores, complaints, and what blocks each payment."
        })
final class ShowAward implements Runnable {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Remote remote;

    @Parameters(paramLabel = "EDITION", description = "届次编号。  The edition's id.")
    @SuppressWarnings("NullAway.Init")
    private String edition;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private PointInTime when;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Showing showing;

    @Override
    public void run() {
        try (ServerClient server = remote.connect()) {
            showing.show(server.get("/api/awards/" + edition, when.query()), a -> new AwardPage(a).inWords());
        }
    }
}

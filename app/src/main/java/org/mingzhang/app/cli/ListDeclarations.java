package org.mingzhang.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** All declarations with their sums and findings, at one position. */
@Command(
        name = "declarations",
        description = {"全部绩效目标申报：申报数、勾稽结果与不符之处。", "All declarations: what is declared, the sums, and what does not fit."
        })
final class ListDeclarations implements Runnable {
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
            showing.show(server.get("/api/declarations", when.query()), a -> new DeclarationPage(a.path("declarations"))
                    .inWords());
        }
    }
}

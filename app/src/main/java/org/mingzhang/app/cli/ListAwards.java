package org.mingzhang.app.cli;

import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** Every award edition in short. */
@Command(
        name = "awards",
        description = {"各届评奖：进展、名额、奖金与公示。", "Award editions: how far they have come, quotas, amounts and notices."})
final class ListAwards implements Runnable {
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
            showing.show(server.get("/api/awards", when.query()), ListAwards::inShort);
        }
    }

    private static String inShort(JsonNode answer) {
        return answer.path("awards")
                .valueStream()
                .map(award -> new AwardPage(award).inShort())
                .collect(Collectors.joining());
    }
}

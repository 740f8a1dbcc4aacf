package org.mingzhang.app.cli;

import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Rebuilds the read tables from the log beside the live ones, which answer meanwhile. */
@Command(
        name = "rebuild",
        description = {
            "由事件重建查询表：在旁边重建，与日志核对无误后切换，期间查询不中断。",
            "Rebuild the read tables from the log, beside the live ones; they are swapped once they tie out."
        })
final class Rebuild implements Runnable {
    private static final long POLL_MILLISECONDS = 200;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Remote remote;

    @Override
    public void run() {
        try (ServerClient server = remote.connect()) {
            server.post("/api/rebuild", Map.of());
            var end = follow(server);
            PrintWriter out = spec.commandLine().getOut();
            out.printf(
                    "已重建：%,d 个事件，每秒 %,d 个。  Rebuilt: %,d events, %,d events/s.%n",
                    end.path("done").asLong(),
                    end.path("eventsPerSecond").asLong(),
                    end.path("done").asLong(),
                    end.path("eventsPerSecond").asLong());
        }
    }

    private static JsonNode follow(ServerClient server) {
        try (Progress bar = Progress.of("重建 rebuild", " 事件", 1, 1)) {
            while (true) {
                var state = server.get("/api/rebuild");
                bar.total(state.path("total").asLong());
                bar.at(state.path("done").asLong());
                switch (state.path("state").asString()) {
                    case "DONE" -> {
                        return state;
                    }
                    case "REFUSED" ->
                        throw new CommandFailed(
                                CommandFailed.REFUSED,
                                "重建结果与日志不符，未切换：" + state.path("differences"),
                                "The rebuilt tables do not tie out with the log; the live ones stay.");
                    case "FAILED" ->
                        throw new CommandFailed(
                                CommandFailed.FAULT,
                                "重建失败，原有的表照常使用；原因见服务器日志。",
                                "The rebuild failed; the live tables stay. The server's log says why.");
                    default -> Thread.sleep(POLL_MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed(CommandFailed.FAULT, "已中断；服务器继续重建。", "Interrupted; the server goes on.");
        }
    }
}

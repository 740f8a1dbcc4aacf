package org.mingzhang.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Follows an import to its end, over restarts of the server. Who stops watching does not stop the import. */
final class ImportWatch {
    private static final long POLL_MILLISECONDS = 200;
    private static final long POLL_WHILE_AWAY_MILLISECONDS = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    private final ServerClient server;
    private final String id;

    private ImportWatch(ServerClient server, String id) {
        this.server = server;
        this.id = id;
    }

    /** The report of {@code job} when it has ended. */
    static JsonNode toTheEnd(ServerClient server, JsonNode job) {
        return new ImportWatch(server, job.path("id").asString()).follow(job);
    }

    private JsonNode follow(JsonNode begun) {
        if (!isRunning(begun)) return begun;
        if (begun.path("joined").asBoolean()) {
            err.println("这个文件正在导入，接着等待它的结果。  This file is on its way already; waiting for that import.");
        }
        var farewell = Thread.ofPlatform().unstarted(this::sayHowToLook);
        Runtime.getRuntime().addShutdownHook(farewell);
        try (Progress bar = Progress.of(
                begun.path("name").asString(),
                " 条",
                1,
                Math.max(1, begun.path("total").asLong()))) {
            var job = begun;
            while (isRunning(job)) {
                bar.at(job.path("done").asLong());
                Thread.sleep(POLL_MILLISECONDS);
                job = look();
            }
            bar.at(job.path("done").asLong());
            Runtime.getRuntime().removeShutdownHook(farewell);
            return job;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed(CommandFailed.FAULT, "已中断。", "Interrupted.");
        }
    }

    private JsonNode look() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (boolean isFirst = true; ; isFirst = false) {
            try {
                return server.get("/api/imports/" + id);
            } catch (CommandFailed e) {
                if (e.exitCode() != CommandFailed.NO_SERVER || System.nanoTime() > end) throw e;
                if (isFirst) {
                    err.println("服务器暂时没有应答，等它重新启动；导入会自己接着进行。");
                    err.println("The server does not answer; waiting for its restart. The import goes on by itself.");
                }
                Thread.sleep(POLL_WHILE_AWAY_MILLISECONDS);
            }
        }
    }

    private void sayHowToLook() {
        err.println();
        err.println("服务器会继续导入。查看结果：./ledger import --status " + id);
        err.println("The import goes on without you. To see what became of it: ./ledger import --status " + id);
    }

    private static boolean isRunning(JsonNode job) {
        return job.path("state").asString().equals("RUNNING");
    }
}

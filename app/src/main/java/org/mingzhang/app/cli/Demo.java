package org.mingzhang.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.LedgerServer;
import org.mingzhang.app.RunningServer;
import org.mingzhang.app.ServerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** The whole on the five documents: a server of its own, the samples imported over HTTP as any user would, and what follows. */
@Command(
        name = "demo",
        description = {
            "演示：启动服务器，导入 samples/ 中五份文件的事实，显示结果，然后继续服务。",
            "Start a server, import the facts of the five documents in samples/, print what follows, and go on serving."
        })
final class Demo implements Callable<Integer> {
    private static final int USUAL_PORT = 8080;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--once",
            description = {"显示后即停止，不留下进程与文件。", "Print and stop, leaving no process and no file."})
    private boolean once;

    @Option(
            names = "--format",
            paramLabel = "table|json",
            defaultValue = "table",
            description = "缺省 table。  Else json.")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = {
                "端口；缺省 8080，被占用或 --once 时为任一空闲端口。",
                "The port; else 8080, or any free one with --once or when it is taken."
            })
    private @Nullable Integer port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = {"数据文件夹；缺省为临时文件夹，停止时删除。", "The data folder; else a temporary one, deleted in the end."})
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var settings = new ServerSettings(data == null ? null : data.toAbsolutePath(), port(), null, null, null);
        try (RunningServer server = LedgerServer.start(settings)) {
            var address = server.url().toString();
            var token = signIn(address, server.newAdminPassword());
            boolean loaded;
            try (ServerClient client = new ServerClient(address, token)) {
                loaded = load(client);
            }
            if (once) return loaded ? 0 : CommandFailed.REFUSED;
            return serve(address, token, server.newAdminPassword());
        }
    }

    /** Imports the samples and prints the overview; true when every fact was recorded. */
    private boolean load(ServerClient client) {
        var report = ImportFiles.send(client, samples(), false);
        long position = report.isClean() ? DemoNotice.publish(client) : report.position();
        var overview = client.get("/api/overview", Map.of("atLeast", position));
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case json -> out.println(overview);
            case table -> out.print(new OverviewPage(overview).inWords());
        }
        out.flush();
        spec.commandLine().getErr().print(report.inWords());
        spec.commandLine().getErr().flush();
        return report.isClean() && isComplete(overview);
    }

    private static boolean isComplete(JsonNode overview) {
        return !overview.path("funds").isEmpty() && overview.path("position").asLong() > 0;
    }

    private int serve(String address, String token, @Nullable String password) throws InterruptedException {
        var tokens = Tokens.ofUser();
        tokens.remember(address, token);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> tokens.forget(address)));
        PrintWriter err = spec.commandLine().getErr();
        err.println();
        err.println("明账正在运行  Mingzhang is running: " + address);
        if (password != null) err.println("用户 admin，密码  user admin, password: " + password);
        err.println("在另一个终端中试试  In another terminal, try:");
        err.println("  ./ledger funds --as-of 2022-09-30");
        err.println("  ./ledger fund shunde-quality-2022");
        err.println("  ./ledger explain shunde-quality-2022 current-budget");
        err.println("  ./ledger disclosure save shunde-quality-2022-q3 --to notice.pdf");
        err.println("  ./ledger campaign zaozhuang-quality-district-2022 --owed");
        err.println("停止：Ctrl-C  Stop with Ctrl-C");
        new CountDownLatch(1).await();
        return 0;
    }

    private static String signIn(String address, @Nullable String password) {
        if (password == null) {
            throw new CommandFailed(
                    CommandFailed.USAGE,
                    "这个数据文件夹已有用户。请用 ./ledger serve 启动它，登录后 ./ledger import samples/*。",
                    "This data folder has users already. Start it with ./ledger serve, log in, and ./ledger import samples/*.");
        }
        try (ServerClient client = new ServerClient(address, null)) {
            return client.post("/api/login", Map.of("user", "admin", "password", password))
                    .path("token")
                    .asString();
        }
    }

    private int port() {
        if (port != null) return port;
        return once || isTaken(USUAL_PORT) ? 0 : USUAL_PORT;
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort() != port;
        } catch (BindException e) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> samples() {
        try (var files = Files.list(Folders.samples())) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CommandFailed(
                    CommandFailed.FAULT,
                    "找不到 " + Folders.samples() + "：请用项目中的 ./ledger 启动。",
                    "There is no " + Folders.samples() + ": start with the project's own ./ledger.");
        }
    }
}

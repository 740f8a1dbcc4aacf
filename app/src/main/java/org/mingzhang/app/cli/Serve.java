package org.mingzhang.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
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

/** Runs the server until it is stopped. */
@Command(
        name = "serve",
        description = {
            "启动服务器，直到按 Ctrl-C。首次启动时显示一次管理员密码。",
            "Run the server until Ctrl-C. The first start prints the administrator's password, once."
        })
final class Serve implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = {
                "数据文件夹；缺省：环境变量 MINGZHANG_DATA，项目中的 data。",
                "The data folder; else MINGZHANG_DATA, else data in the project."
            })
    private @Nullable Path data;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "端口，0 为任一空闲端口。  The port; 0 is any free one.")
    private int port;

    @Option(
            names = "--database-url",
            paramLabel = "JDBC-URL",
            description = {
                "使用这个 PostgreSQL（14 或更高），而不是内置的：jdbc:postgresql://HOST:PORT/DATABASE。",
                "Use this PostgreSQL (14 or later) instead of the embedded one."
            })
    private @Nullable String databaseUrl;

    @Option(
            names = "--database-user",
            paramLabel = "USER",
            description = {
                "有权建立角色的用户；密码取自环境变量 MINGZHANG_DATABASE_PASSWORD。",
                "May create roles; the password is in MINGZHANG_DATABASE_PASSWORD."
            })
    private @Nullable String databaseUser;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var settings = new ServerSettings(
                data == null ? Folders.data() : data.toAbsolutePath(),
                port,
                databaseUrl,
                databaseUser,
                System.getenv("MINGZHANG_DATABASE_PASSWORD"));
        PrintWriter err = spec.commandLine().getErr();
        try (RunningServer server = LedgerServer.start(settings)) {
            err.println("明账已启动  Mingzhang is running: " + server.url());
            err.println("数据与日志  Data and log: " + settings.data());
            if (server.newAdminPassword() != null) {
                err.println(
                        "管理员 admin 的密码（只显示这一次）  The password of admin, shown this once: " + server.newAdminPassword());
            }
            err.println("停止：Ctrl-C  Stop with Ctrl-C");
            new CountDownLatch(1).await();
            return 0;
        }
    }
}

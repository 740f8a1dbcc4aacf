package org.mingzhang.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which server a command speaks to, and as whom. */
final class Remote {
    private static final String DEFAULT = "http://127.0.0.1:8080";

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = {
                "服务器地址；缺省：环境变量 MINGZHANG_URL，最近登录的服务器，数据文件夹中正在运行的服务器，" + DEFAULT + "。",
                "The server; else MINGZHANG_URL, the one last logged in to, the one running in the data folder, "
                        + DEFAULT + "."
            })
    private @Nullable String url;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = {
                "令牌；缺省：环境变量 MINGZHANG_TOKEN，./ledger login 所存。",
                "Else MINGZHANG_TOKEN, or what ./ledger login kept."
            })
    private @Nullable String token;

    private final Tokens tokens = Tokens.ofUser();

    /** A client that brings the user's token, if he has one for this server. */
    ServerClient connect() {
        var server = url().or(tokens::latestServer).or(Remote::running).orElse(DEFAULT);
        var given = Optional.ofNullable(token)
                .or(() -> environment("MINGZHANG_TOKEN"))
                .or(() -> tokens.tokenFor(server))
                .orElse(null);
        return new ServerClient(server, given);
    }

    /** A client without a token, to log in with. */
    ServerClient anonymous() {
        return new ServerClient(
                url().or(Remote::running).or(tokens::latestServer).orElse(DEFAULT), null);
    }

    private Optional<String> url() {
        return Optional.ofNullable(url)
                .or(() -> environment("MINGZHANG_URL"))
                .map(text -> text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }

    private static Optional<String> running() {
        Path file = Folders.data().resolve("server.url");
        try {
            return Files.isReadable(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // the server has stopped meanwhile
        }
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}

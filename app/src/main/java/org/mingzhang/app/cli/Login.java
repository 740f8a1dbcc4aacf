package org.mingzhang.app.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Exchanges a password for a token and keeps the token. The password is asked for, or read from standard input. */
@Command(
        name = "login",
        description = {
            "登录服务器，令牌存入 ~/.config/mingzhang/token（仅本人可读）。",
            "Log in to a server; the token is kept in ~/.config/mingzhang/token, readable by you alone."
        })
final class Login implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Remote remote;

    @Parameters(
            arity = "0..1",
            defaultValue = "admin",
            paramLabel = "USER",
            description = "用户名，缺省 admin。  The user, admin unless given.")
    @SuppressWarnings("NullAway.Init")
    private String user;

    @Option(names = "--print", description = "只显示令牌，不保存。  Print the token instead of keeping it.")
    private boolean print;

    @Override
    public void run() {
        try (ServerClient server = remote.anonymous()) {
            var password = Passwords.ask("密码 Password (" + user + "): ");
            var answer = server.post("/api/login", Map.of("user", user, "password", password));
            var token = answer.path("token").asString();
            if (print) {
                spec.commandLine().getOut().println(token);
                return;
            }
            Tokens.ofUser().remember(server.server(), token);
            spec.commandLine()
                    .getOut()
                    .println("已登录 " + server.server() + "，用户 " + user + "。  Logged in as " + user + ".");
        }
    }
}

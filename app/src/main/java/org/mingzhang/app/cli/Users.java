package org.mingzhang.app.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** People who may log in. Only administrators see and change them. */
@Command(
        name = "user",
        description = {"用户：列出、新增、停用。", "Users: list, add, disable."},
        subcommands = {Users.List.class, Users.Add.class, Users.Disable.class})
final class Users implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "list | add | disable");
    }

    @Command(
            name = "list",
            description = {"列出用户。", "List the users."})
    static final class List implements Runnable {
        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private Remote remote;

        @Override
        public void run() {
            var table = new Table()
                    .text("用户", "User")
                    .text("单位", "Unit")
                    .text("角色", "Role")
                    .text("状态", "State");
            try (ServerClient server = remote.connect()) {
                for (var user : server.get("/api/users")) {
                    table.row(
                            user.path("user").asString(),
                            user.path("unit").asString(),
                            user.path("role").asString(),
                            user.hasNonNull("disabledAt") ? "停用 disabled" : "在用 active");
                }
            }
            PrintWriter out = spec.commandLine().getOut();
            out.print(table.render());
            out.flush();
        }
    }

    @Command(
            name = "add",
            description = {"新增用户，密码另行输入。", "Add a user; the password is asked for."})
    static final class Add implements Runnable {
        @Mixin
        @SuppressWarnings("NullAway.Init")
        private Remote remote;

        @Parameters(paramLabel = "USER", description = "用户名。  The user's login.")
        @SuppressWarnings("NullAway.Init")
        private String user;

        @Option(names = "--unit", required = true, description = "单位。  The unit he or she works for.")
        @SuppressWarnings("NullAway.Init")
        private String unit;

        @Option(
                names = "--role",
                required = true,
                description = {
                    "角色：SPENDING_UNIT 预算单位，FINANCE_BUREAU 财政局，AWARD_SECRETARIAT 秘书处，",
                    "AUDITOR 审计，REVIEWER 绩效评价，PUBLIC 公众。"
                })
        @SuppressWarnings("NullAway.Init")
        private String role;

        @Override
        public void run() {
            try (ServerClient server = remote.connect()) {
                var password = Passwords.ask("新用户的密码 Password of the new user: ");
                Map<String, @Nullable Object> body = new LinkedHashMap<>();
                body.put("user", user);
                body.put("unit", unit);
                body.put("role", role);
                body.put("password", password);
                server.post("/api/users", body);
            }
        }
    }

    @Command(
            name = "disable",
            description = {"停用用户，其令牌立即失效。", "Disable a user; his tokens end at once."})
    static final class Disable implements Runnable {
        @Mixin
        @SuppressWarnings("NullAway.Init")
        private Remote remote;

        @Parameters(paramLabel = "USER", description = "用户名。  The user's login.")
        @SuppressWarnings("NullAway.Init")
        private String user;

        @Override
        public void run() {
            try (ServerClient server = remote.connect()) {
                server.post("/api/users/" + user + "/disable", Map.of());
            }
        }
    }
}

package org.mingzhang.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Ends the token at the server and forgets it here. */
@Command(
        name = "logout",
        description = {"退出登录，令牌作废。", "Log out: the token ends."})
final class Logout implements Runnable {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Remote remote;

    @Override
    public void run() {
        try (ServerClient server = remote.connect()) {
            server.endToken();
            Tokens.ofUser().forget(server.server());
        }
    }
}

package org.mingzhang.app.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Asks for a password without showing it; from a pipe it is the next line of standard input. Never a command-line argument. */
final class Passwords {
    private static final BufferedReader INPUT =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

    private Passwords() {}

    @SuppressWarnings("SystemConsoleNull") // null again since JDK 25, when there is no terminal
    static String ask(String prompt) {
        Console console = System.console();
        if (console != null && console.isTerminal()) {
            char @Nullable [] typed = console.readPassword("%s", prompt);
            if (typed != null) return new String(typed);
        } else {
            try {
                @Nullable String line = INPUT.readLine();
                if (line != null) return line;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new CommandFailed(
                CommandFailed.USAGE,
                "没有输入密码。可由管道送入：echo … | ./ledger login",
                "No password was given. It may come through a pipe.");
    }
}

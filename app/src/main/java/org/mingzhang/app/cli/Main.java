package org.mingzhang.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.mingzhang.store.StoreFault;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Runs one command line and ends with its exit code. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args.length == 0 ? new String[] {"help"} : args));
    }

    static CommandLine commandLine() {
        return commandLine(new CommandTree());
    }

    /** A tree of commands that looks like ours and fails like ours. */
    public static CommandLine commandLine(Object root) {
        var line = new CommandLine(root);
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler(Main::failed);
        line.setParameterExceptionHandler(Main::misused);
        HelpText.arrange(line);
        return line;
    }

    private static int failed(Exception failure, CommandLine line, ParseResult parsed) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case CommandFailed e -> {
                    line.getErr().println(e.inWords());
                    return e.exitCode();
                }
                case StoreFault e -> {
                    line.getErr().println(e.getMessage());
                    return CommandFailed.FAULT;
                }
                case PortInUseException e -> {
                    line.getErr().println("端口 " + e.getPort() + " 已被占用，请用 --port 另选一个。");
                    line.getErr().println("Port " + e.getPort() + " is taken; choose another with --port.");
                    return CommandFailed.USAGE;
                }
                default -> {}
            }
        }
        line.getErr().println("程序出错，请把以下内容交给维护者。  A fault of the program; please pass this on:");
        failure.printStackTrace(line.getErr());
        return CommandFailed.FAULT;
    }

    private static int misused(ParameterException misuse, String[] args) {
        var line = misuse.getCommandLine();
        var command = line.getCommandSpec().qualifiedName(" ");
        line.getErr().println("命令有误  Not understood: " + misuse.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(misuse, line.getErr()))
            line.getErr().println("说明  Help: ./" + command + " --help");
        return CommandFailed.USAGE;
    }
}

package org.mingzhang.app.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Stands in the list of commands. The {@code ledger} script runs it from a program of its own, which the server does not carry. */
@Command(
        name = "bench",
        description = {
            "测速：与 pgbench、COPY、ledger-cli 等标尺在本机同一次运行中并排比较。",
            "Measure speed beside pgbench, COPY, ledger-cli and others, on this machine in one run."
        })
final class Bench implements Runnable {
    @Unmatched
    @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // picocli fills it
    private List<String> arguments;

    @Override
    public void run() {
        throw new CommandFailed(
                CommandFailed.USAGE,
                "测速程序不在这个文件里，请在源码目录运行 ./ledger bench。",
                "The benchmark is not part of this file: run ./ledger bench in the source tree.");
    }
}

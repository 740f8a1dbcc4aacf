package org.mingzhang.benchmark.cli;

/** Runs {@code ledger bench} and ends with its exit code. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(org.mingzhang.app.cli.Main.commandLine(new BenchTree()).execute(args));
    }
}

package org.mingzhang.benchmark.cli;

import picocli.CommandLine.Command;

/** The {@code ledger} of which {@code bench} is one command. */
@Command(name = "ledger", subcommands = BenchCommand.class)
final class BenchTree {}

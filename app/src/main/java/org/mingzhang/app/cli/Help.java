package org.mingzhang.app.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the commands, or explains one. */
@Command(
        name = "help",
        description = {"列出全部命令，或说明一个命令。", "List the commands, or explain one."})
final class Help implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "要说明的命令。  The command to explain.")
    private @Nullable String command;

    @Override
    public void run() {
        CommandLine ledger = spec.parent().commandLine();
        CommandLine explained =
                command == null ? ledger : ledger.getSubcommands().get(command);
        if (explained == null) throw new ParameterException(spec.commandLine(), "没有这个命令 no such command: " + command);
        explained.usage(ledger.getOut());
    }
}

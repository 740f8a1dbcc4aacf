package org.mingzhang.app.cli;

import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** How help looks: Chinese first, English under it. */
final class HelpText {
    private static final int COLUMNS = 110;

    private HelpText() {}

    static void arrange(CommandLine line) {
        line.setUsageHelpWidth(COLUMNS);
        line.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("显示说明。  Show this help.")
                        .build())
                .usageMessage()
                .synopsisHeading("用法 Usage: ")
                .parameterListHeading("%n参数 Parameters:%n")
                .optionListHeading("%n选项 Options:%n")
                .commandListHeading("%n命令 Commands:%n")
                .footerHeading("%n");
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, help -> commands(line));
        line.getSubcommands().values().forEach(HelpText::arrange);
    }

    private static String commands(CommandLine line) {
        return line.getSubcommands().entrySet().stream()
                .map(command -> entry(
                        command.getKey(),
                        command.getValue().getCommandSpec().usageMessage().description()))
                .collect(Collectors.joining());
    }

    private static String entry(String name, String[] description) {
        return "  %-13s%s%n               %s%n".formatted(name, description[0], description[1]);
    }
}

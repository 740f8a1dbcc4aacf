package org.mingzhang.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class HelpTextTest {
    @ParameterizedTest
    @MethodSource("commands")
    void every_command_and_option_is_explained_in_chinese_first(CommandLine command) {
        var description = command.getCommandSpec().usageMessage().description();
        assertThat(description).hasSizeGreaterThanOrEqualTo(2);
        assertThat(description[0]).containsPattern("\\p{IsHan}");
        assertThat(description[1]).doesNotContainPattern("\\p{IsHan}");
        assertThat(command.getCommandSpec().args()).allSatisfy(arg -> assertThat(String.join("", arg.description()))
                .containsPattern("\\p{IsHan}"));
    }

    @Test
    void a_mistyped_command_gets_a_suggestion() {
        var err = new StringWriter();
        int code = Main.commandLine().setErr(new PrintWriter(err)).execute("fnds");
        assertThat(code).isEqualTo(CommandFailed.USAGE);
        assertThat(err.toString()).contains("ledger funds");
    }

    @Test
    void without_a_server_the_way_to_start_one_is_told() {
        var err = new StringWriter();
        int code = Main.commandLine().setErr(new PrintWriter(err)).execute("funds", "--url", "http://127.0.0.1:1");
        assertThat(code).isEqualTo(CommandFailed.NO_SERVER);
        assertThat(err.toString()).contains("没有应答").contains("./ledger serve");
    }

    private static Stream<CommandLine> commands() {
        return withInner(Main.commandLine()).skip(1);
    }

    private static Stream<CommandLine> withInner(CommandLine line) {
        return Stream.concat(
                Stream.of(line), line.getSubcommands().values().stream().flatMap(HelpTextTest::withInner));
    }
}

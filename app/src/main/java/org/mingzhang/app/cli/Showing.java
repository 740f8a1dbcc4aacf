package org.mingzhang.app.cli;

import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** How a command shows what the server answered: to people, or to scripts. */
final class Showing {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(
            names = "--format",
            paramLabel = "table|json",
            defaultValue = "table",
            description = "缺省 table。  Else json.")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    boolean isForScripts() {
        return format == Format.json;
    }

    /** @param page what people read of it */
    void show(JsonNode answer, Function<JsonNode, String> page) {
        var out = command.commandLine().getOut();
        switch (format) {
            case json -> out.println(answer.toPrettyString());
            case table -> out.print(page.apply(answer));
        }
        out.flush();
    }
}

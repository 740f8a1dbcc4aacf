package org.mingzhang.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The five-minute tour of the README works when it is pasted. */
class ReadmeTourTest {
    private static final Pattern TOUR = Pattern.compile("<!-- tour -->\\s*```sh\\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void every_line_does_what_it_says(String readme) throws Exception {
        var tour = tour(readme);
        assertThat(tour).hasSizeGreaterThan(5).anyMatch(line -> line.contains("./ledger explain"));
        try (var ledger = new LedgerProcess()) {
            var demo = ledger.start("demo", "--port", "0");
            LedgerProcess.await(Duration.ofMinutes(3), () -> serves(demo));
            for (var line : tour) {
                var result = ledger.shell(line);
                boolean refusal = line.contains("# 拒绝") || line.contains("# refused");
                assertThat(result.exitCode())
                        .as("%s%n%s%s", line, result.out(), result.err())
                        .isEqualTo(refusal ? CommandFailed.REFUSED : 0);
            }
            demo.process().destroy();
            demo.process().waitFor();
        }
    }

    private static List<String> tour(String readme) throws IOException {
        var text = Files.readString(LedgerProcess.PROJECT.resolve(readme));
        var tour = TOUR.matcher(text);
        assertThat(tour.find()).as(readme + " has a tour").isTrue();
        return tour.group(1).lines().filter(line -> !line.isBlank()).toList();
    }

    private static boolean serves(LedgerProcess.Running demo) {
        try {
            if (!demo.process().isAlive()) throw new AssertionError(demo.complained());
            return demo.complained().contains("Ctrl-C");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

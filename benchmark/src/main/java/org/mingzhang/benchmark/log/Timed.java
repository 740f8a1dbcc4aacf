package org.mingzhang.benchmark.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.benchmark.measure.NotMeasured;
import org.mingzhang.benchmark.measure.Tool;

/**
 * A program that has run under GNU time, which looks at both sides alike.
 *
 * @param seconds from its start to its end
 * @param peakKib resident memory at its highest
 */
record Timed(String said, double seconds, long peakKib) {
    static Timed run(List<String> command) throws IOException, InterruptedException {
        Path times = Files.createTempFile("mingzhang-", ".time");
        try {
            var timed = new ArrayList<>(List.of(Tool.TIME.require().toString(), "-o", times.toString(), "-f", "%e %M"));
            timed.addAll(command);
            var process = new ProcessBuilder(timed)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String said;
            try (var output = process.getInputStream()) {
                said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            }
            if (process.waitFor() != 0) {
                throw new NotMeasured(command.getFirst() + " 未能完成。", command.getFirst() + " has failed.");
            }
            var figures = Files.readString(times).strip().split(" ");
            return new Timed(said, Double.parseDouble(figures[0]), Long.parseLong(figures[1]));
        } finally {
            Files.delete(times);
        }
    }

    double peakMib() {
        return peakKib / 1024.0;
    }
}

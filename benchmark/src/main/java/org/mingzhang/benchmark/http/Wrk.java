package org.mingzhang.benchmark.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.mingzhang.benchmark.measure.NotMeasured;
import org.mingzhang.benchmark.measure.Tool;
import org.mingzhang.benchmark.measure.WrongResult;

/** wrk, sending one payment a request over 64 connections. */
final class Wrk {
    static final int CONNECTIONS = 64;
    private static final int THREADS = 2;
    /** As the script prints it: requests, microseconds, answers other than 2xx, broken connections. */
    private static final Pattern SUMMARY = Pattern.compile("(?m)^summary (\\d+) (\\d+) (\\d+) (\\d+)$");

    /** @param requests that were answered */
    record Sent(long requests, double perSecond) {}

    private Wrk() {}

    /**
     * @param funds payments go to so many, in turns
     * @param firstEntry makes every payment its own
     * @throws WrongResult when anything was answered by an error
     */
    static Sent run(String url, String token, int funds, long firstEntry, Duration time)
            throws IOException, InterruptedException {
        Path script = Files.createTempFile("mingzhang-", ".lua");
        try {
            Files.writeString(script, script());
            var process = new ProcessBuilder(List.of(
                            Tool.WRK.require().toString(),
                            "--threads=" + THREADS,
                            "--connections=" + CONNECTIONS,
                            "--duration=" + time.toSeconds() + "s",
                            "--timeout=30s",
                            "--script=" + script,
                            url,
                            "--",
                            token,
                            Integer.toString(funds),
                            Long.toString(firstEntry)))
                    .redirectErrorStream(true)
                    .start();
            try (var output = process.getInputStream()) {
                return sent(new String(output.readAllBytes(), StandardCharsets.UTF_8));
            } finally {
                process.destroy();
                process.waitFor();
            }
        } finally {
            Files.delete(script);
        }
    }

    static Sent sent(String said) {
        var summary = SUMMARY.matcher(said);
        if (!summary.find()) throw new NotMeasured("wrk 没有给出结果：" + said, "wrk gave no result: " + said);
        long refused = Long.parseLong(summary.group(3));
        long broken = Long.parseLong(summary.group(4));
        if (refused > 0 || broken > 0) {
            throw new WrongResult(
                    refused + " 个请求未被接受，" + broken + " 个连接中断。",
                    refused + " requests were not accepted, " + broken + " connections broke.");
        }
        long requests = Long.parseLong(summary.group(1));
        return new Sent(requests, requests * 1e6 / Long.parseLong(summary.group(2)));
    }

    private static String script() throws IOException {
        try (InputStream in = Wrk.class.getResourceAsStream("payments.lua")) {
            if (in == null) throw new IllegalStateException("payments.lua is missing");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

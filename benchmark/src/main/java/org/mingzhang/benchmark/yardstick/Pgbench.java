package org.mingzhang.benchmark.yardstick;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.mingzhang.benchmark.measure.NotMeasured;
import org.mingzhang.benchmark.measure.Tool;

/** One durable row per transaction, by 64 clients: what PostgreSQL itself takes in on this machine. */
public final class Pgbench {
    public static final int CLIENTS = 64;
    private static final Pattern RATE = Pattern.compile("(?m)^tps = ([0-9.]+) \\(without initial connection time\\)");

    private final YardstickTable table;

    public Pgbench(YardstickTable table) {
        this.table = table;
    }

    /** Transactions a second. */
    public double run(Duration time) throws IOException, InterruptedException {
        Path script = Files.createTempFile("mingzhang-", ".pgbench");
        try {
            Files.writeString(script, YardstickTable.resource("insert.pgbench"));
            return rate(said(script, time));
        } finally {
            Files.delete(script);
        }
    }

    private String said(Path script, Duration time) throws IOException, InterruptedException {
        var builder = Client.of(
                table.database(),
                List.of(
                        Tool.PGBENCH.require().toString(),
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + CLIENTS,
                        "--jobs=2",
                        "--time=" + time.toSeconds(),
                        "--file=" + script));
        var process = builder.redirectErrorStream(true).start();
        try (var output = process.getInputStream()) {
            return new String(output.readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    static double rate(String said) {
        var rate = RATE.matcher(said);
        if (!rate.find()) throw new NotMeasured("pgbench 没有给出结果：" + said, "pgbench gave no result: " + said);
        return Double.parseDouble(rate.group(1));
    }
}

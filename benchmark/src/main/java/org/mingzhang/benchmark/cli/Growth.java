package org.mingzhang.benchmark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mingzhang.benchmark.growth.Chart;
import org.mingzhang.benchmark.growth.Point;
import org.mingzhang.benchmark.measure.Scale;
import org.mingzhang.benchmark.site.Machine;
import org.mingzhang.benchmark.site.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The rows whose figures could depend on how much the ledger holds, at sizes ten times apart, as JSON and as a chart. */
@Command(
        name = "growth",
        description = {
            "账越大会不会越慢：在 1 万、10 万、100 万条分录时各测一遍，存为 growth.json 和 growth.svg；已存的其他规模保留。",
            "Whether a larger ledger is a slower one: at 10,000, 100,000 and a million entries, as growth.json and growth.svg;"
                    + " other sizes saved there stay."
        })
final class Growth implements Callable<Integer> {
    private static final List<Rows> ROWS = List.of(Rows.WRITE_SPREAD, Rows.REBUILD, Rows.BALANCE, Rows.QUERY_FLAT);
    /** Ten entries for each of its funds. */
    private static final long LEAST = 10_000;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--from",
            paramLabel = "N",
            defaultValue = "10000",
            description = {"最小的规模。", "The smallest size."})
    private long smallest;

    @Option(
            names = "--up-to",
            paramLabel = "N",
            defaultValue = "1000000",
            description = {"最大的规模，如 10000000。", "The largest size, as 10000000."})
    private long largest;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            defaultValue = ".",
            description = {"存放文件夹，缺省当前文件夹。", "Where to save; the current folder unless given."})
    private Path folder = Path.of(".");

    @Override
    public Integer call() throws Exception {
        requireSizes();
        PrintWriter err = spec.commandLine().getErr();
        List<Point> points = new ArrayList<>(saved());
        boolean isFailed = false;
        try (var site = new Site()) {
            List<String> machine = Machine.describe(site);
            machine.forEach(err::println);
            for (long size = smallest; size <= largest; size *= 10) {
                long entries = size;
                err.printf("%,d 条分录  %,d entries%n", entries, entries);
                points.removeIf(point -> point.entries() == entries);
                var rounds = new Rounds(site, Scale.FULL.withRounds(1).withEntries(entries), err);
                for (var row : ROWS) {
                    for (var measured : rounds.of(row)) points.add(Point.of(entries, measured));
                    save(machine, points);
                }
                isFailed |= rounds.isFailed(false);
            }
        }
        err.println("已保存 saved: " + folder.resolve("growth.json") + ", " + folder.resolve("growth.svg"));
        return isFailed ? BenchCommand.FAILED : 0;
    }

    private void requireSizes() {
        if (smallest < LEAST)
            throw new ParameterException(spec.commandLine(), "--from 至少为 " + LEAST + "  must be " + LEAST + " or more");
        if (largest < smallest)
            throw new ParameterException(
                    spec.commandLine(), "--up-to 不能小于 --from " + smallest + "  must not be less than --from");
    }

    private List<Point> saved() throws IOException {
        var file = folder.resolve("growth.json");
        if (!Files.exists(file)) return List.of();
        return List.of(JSON.treeToValue(JSON.readTree(file).path("points"), Point[].class));
    }

    /** After each row: who stops it keeps what there is. */
    private void save(List<String> machine, List<Point> points) throws IOException {
        points.sort(Comparator.comparingLong(Point::entries));
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("machine", machine);
        whole.put("points", points);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("growth.json"), JSON.writeValueAsString(whole) + "\n");
        Files.writeString(folder.resolve("growth.svg"), Chart.of(points));
    }
}

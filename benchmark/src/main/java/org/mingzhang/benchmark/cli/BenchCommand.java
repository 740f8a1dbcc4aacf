package org.mingzhang.benchmark.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingzhang.benchmark.measure.Measured;
import org.mingzhang.benchmark.measure.Scale;
import org.mingzhang.benchmark.site.Machine;
import org.mingzhang.benchmark.site.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the rows that were named, or all, each beside its yardstick on one PostgreSQL server. */
@Command(
        name = "bench",
        description = {
            "测速：与 pgbench、COPY、ledger-cli 等标尺在本机同一次运行中并排比较。",
            "Measure speed beside pgbench, COPY, ledger-cli and others, on this machine in one run."
        },
        subcommands = {Growth.class, Jmh.class})
final class BenchCommand implements Callable<Integer> {
    /** A row that was named could not be measured, or what a row wrote did not tie out. */
    static final int FAILED = 1;

    private static final String ROUGH = """
            快测只看各项能否跑通：Java 刚开始编译，比值大多偏低；要作数，请去掉 --quick。
            A quick run shows that all rows work: Java has hardly begun to compile, so most ratios are too low. Leave out --quick for
            figures that count.""";

    /** How the figures are printed; named as the user types it. */
    enum Format {
        table,
        json
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description = {"要测的项目，缺省全部：${COMPLETION-CANDIDATES}", "What to measure; all unless named."},
            completionCandidates = Rows.Names.class)
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = {"每项几轮，缺省 5。", "Rounds of each row, 5 unless given."})
    private @Nullable Integer rounds;

    @Option(
            names = "--quick",
            description = {"较少的轮数和数据，两分钟以内；只供粗看。", "Fewer rounds and less data, within two minutes: a first look."})
    private boolean quick;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "table | json")
    private Format format = Format.table;

    @Override
    public Integer call() throws Exception {
        var scale = scale();
        var chosen = Rows.chosen(names, unknown -> {
            throw new ParameterException(
                    spec.commandLine(), "没有这个项目 no such row: " + unknown + " (" + Rows.NAMES + ")");
        });
        PrintWriter err = spec.commandLine().getErr();
        try (var site = new Site()) {
            for (var line : Machine.describe(site)) err.println(line);
            var rounds = new Rounds(site, scale, err);
            List<Measured> measured = new ArrayList<>();
            for (var row : chosen) measured.addAll(rounds.of(row));
            measured.sort(Comparator.comparing(Measured::goal));
            var out = spec.commandLine().getOut();
            out.print(
                    switch (format) {
                        case table -> Report.table(measured);
                        case json -> Report.json(measured);
                    });
            out.flush();
            if (quick) err.println(ROUGH);
            return rounds.isFailed(!names.isEmpty()) ? FAILED : 0;
        }
    }

    private Scale scale() {
        var scale = quick ? Scale.QUICK : names.isEmpty() ? Scale.WHOLE : Scale.FULL;
        if (rounds == null) return scale;
        if (rounds < 1) throw new ParameterException(spec.commandLine(), "--rounds 至少为 1  must be 1 or more");
        return scale.withRounds(rounds);
    }
}

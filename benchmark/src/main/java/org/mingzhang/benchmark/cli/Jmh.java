package org.mingzhang.benchmark.cli;

import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The steps of one command, by JMH. */
@Command(
        name = "jmh",
        description = {
            "逐步测量一条命令：判定、折叠、编码、解码（JMH）。",
            "Measure the steps of one command by JMH: decide, evolve, encode, decode."
        })
final class Jmh implements Callable<Integer> {
    @Parameters(
            paramLabel = "REGEX",
            defaultValue = ".*",
            description = {"只测名称相符的，如 Codec。", "Only those whose name matches, as Codec."})
    private String pattern = ".*";

    @Option(
            names = "--quick",
            description = {"少测几次，只供粗看。", "Fewer and shorter iterations: a first look."})
    private boolean quick;

    @Override
    public Integer call() throws Exception {
        var options = new OptionsBuilder()
                .include("org\\.mingzhang\\.benchmark\\.micro\\..*" + pattern)
                .forks(quick ? 1 : 3)
                .warmupIterations(quick ? 3 : 12)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(quick ? 2 : 5)
                .measurementTime(TimeValue.seconds(1))
                .build();
        new Runner(options).run();
        return 0;
    }
}

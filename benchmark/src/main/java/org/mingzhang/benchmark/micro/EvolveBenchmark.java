package org.mingzhang.benchmark.micro;

import java.util.concurrent.TimeUnit;
import org.mingzhang.domain.fund.Fund;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Question: how long does the first command on a fund wait for its history to be folded, by length?
 * Expect: linear, a few hundred nanoseconds an event; reading and decoding cost more.
 * Decides: at which length, if at all, a fund needs a snapshot; a year of payments is rarely more than some thousand events.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class EvolveBenchmark {
    @Param({"10", "1000", "10000"})
    int events = 10;

    private Histories history = Histories.ofOneFund(2);

    @Setup
    public void record() {
        history = Histories.ofOneFund(events);
    }

    @Benchmark
    public Fund fold() {
        return history.fund();
    }
}

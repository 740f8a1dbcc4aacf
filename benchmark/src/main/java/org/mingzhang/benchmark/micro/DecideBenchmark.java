package org.mingzhang.benchmark.micro;

import java.util.concurrent.TimeUnit;
import org.mingzhang.benchmark.workload.Workload;
import org.mingzhang.domain.Decision;
import org.mingzhang.domain.fund.FundCommand;
import org.mingzhang.domain.fund.FundDecider;
import org.mingzhang.domain.fund.World;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Question: what do the rules cost a payment, and does it grow with the fund's history?
 * Expect: about a microsecond, whatever the length; a command has some 50 µs in all.
 * Decides: whether a fund may remember its vouchers and payments in memory, or needs an index outside.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
public class DecideBenchmark {
    @Param({"10", "10000"})
    int events = 10;

    private World world = Histories.ofOneFund(2).world();
    private FundCommand payment = payment(0);

    @Setup
    public void prepare() {
        world = Histories.ofOneFund(events).world();
        payment = payment(events);
    }

    @Benchmark
    public Decision decide() {
        return FundDecider.decide(payment, world);
    }

    private static FundCommand payment(long entry) {
        return Workload.payment(Histories.fundId(), entry, (int) entry);
    }
}

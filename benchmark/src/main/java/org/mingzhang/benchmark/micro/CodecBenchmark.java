package org.mingzhang.benchmark.micro;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.log.JsonText;
import org.mingzhang.store.log.StoredEvent;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Question: what does JSON cost when a payment is written, and when it is read back?
 * Expect: two or three microseconds each; a rebuild that decodes twice spends half of its time here.
 * Decides: whether events stay JSON with a general mapper, or need readers of their own.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
public class CodecBenchmark {
    private final EventCodec codec = EventCodec.ledger();
    private final LedgerEvent payment = Histories.ofOneFund(10).ofFund().getLast();
    private final StoredEvent stored = stored(codec.encode(payment));

    @Benchmark
    public EventCodec.Encoded encode() {
        return codec.encode(payment);
    }

    @Benchmark
    public LedgerEvent decode() {
        return codec.decode(stored);
    }

    private StoredEvent stored(EventCodec.Encoded encoded) {
        return new StoredEvent(
                1,
                payment.stream(),
                0,
                encoded.name().type(),
                encoded.name().revision(),
                new UUID(0, 0),
                Instant.EPOCH,
                encoded.payload(),
                JsonText.of("{}"));
    }
}

package org.mingzhang.benchmark.write;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.BooleanSupplier;
import org.mingzhang.benchmark.measure.WrongResult;
import org.mingzhang.benchmark.workload.Workload;
import org.mingzhang.command.Answer;
import org.mingzhang.command.Registrar;
import org.mingzhang.command.Submission;

/** 64 callers who each record one voucher payment after the other, waiting for every answer. */
final class Callers {
    static final int CALLERS = 64;

    private final Registrar ledger;
    private final Workload workload;
    private final int funds;
    private final AtomicLong next;
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLongArray paidFen;

    /**
     * @param funds the first so many of the workload's are paid from
     * @param firstEntry of those that the log does not hold yet
     */
    Callers(Registrar ledger, Workload workload, int funds, long firstEntry) {
        this.ledger = ledger;
        this.workload = workload;
        this.funds = funds;
        this.next = new AtomicLong(firstEntry);
        this.paidFen = new AtomicLongArray(funds);
    }

    /** How many commands were acknowledged so far. */
    long acknowledged() {
        return acknowledged.get();
    }

    /** What was acknowledged as paid from this fund so far. */
    long paidFen(int fund) {
        return fund < funds ? paidFen.get(fund) : 0;
    }

    /** Pays from each fund once, so that no measured command waits for a history to be read. */
    void touchEachFund() throws InterruptedException {
        long end = next.get() + funds;
        run(() -> next.get() < end);
    }

    /** @return acknowledged commands a second */
    double run(Duration time) throws InterruptedException {
        long before = acknowledged();
        long start = System.nanoTime();
        run(() -> System.nanoTime() - start < time.toNanos());
        return (acknowledged() - before) * 1e9 / (System.nanoTime() - start);
    }

    private void run(BooleanSupplier goOn) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < CALLERS; i++) {
                all.add(threads.submit(() -> {
                    while (goOn.getAsBoolean()) pay(next.getAndIncrement());
                }));
            }
            for (var caller : all) caller.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        }
    }

    private void pay(long entry) {
        int fund = (int) (entry % funds);
        var payment = Workload.payment(workload.fund(fund), entry, (int) (entry / funds));
        switch (ledger.submit(payment, new Submission("bench", "w-" + entry, "bench"))) {
            case Answer.Recorded _ -> {
                acknowledged.incrementAndGet();
                paidFen.addAndGet(fund, Workload.amount(entry).fen());
            }
            case Answer other -> throw new WrongResult("付款未被记录：" + other, "a payment was not recorded: " + other);
        }
    }
}

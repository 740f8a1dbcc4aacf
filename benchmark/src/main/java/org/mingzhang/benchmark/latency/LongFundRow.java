package org.mingzhang.benchmark.latency;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.mingzhang.benchmark.measure.Goal;
import org.mingzhang.benchmark.measure.Notes;
import org.mingzhang.benchmark.measure.Pair;
import org.mingzhang.benchmark.measure.Row;
import org.mingzhang.benchmark.measure.Scale;
import org.mingzhang.benchmark.measure.Tool;
import org.mingzhang.benchmark.measure.WrongResult;
import org.mingzhang.benchmark.site.LedgerInProcess;
import org.mingzhang.benchmark.site.Site;
import org.mingzhang.benchmark.workload.LogFiller;
import org.mingzhang.benchmark.workload.Workload;
import org.mingzhang.command.Answer;
import org.mingzhang.command.Ledger;
import org.mingzhang.command.Submission;
import org.mingzhang.store.postgres.PostgresAddress;

/**
 * How long one caller waits for a payment: on a fund of 10,000 events, and, command by command in turn, on funds of ten. The
 * yardstick is ours, so the ratio says what length costs.
 */
public final class LongFundRow implements Row {
    private static final String DATABASE = "long_fund";
    private static final Workload WORKLOAD = new Workload(1000);
    private static final int LONG_FUND = 0;
    private static final int EVENTS_OF_THE_LONG_FUND = 10_000;
    private static final int EVENTS_OF_A_SHORT_FUND = 10;

    private final Site site;
    private final int commands;
    private final Notes notes;
    private @Nullable LedgerInProcess ledger;
    private long nextEntry;

    public LongFundRow(Site site, Scale scale, Notes notes) {
        this.site = site;
        this.commands = scale.commands();
        this.notes = notes;
    }

    @Override
    public String name() {
        return Goal.LONG_FUND.key();
    }

    @Override
    public List<Tool> tools() {
        return List.of();
    }

    /** A thousand funds of ten events each; the first is then paid from until it is long. */
    @Override
    public void prepare() throws SQLException {
        PostgresAddress address = site.database(DATABASE);
        var running = new LedgerInProcess(address);
        ledger = running;
        nextEntry = (EVENTS_OF_A_SHORT_FUND - 1L) * WORKLOAD.funds();
        new LogFiller(WORKLOAD).fill(running.app(), WORKLOAD.beginning() + nextEntry, _ -> {});
        Site.execute(address, "VACUUM ANALYZE");
        running.follow();
        List<CompletableFuture<Answer>> sent = new ArrayList<>();
        for (int i = EVENTS_OF_A_SHORT_FUND; i < EVENTS_OF_THE_LONG_FUND; i++) {
            sent.add(send(running.ledger(), LONG_FUND));
            if (sent.size() == 64) sent.removeFirst().join();
        }
        sent.forEach(CompletableFuture::join);
        running.catchUp();
        for (int i = 0; i < commands; i++) pay(running.ledger(), i % 2 == 0 ? LONG_FUND : shortFund(i));
    }

    @Override
    public Map<Goal, Pair> round(int number) throws SQLException {
        var running = Objects.requireNonNull(ledger).ledger();
        site.tidy();
        var longTimes = new Times();
        var shortTimes = new Times();
        for (int i = 0; i < commands; i++) {
            int shortFund = shortFund(i);
            longTimes.add(() -> pay(running, LONG_FUND));
            shortTimes.add(() -> pay(running, shortFund));
        }
        noteCold(number);
        return Map.of(Goal.LONG_FUND, new Pair(longTimes.percentile(50), shortTimes.percentile(50)));
    }

    /** A ledger that has just started knows no fund: the first command on each has to read its history. */
    private void noteCold(int number) {
        try (var started = new LedgerInProcess(site.database(DATABASE))) {
            pay(started.ledger(), shortFund(number));
            var ofLong = new Times();
            var ofShort = new Times();
            ofShort.add(() -> pay(started.ledger(), shortFund(number + 1)));
            ofLong.add(() -> pay(started.ledger(), LONG_FUND));
            notes.add(
                    "第 %d 轮，刚启动时的第一条命令：长 %.1f 毫秒，短 %.1f 毫秒"
                            .formatted(number, ofLong.percentile(50), ofShort.percentile(50)),
                    "round %d, first command after a start: long %.1f ms, short %.1f ms"
                            .formatted(number, ofLong.percentile(50), ofShort.percentile(50)));
        }
    }

    /** Each in turn, so that none becomes long. */
    private static int shortFund(int number) {
        return 1 + number % (WORKLOAD.funds() - 1);
    }

    private void pay(Ledger to, int fund) {
        var answer = send(to, fund).join();
        if (!(answer instanceof Answer.Recorded))
            throw new WrongResult("付款未被记录：" + answer, "a payment was not recorded: " + answer);
    }

    private CompletableFuture<Answer> send(Ledger to, int fund) {
        long entry = nextEntry++;
        var payment = Workload.payment(WORKLOAD.fund(fund), entry, (int) (entry / WORKLOAD.funds()));
        return to.send(payment, new Submission("bench", "l-" + entry, "bench"));
    }

    @Override
    public void close() throws SQLException {
        if (ledger != null) ledger.close();
        site.drop(DATABASE);
    }
}

package org.mingzhang.benchmark.http;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingzhang.benchmark.measure.Goal;
import org.mingzhang.benchmark.measure.Notes;
import org.mingzhang.benchmark.measure.Pair;
import org.mingzhang.benchmark.measure.Row;
import org.mingzhang.benchmark.measure.Scale;
import org.mingzhang.benchmark.measure.Tool;
import org.mingzhang.benchmark.measure.WarmUp;
import org.mingzhang.benchmark.site.LedgerInProcess;
import org.mingzhang.benchmark.site.ServerProcess;
import org.mingzhang.benchmark.site.Site;
import org.mingzhang.benchmark.site.TiesOut;
import org.mingzhang.benchmark.workload.LogFiller;
import org.mingzhang.benchmark.workload.Workload;
import org.mingzhang.benchmark.yardstick.Pgbench;
import org.mingzhang.benchmark.yardstick.YardstickTable;
import org.mingzhang.store.postgres.PostgresAddress;

/**
 * The same payments through a server's REST interface, signed in by token, one command a request; beside one-row inserts. One
 * server runs through all rounds; the yardstick's table has as many rows as the log when a round begins.
 */
public final class HttpRow implements Row {
    private static final Workload WORKLOAD = new Workload(1000);
    private static final String DATABASE = "http";
    /** A server has more to compile than what is measured in this process, and competes with its requests for the cores. */
    private static final int TIMES_LONGER = 2;

    private static final long MORE_THAN_A_ROUND = 10_000_000;

    private final Site site;
    private final Scale scale;
    private final Notes notes;
    private @Nullable ServerProcess server;
    private long nextEntry;

    public HttpRow(Site site, Scale scale, Notes notes) {
        this.site = site;
        this.scale = scale;
        this.notes = notes;
    }

    @Override
    public String name() {
        return Goal.HTTP_SPREAD.key();
    }

    @Override
    public List<Tool> tools() {
        return List.of(Tool.PGBENCH, Tool.WRK);
    }

    @Override
    public void prepare() throws SQLException, IOException, InterruptedException {
        PostgresAddress address = site.database(DATABASE);
        try (var ledger = new LedgerInProcess(address)) {
            new LogFiller(WORKLOAD).fill(ledger.app(), scale.startRows(), _ -> {});
        }
        Site.execute(address, "VACUUM ANALYZE");
        nextEntry = scale.startRows();
        var running = new ServerProcess(address);
        server = running;
        WarmUp.run(scale.warmUp().multipliedBy(TIMES_LONGER), WarmUp.STRETCH, time -> warmUp(running, time));
    }

    /**
     * After each stretch it is asked what it will be asked after each round. A server that has seen nothing but writes has compiled
     * nothing else, and throws half of that away at the first question.
     */
    private double warmUp(ServerProcess running, Duration time) throws IOException, InterruptedException {
        var sent = Wrk.run(running.url(), running.token(), WORKLOAD.funds(), nextEntry, time);
        nextEntry += MORE_THAN_A_ROUND;
        running.settle();
        running.catchUp();
        return sent.perSecond();
    }

    @Override
    public Map<Goal, Pair> round(int number) throws SQLException, IOException, InterruptedException {
        var running = Objects.requireNonNull(server);
        long before = running.head();
        site.tidy();
        var sent = Wrk.run(running.url(), running.token(), WORKLOAD.funds(), nextEntry, scale.writing());
        nextEntry += MORE_THAN_A_ROUND;
        long written = System.nanoTime();
        running.catchUp();
        double catchUpSeconds = (System.nanoTime() - written) / 1e9;
        running.settle();
        running.catchUp();
        // What was under way when wrk stopped is recorded too, and nobody has read the answer.
        long least = before + sent.requests();
        TiesOut.check(site.database(DATABASE), least, least + Wrk.CONNECTIONS);

        var table = new YardstickTable(site.database("yardstick"));
        table.fill(before);
        site.tidy();
        double yardstick = new Pgbench(table).run(scale.writing());
        notes.add(
                "第 %d 轮：%,.0f 对 %,.0f，查询表 %.2f 秒后跟上".formatted(number, sent.perSecond(), yardstick, catchUpSeconds),
                "round %d: %,.0f beside %,.0f, read tables caught up after %.2f s"
                        .formatted(number, sent.perSecond(), yardstick, catchUpSeconds));
        return Map.of(Goal.HTTP_SPREAD, new Pair(sent.perSecond(), yardstick));
    }

    @Override
    public void close() throws SQLException {
        if (server != null) server.close();
        site.drop(DATABASE);
        site.drop("yardstick");
    }
}

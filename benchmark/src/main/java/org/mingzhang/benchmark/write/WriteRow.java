package org.mingzhang.benchmark.write;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.mingzhang.benchmark.measure.Goal;
import org.mingzhang.benchmark.measure.Notes;
import org.mingzhang.benchmark.measure.Pair;
import org.mingzhang.benchmark.measure.Row;
import org.mingzhang.benchmark.measure.Scale;
import org.mingzhang.benchmark.measure.Tool;
import org.mingzhang.benchmark.measure.WarmUp;
import org.mingzhang.benchmark.site.LedgerInProcess;
import org.mingzhang.benchmark.site.Site;
import org.mingzhang.benchmark.workload.LogFiller;
import org.mingzhang.benchmark.workload.Workload;
import org.mingzhang.benchmark.yardstick.Pgbench;
import org.mingzhang.benchmark.yardstick.YardstickTable;
import org.mingzhang.store.postgres.PostgresAddress;

/**
 * Voucher payments a second, each with its key and its voucher claimed, durable when it is acknowledged, with the read tables
 * following; beside one-row inserts. Every round begins with a new log, and the yardstick's table with as many rows.
 */
public final class WriteRow implements Row {
    private static final Workload WORKLOAD = new Workload(1000);

    /** Enough to compile the code, however long the log that is then measured. */
    private static final long WARM_ROWS = 5_000;

    /** Both rows run the same code in the same process: what one has warmed is nearly warm for the other. */
    private static boolean isWarm;

    private final Goal goal;
    private final int funds;
    private final Site site;
    private final Scale scale;
    private final Notes notes;

    private WriteRow(Goal goal, int funds, Site site, Scale scale, Notes notes) {
        this.goal = goal;
        this.funds = funds;
        this.site = site;
        this.scale = scale;
        this.notes = notes;
    }

    /** Over all funds. */
    public static WriteRow spread(Site site, Scale scale, Notes notes) {
        return new WriteRow(Goal.WRITE_SPREAD, WORKLOAD.funds(), site, scale, notes);
    }

    /** All on one fund. */
    public static WriteRow hot(Site site, Scale scale, Notes notes) {
        return new WriteRow(Goal.WRITE_HOT, 1, site, scale, notes);
    }

    @Override
    public String name() {
        return goal.key();
    }

    @Override
    public List<Tool> tools() {
        return List.of(Tool.PGBENCH);
    }

    @Override
    public void prepare() throws SQLException, IOException, InterruptedException {
        var atMost = isWarm ? scale.writing() : scale.warmUp();
        WarmUp.run(atMost, scale.writing(), time -> write(time, Math.min(WARM_ROWS, scale.startRows()))
                .perSecond());
        isWarm = true;
    }

    @Override
    public Map<Goal, Pair> round(int number) throws SQLException, IOException, InterruptedException {
        var ours = write(scale.writing(), scale.startRows());
        var table = new YardstickTable(site.database("yardstick"));
        table.fill(ours.rowsBefore());
        site.tidy();
        double yardstick = new Pgbench(table).run(scale.writing());
        notes.add(
                "第 %d 轮：%,.0f 对 %,.0f，查询表 %.2f 秒后跟上"
                        .formatted(number, ours.perSecond(), yardstick, ours.catchUpSeconds()),
                "round %d: %,.0f beside %,.0f, read tables caught up after %.2f s"
                        .formatted(number, ours.perSecond(), yardstick, ours.catchUpSeconds()));
        return Map.of(goal, new Pair(ours.perSecond(), yardstick));
    }

    private record Written(double perSecond, long rowsBefore, double catchUpSeconds) {}

    private Written write(Duration time, long filled) throws SQLException, InterruptedException {
        var address = site.database("writing");
        fill(address, filled);
        try (var ours = new LedgerInProcess(address)) {
            ours.follow();
            ours.catchUp();
            var callers = new Callers(ours.ledger(), WORKLOAD, funds, filled - WORKLOAD.beginning());
            callers.touchEachFund();
            ours.catchUp();
            long rowsBefore = ours.log().head();
            site.tidy();
            double perSecond = callers.run(time);
            long written = System.nanoTime();
            ours.catchUp();
            double catchUpSeconds = (System.nanoTime() - written) / 1e9;
            new AfterWriting(WORKLOAD, filled).check(address, callers);
            return new Written(perSecond, rowsBefore, catchUpSeconds);
        } finally {
            site.drop("writing");
        }
    }

    /** With read tables made in bulk: to follow so many events takes longer. */
    private static void fill(PostgresAddress address, long events) throws SQLException {
        try (var ours = new LedgerInProcess(address)) {
            new LogFiller(WORKLOAD).fill(ours.app(), events, _ -> {});
            Site.execute(address, "VACUUM ANALYZE");
            ours.rebuild();
        }
    }

    @Override
    public void close() throws SQLException {
        site.drop("yardstick");
    }
}

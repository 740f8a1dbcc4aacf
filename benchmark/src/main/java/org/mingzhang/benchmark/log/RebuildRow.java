package org.mingzhang.benchmark.log;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingzhang.benchmark.measure.Goal;
import org.mingzhang.benchmark.measure.Notes;
import org.mingzhang.benchmark.measure.Pair;
import org.mingzhang.benchmark.measure.Row;
import org.mingzhang.benchmark.measure.Scale;
import org.mingzhang.benchmark.measure.Tool;
import org.mingzhang.benchmark.measure.WrongResult;
import org.mingzhang.benchmark.site.LargeLog;
import org.mingzhang.benchmark.site.LedgerInProcess;
import org.mingzhang.benchmark.site.Site;
import org.mingzhang.benchmark.yardstick.Psql;
import org.mingzhang.projections.RebuildOutcome.Swapped;
import org.mingzhang.store.postgres.PostgresAddress;

/** All read tables from the log, tied out and swapped, in events a second; beside reading the same log out in order. */
public final class RebuildRow implements Row {
    /** Until then Java compiles. */
    private static final int WARM_UP = 2;

    private final Site site;
    private final Scale scale;
    private final Notes notes;

    public RebuildRow(Site site, Scale scale, Notes notes) {
        this.site = site;
        this.scale = scale;
        this.notes = notes;
    }

    @Override
    public String name() {
        return Goal.REBUILD.key();
    }

    @Override
    public List<Tool> tools() {
        return List.of(Tool.PSQL);
    }

    @Override
    public void prepare() throws SQLException {
        var log = LargeLog.of(site, scale.log());
        for (int i = 0; i < WARM_UP; i++) rebuild(log);
    }

    @Override
    public Map<Goal, Pair> round(int number) throws SQLException, IOException, InterruptedException {
        var log = LargeLog.of(site, scale.log());
        site.tidy();
        double ours = rebuild(log);
        site.tidy();
        double yardstick = LargeLog.events(scale.log()) / new Psql(log).copyLogOut();
        notes.add(
                "第 %d 轮：%,.0f 对 %,.0f 个事件/秒".formatted(number, ours, yardstick),
                "round %d: %,.0f beside %,.0f events/s".formatted(number, ours, yardstick));
        return Map.of(Goal.REBUILD, new Pair(ours, yardstick));
    }

    /** Events a second. */
    private static double rebuild(PostgresAddress log) {
        try (var ledger = new LedgerInProcess(log)) {
            long start = System.nanoTime();
            return switch (ledger.rebuild()) {
                case Swapped swapped -> swapped.position() * 1e9 / (System.nanoTime() - start);
                case Object other -> throw new WrongResult("重建未成：" + other, "the rebuild has not ended well: " + other);
            };
        }
    }

    /** Says what an event takes on disk, once its read tables are made. */
    @Override
    public void close() throws SQLException {
        long events = LargeLog.events(scale.log());
        var storage = Storage.of(LargeLog.of(site, scale.log())).stream()
                .map(table -> table.perEvent(events))
                .collect(Collectors.joining(", "));
        notes.add("每个事件的字节数（行+索引）：" + storage, "bytes per event (rows+indexes): " + storage);
    }
}

package org.mingzhang.benchmark.latency;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
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
import org.mingzhang.benchmark.measure.WrongResult;
import org.mingzhang.benchmark.site.LargeLog;
import org.mingzhang.benchmark.site.LedgerInProcess;
import org.mingzhang.benchmark.site.Site;
import org.mingzhang.benchmark.workload.Workload;
import org.mingzhang.projections.RebuildOutcome.Swapped;
import org.mingzhang.query.Basis;
import org.mingzhang.query.Snapshots;
import org.mingzhang.query.ViewPoint;
import org.mingzhang.query.fund.FundQueries;
import org.mingzhang.store.postgres.PostgresAddress;

/**
 * How long the slowest of a hundred questions for a fund's execution rate takes: on the large log, and, question by question in
 * turn, on one of 10,000 entries. The yardstick is ours, so the ratio says what size costs.
 */
public final class QueryRow implements Row {
    private static final long SMALL = 10_000;

    private final Site site;
    private final Scale scale;
    private final Notes notes;
    private @Nullable LedgerInProcess large;
    private @Nullable LedgerInProcess small;

    public QueryRow(Site site, Scale scale, Notes notes) {
        this.site = site;
        this.scale = scale;
        this.notes = notes;
    }

    @Override
    public String name() {
        return Goal.QUERY_FLAT.key();
    }

    @Override
    public List<Tool> tools() {
        return List.of();
    }

    @Override
    public void prepare() throws SQLException {
        large = withReadTables(scale.log());
        small = withReadTables(SMALL);
        ask(ViewPoint.NOW);
        ask(ViewPoint.NOW);
    }

    @Override
    public Map<Goal, Pair> round(int number) throws SQLException {
        site.tidy();
        var today = ask(ViewPoint.NOW);
        var earlier = ask(ViewPoint.asOf(LocalDate.of(Workload.YEAR, 3, 15), Basis.EFFECTIVE));
        notes.add(
                "第 %d 轮：今日 %.2f 对 %.2f 毫秒，截至某日 %.2f 对 %.2f 毫秒"
                        .formatted(number, today.ours(), today.yardstick(), earlier.ours(), earlier.yardstick()),
                "round %d: today %.2f beside %.2f ms, as of a day %.2f beside %.2f ms"
                        .formatted(number, today.ours(), today.yardstick(), earlier.ours(), earlier.yardstick()));
        return Map.of(Goal.QUERY_FLAT, today);
    }

    private Pair ask(ViewPoint view) {
        var ofLarge = queries(Objects.requireNonNull(large));
        var ofSmall = queries(Objects.requireNonNull(small));
        var largeTimes = new Times();
        var smallTimes = new Times();
        for (int i = 0; i < scale.queries(); i++) {
            int fund = i;
            largeTimes.add(() -> rate(ofLarge, fund, view));
            smallTimes.add(() -> rate(ofSmall, fund, view));
        }
        return new Pair(largeTimes.percentile(99), smallTimes.percentile(99));
    }

    private static void rate(FundQueries queries, int fund, ViewPoint view) {
        var id = LargeLog.WORKLOAD.fund(fund);
        var rate = queries.fund(id, view).value().orElseThrow().executionRate();
        if (rate.range().exact() == null) throw new WrongResult(id + " 没有执行率。", id + " has no execution rate.");
    }

    private static FundQueries queries(LedgerInProcess ledger) {
        return new FundQueries(new Snapshots(ledger.app()), Clock.systemUTC());
    }

    private LedgerInProcess withReadTables(long entries) throws SQLException {
        var address = LargeLog.of(site, entries);
        var ledger = new LedgerInProcess(address);
        if (!hasReadTables(address) && !(ledger.rebuild() instanceof Swapped)) {
            throw new WrongResult("重建未成。", "the rebuild has not ended well.");
        }
        Site.execute(address, "VACUUM ANALYZE");
        return ledger;
    }

    /** Whether a row before this one has made them. */
    private static boolean hasReadTables(PostgresAddress log) throws SQLException {
        try (var connection = log.connect()) {
            return Site.text(connection, "SELECT to_regclass('read.live') IS NOT NULL")
                            .equals("t")
                    && Site.text(connection, "SELECT l.position = c.position FROM read.live l, ledger.event_counter c")
                            .equals("t");
        }
    }

    @Override
    public void close() {
        if (large != null) large.close();
        if (small != null) small.close();
    }
}

package org.mingzhang.benchmark.importing;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.mingzhang.benchmark.measure.Goal;
import org.mingzhang.benchmark.measure.Notes;
import org.mingzhang.benchmark.measure.Pair;
import org.mingzhang.benchmark.measure.Row;
import org.mingzhang.benchmark.measure.Scale;
import org.mingzhang.benchmark.measure.Tool;
import org.mingzhang.benchmark.measure.WarmUp;
import org.mingzhang.benchmark.measure.WrongResult;
import org.mingzhang.benchmark.site.LedgerInProcess;
import org.mingzhang.benchmark.site.ServerProcess;
import org.mingzhang.benchmark.site.Site;
import org.mingzhang.benchmark.site.TiesOut;
import org.mingzhang.benchmark.workload.LogFiller;
import org.mingzhang.benchmark.workload.Workload;
import org.mingzhang.benchmark.yardstick.Psql;
import org.mingzhang.benchmark.yardstick.YardstickTable;
import org.mingzhang.store.postgres.PostgresAddress;
import tools.jackson.databind.JsonNode;

/**
 * Vouchers from CSV files through a server, a file a round: read, checked, decided, recorded, and in the read tables; beside COPY
 * of as many rows into a table that is as long. All rounds together import the vouchers of the scale.
 */
public final class ImportRow implements Row {
    private static final Workload WORKLOAD = new Workload(1000);
    private static final String DATABASE = "importing";

    private final Site site;
    private final Scale scale;
    private final long vouchers;
    private final Notes notes;
    private @Nullable ServerProcess server;
    private @Nullable YardstickTable yardstick;
    private long nextEntry = WORKLOAD.funds();

    public ImportRow(Site site, Scale scale, Notes notes) {
        this.site = site;
        this.scale = scale;
        this.vouchers = scale.vouchers() / scale.rounds();
        this.notes = notes;
    }

    @Override
    public String name() {
        return Goal.IMPORT.key();
    }

    @Override
    public List<Tool> tools() {
        return List.of(Tool.PSQL);
    }

    /** The funds are there and have their budgets; smaller files warm the server up. */
    @Override
    public void prepare() throws SQLException, IOException, InterruptedException {
        PostgresAddress address = site.database(DATABASE);
        try (var ledger = new LedgerInProcess(address)) {
            new LogFiller(WORKLOAD).fill(ledger.app(), WORKLOAD.beginning() + WORKLOAD.funds(), _ -> {});
        }
        var running = new ServerProcess(address);
        server = running;
        WarmUp.run(scale.warmUp().dividedBy(3), WarmUp.STRETCH, time -> imported(running, vouchers / 5, time));
    }

    @Override
    public Map<Goal, Pair> round(int number) throws SQLException, IOException, InterruptedException {
        var running = Objects.requireNonNull(server);
        long before = running.head();
        site.tidy();
        double ours = imported(running, vouchers);
        TiesOut.check(site.database(DATABASE), before + vouchers, before + vouchers);
        double yardstick = copiedIn(before);
        notes.add(
                "第 %d 轮：%,d 张凭证，%,.0f 对 %,.0f 张/秒".formatted(number, vouchers, ours, yardstick),
                "round %d: %,d vouchers, %,.0f beside %,.0f /s".formatted(number, vouchers, ours, yardstick));
        return Map.of(Goal.IMPORT, new Pair(ours, yardstick));
    }

    /** Vouchers a second, of file after file of so many rows until the time is over. */
    private double imported(ServerProcess server, long rows, Duration time) throws IOException {
        long start = System.nanoTime();
        long imported = 0;
        for (; System.nanoTime() - start < time.toNanos(); imported += rows) imported(server, rows);
        return imported * 1e9 / (System.nanoTime() - start);
    }

    /** Vouchers a second, until the read tables have them. */
    private double imported(ServerProcess server, long rows) throws IOException {
        var file = Vouchers.csv(WORKLOAD, nextEntry, rows);
        var name = "vouchers-" + nextEntry + ".csv";
        nextEntry += rows;
        long start = System.nanoTime();
        var report = server.post(
                "/api/imports?wait=0&name=" + name, "application/octet-stream", BodyPublishers.ofString(file));
        while (report.path("state").asString().equals("RUNNING")) {
            LockSupport.parkNanos(50_000_000);
            report = server.get("/api/imports/" + report.path("id").asString());
        }
        server.catchUp();
        double perSecond = rows * 1e9 / (System.nanoTime() - start);
        requireAll(report, rows);
        return perSecond;
    }

    private static void requireAll(JsonNode report, long rows) {
        if (report.path("state").asString().equals("DONE")
                && report.path("accepted").asLong() == rows) return;
        var said = report.toString();
        var shown = said.substring(0, Math.min(2000, said.length()));
        throw new WrongResult("导入没有全部记账：" + shown, "the import was not recorded whole: " + shown);
    }

    /** As long as the log; from the second round on that is where the one before has left it. */
    private YardstickTable yardstick(long rowsBefore) throws SQLException {
        if (yardstick == null) {
            yardstick = new YardstickTable(site.database("yardstick"));
            yardstick.fill(rowsBefore);
        }
        return yardstick;
    }

    private double copiedIn(long rowsBefore) throws SQLException, IOException, InterruptedException {
        var table = yardstick(rowsBefore);
        Path file = Files.createTempFile("mingzhang-", ".rows");
        try {
            table.rows(vouchers, file);
            site.tidy();
            return vouchers / new Psql(site.database("yardstick")).copyIn(file);
        } finally {
            Files.delete(file);
        }
    }

    @Override
    public void close() throws SQLException {
        if (server != null) server.close();
        site.drop(DATABASE);
        site.drop("yardstick");
    }
}

package org.mingzhang.benchmark.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.benchmark.measure.Goal;
import org.mingzhang.benchmark.measure.NotMeasured;
import org.mingzhang.benchmark.measure.Notes;
import org.mingzhang.benchmark.measure.Pair;
import org.mingzhang.benchmark.measure.Row;
import org.mingzhang.benchmark.measure.Scale;
import org.mingzhang.benchmark.measure.Tool;
import org.mingzhang.benchmark.measure.WrongResult;
import org.mingzhang.benchmark.site.LargeLog;
import org.mingzhang.benchmark.site.Machine;
import org.mingzhang.benchmark.site.Site;

/**
 * All balances from the log alone, by a JVM that starts for it, from classes and profiles that an earlier run of it has left, as
 * the machine code of ledger-cli was left by a compiler; beside ledger-cli on the same entries. Memory is the peak of the
 * JVM and that of the PostgreSQL process that serves it, shared buffers it has touched included. Both must say the same.
 */
public final class BalanceRow implements Row {
    /** Nothing lives long: most of a small heap is for what is young. */
    private static final List<String> JVM = List.of("-XX:+UseParallelGC", "-Xmx192m", "-Xmn144m");

    /** In events: after so many, what is often called is known. */
    private static final long TRAINING = 200_000;

    /** What ledger-cli holds of an entry, by what was seen: 2,234 MiB for a million. */
    private static final double LEDGER_KIB = 2.3;

    private final Site site;
    private final Scale scale;
    private final Notes notes;
    private @Nullable Path journal;
    private @Nullable Path cache;

    public BalanceRow(Site site, Scale scale, Notes notes) {
        this.site = site;
        this.scale = scale;
        this.notes = notes;
    }

    @Override
    public String name() {
        return "balance";
    }

    @Override
    public List<Tool> tools() {
        return List.of(Tool.LEDGER, Tool.TIME);
    }

    @Override
    public void prepare() throws SQLException, IOException, InterruptedException {
        requireMemory();
        LargeLog.of(site, scale.log());
        journal = Files.createTempFile("mingzhang-", ".journal");
        Journal.write(LargeLog.WORKLOAD, scale.log(), journal);
        cache = Files.createTempFile("mingzhang-", ".aot");
        train(balances("-XX:AOTCacheOutput=" + cache, TRAINING));
    }

    /** Java says much about it. */
    private static void train(List<String> command) throws IOException, InterruptedException {
        var training = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (training.waitFor() != 0) {
            throw new NotMeasured("余额程序的预演未能完成。", "The rehearsal of our balances has failed.");
        }
    }

    private void requireMemory() throws IOException {
        long needed = Math.round(scale.log() * LEDGER_KIB / 1024);
        long available = Machine.availableMib();
        if (available >= 0 && available < needed) {
            throw new NotMeasured(
                    "ledger-cli 读 %,d 条分录约需内存 %,d MiB，这里只有 %,d MiB。".formatted(scale.log(), needed, available),
                    "ledger-cli needs about %,d MiB of memory for %,d entries; %,d MiB are available here."
                            .formatted(needed, scale.log(), available));
        }
    }

    @Override
    public Map<Goal, Pair> round(int number) throws SQLException, IOException, InterruptedException {
        var ours = Timed.run(balances("-XX:AOTCache=" + cache, Long.MAX_VALUE));
        var file = Objects.requireNonNull(journal).toString();
        var yardstick =
                Timed.run(List.of(Tool.LEDGER.require().toString(), "--no-pager", "-f", file, "balance", "--flat"));
        var found = ours(ours.said());
        var expected = ofLedger(yardstick.said());
        if (!found.equals(expected)) throw different(found, expected);
        double backendMib = backendKib(ours.said()) / 1024.0;
        notes.add(
                "第 %d 轮：%.2f 秒对 %.2f 秒；JVM %.0f ＋ 数据库进程 %.0f MiB 对 %.0f MiB"
                        .formatted(
                                number,
                                ours.seconds(),
                                yardstick.seconds(),
                                ours.peakMib(),
                                backendMib,
                                yardstick.peakMib()),
                "round %d: %.2f s beside %.2f s; JVM %.0f + backend %.0f MiB beside %.0f MiB"
                        .formatted(
                                number,
                                ours.seconds(),
                                yardstick.seconds(),
                                ours.peakMib(),
                                backendMib,
                                yardstick.peakMib()));
        return Map.of(
                Goal.BALANCE_WALL, new Pair(ours.seconds(), yardstick.seconds()),
                Goal.BALANCE_MEMORY, new Pair(ours.peakMib() + backendMib, yardstick.peakMib()));
    }

    private List<String> balances(String option, long events) throws SQLException {
        var database = LargeLog.of(site, scale.log());
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(List.of(option, "-XX:-UsePerfData", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Balances.class.getName()));
        command.addAll(List.of(database.url(), database.user(), database.password(), Long.toString(events)));
        return command;
    }

    /** By account; lines as {@link Balances} prints them. */
    private static Map<String, String> ours(String said) {
        var balances = new TreeMap<String, String>();
        said.lines().filter(line -> line.contains("\t")).forEach(line -> {
            var parts = line.split("\t");
            balances.put(parts[0], parts[1]);
        });
        return balances;
    }

    /** The same of ledger-cli, whose list ends with a rule and the total. */
    static Map<String, String> ofLedger(String said) {
        var balances = new TreeMap<String, String>();
        said.lines()
                .map(String::strip)
                .takeWhile(line -> !line.startsWith("---"))
                .forEach(line -> {
                    var parts = line.split(" CNY\\s+");
                    balances.put(parts[1], parts[0].strip());
                });
        return balances;
    }

    private static long backendKib(String said) {
        return said.lines()
                .filter(line -> line.startsWith("backend "))
                .mapToLong(line -> Long.parseLong(line.substring("backend ".length())))
                .findFirst()
                .orElseThrow();
    }

    private static WrongResult different(Map<String, String> ours, Map<String, String> ledger) {
        var only = new TreeMap<>(ours);
        only.entrySet().removeAll(ledger.entrySet());
        return new WrongResult(
                "余额与 ledger-cli 不同：" + ours.size() + " 对 " + ledger.size() + "，" + only,
                "balances differ from those of ledger-cli: " + ours.size() + " and " + ledger.size() + ", " + only);
    }

    @Override
    public void close() throws SQLException {
        if (journal != null) journal.toFile().delete();
        if (cache != null) cache.toFile().delete();
    }
}

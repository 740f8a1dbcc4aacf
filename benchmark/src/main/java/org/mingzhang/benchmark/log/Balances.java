package org.mingzhang.benchmark.log;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.mingzhang.domain.fund.Account;
import org.mingzhang.domain.fund.FundEvent;
import org.mingzhang.domain.fund.Postings;
import org.mingzhang.domain.money.Money;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.log.AppendSignal;
import org.mingzhang.store.log.LogReader;
import org.mingzhang.store.log.StoredEvent;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A program of its own: every balance of every fund, from the log alone, without a read table. Prints fund, account and yuan, and
 * the peak memory of the PostgreSQL process that read the log for it.
 *
 * <p>Sums do not depend on the order of what is summed: so many threads decode as there are cores, each with sums of its own.
 */
final class Balances {
    private static final int BATCH = 500;

    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final EventCodec codec = EventCodec.ledger();
    private final BlockingQueue<List<StoredEvent>> waiting = new ArrayBlockingQueue<>(2 * THREADS);
    private final Map<String, Map<Account, Money>> funds = new TreeMap<>();

    private Balances() {}

    /** Arguments: url, user, password, and how many events at most. */
    public static void main(String[] args) throws Exception {
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        try (var source = new SingleConnectionDataSource(args[0], args[1], args[2], true)) {
            var log = new LogReader(source, new AppendSignal());
            var balances = new Balances();
            balances.read(log, Math.min(log.head(), Long.parseLong(args[3])));
            balances.print(out);
            out.println("backend " + peakKib(source.getConnection()));
        }
        out.flush();
    }

    private void read(LogReader log, long upTo) throws Exception {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var sums = new ArrayList<Future<Map<String, Map<Account, Money>>>>();
            for (int thread = 0; thread < THREADS; thread++) sums.add(threads.submit(this::sum));
            log.scanInAnyOrder(upTo, BATCH, this::handOn);
            for (int thread = 0; thread < THREADS; thread++) handOn(List.of());
            for (var sum : sums) sum.get().forEach(this::add);
        } finally {
            threads.shutdownNow();
        }
    }

    private void handOn(List<StoredEvent> events) {
        try {
            waiting.put(events);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while the log was read", e);
        }
    }

    /** Of the batches that one thread takes, until it is handed an empty one. */
    private Map<String, Map<Account, Money>> sum() throws InterruptedException {
        var sums = new HashMap<String, Map<Account, Money>>();
        for (var events = waiting.take(); !events.isEmpty(); events = waiting.take()) {
            for (var stored : events) if (codec.decode(stored) instanceof FundEvent event) add(event, sums);
        }
        return sums;
    }

    private static void add(FundEvent event, Map<String, Map<Account, Money>> sums) {
        var transfers = Postings.of(event);
        if (transfers.isEmpty()) return;
        var accounts = sums.computeIfAbsent(event.fund().toString(), _ -> new EnumMap<>(Account.class));
        for (var transfer : transfers) {
            accounts.merge(transfer.debit(), transfer.amount(), Money::plus);
            accounts.merge(transfer.credit(), transfer.amount().negated(), Money::plus);
        }
    }

    private void add(String fund, Map<Account, Money> sums) {
        var accounts = funds.computeIfAbsent(fund, _ -> new EnumMap<>(Account.class));
        sums.forEach((account, sum) -> accounts.merge(account, sum, Money::plus));
    }

    private void print(PrintWriter out) {
        funds.forEach((fund, accounts) -> accounts.forEach((account, balance) -> {
            if (!balance.isZero()) out.println(fund + ":" + account + "\t" + balance.toYuan());
        }));
    }

    private static String peakKib(Connection connection) throws Exception {
        try (var row = connection.createStatement().executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return Files.readAllLines(Path.of("/proc", row.getString(1), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .findFirst()
                    .orElseThrow();
        }
    }
}

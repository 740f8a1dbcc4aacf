package org.mingzhang.benchmark.log;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
 */
final class Balances {
    private static final int BATCH = 2000;

    private final EventCodec codec = EventCodec.ledger();
    private final Map<String, Map<Account, Money>> funds = new TreeMap<>();

    private Balances() {}

    /** Arguments: url, user, password. */
    public static void main(String[] args) throws Exception {
        var balances = new Balances();
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        try (var source = new SingleConnectionDataSource(args[0], args[1], args[2], true)) {
            var log = new LogReader(source, new AppendSignal());
            log.scan(0, log.head(), BATCH, balances::add);
            balances.print(out);
            out.println("backend " + peakKib(source.getConnection()));
        }
        out.flush();
    }

    private void add(List<StoredEvent> events) {
        for (var stored : events) if (codec.decode(stored) instanceof FundEvent event) add(event);
    }

    private void add(FundEvent event) {
        var transfers = Postings.of(event);
        if (transfers.isEmpty()) return;
        var accounts = funds.computeIfAbsent(event.fund().toString(), _ -> new EnumMap<>(Account.class));
        for (var transfer : transfers) {
            accounts.merge(transfer.debit(), transfer.amount(), Money::plus);
            accounts.merge(transfer.credit(), transfer.amount().negated(), Money::plus);
        }
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

package org.mingzhang.benchmark.log;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mingzhang.benchmark.workload.Workload;
import org.mingzhang.domain.fund.FundEvent;
import org.mingzhang.domain.fund.Postings;

/** The history as ledger-cli reads it: one transaction an entry, two lines each. */
final class Journal {
    private Journal() {}

    static void write(Workload workload, long entries, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (long place = workload.beginning(); place < workload.beginning() + entries; place++) {
                if (workload.event(place) instanceof FundEvent event) write(event, place, out);
            }
        }
    }

    private static void write(FundEvent event, long place, BufferedWriter out) throws IOException {
        out.append(event.entry().effective().to().toString()).append(" * (");
        out.append(Long.toString(place + 1))
                .append(") ")
                .append(event.entry().id().value());
        for (var transfer : Postings.of(event)) {
            var yuan = transfer.amount().toYuan();
            out.append("\n    ")
                    .append(account(event, transfer.debit()))
                    .append("  ")
                    .append(yuan)
                    .append(" CNY");
            out.append("\n    ")
                    .append(account(event, transfer.credit()))
                    .append("  -")
                    .append(yuan)
                    .append(" CNY");
        }
        out.append("\n\n");
    }

    private static String account(FundEvent event, Enum<?> account) {
        return event.fund() + ":" + account;
    }
}

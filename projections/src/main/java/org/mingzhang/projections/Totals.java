package org.mingzhang.projections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.domain.source.FigureStatus;

/** What the postings of a batch add to the month totals and balances, summed before it is written. */
final class Totals {
    private record Month(String fund, LocalDate period, LocalDate effective, FigureStatus status) {}

    private record Today(String fund, FigureStatus status) {}

    private final Map<Month, AccountSums> months = new HashMap<>();

    void add(Change.Moved moved) {
        var transfer = moved.transfer();
        var effective = moved.entry().effective().to().withDayOfMonth(1);
        var month =
                new Month(moved.fund(), moved.period(), effective, moved.entry().status());
        months.computeIfAbsent(month, _ -> new AccountSums())
                .move(transfer.debit(), transfer.credit(), transfer.amount().fen());
    }

    int size() {
        return months.size();
    }

    List<Change.Marked> months() {
        var marks = new ArrayList<Change.Marked>();
        months.forEach((key, sums) -> sums.forEach((account, fen) -> marks.add(Change.marked(
                Mark.MONTH_TOTAL,
                key.fund(),
                key.period(),
                key.effective(),
                account.name(),
                key.status().name(),
                fen))));
        return marks;
    }

    List<Change.Marked> balances() {
        var balances = new HashMap<Today, AccountSums>();
        months.forEach((key, sums) -> {
            var today = balances.computeIfAbsent(new Today(key.fund(), key.status()), _ -> new AccountSums());
            sums.forEach(today::add);
        });
        var marks = new ArrayList<Change.Marked>();
        balances.forEach((key, sums) -> sums.forEach((account, fen) -> marks.add(Change.marked(
                Mark.BALANCE, key.fund(), account.name(), key.status().name(), fen))));
        return marks;
    }
}

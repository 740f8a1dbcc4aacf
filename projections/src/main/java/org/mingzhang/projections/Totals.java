package org.mingzhang.projections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.domain.fund.Account;
import org.mingzhang.domain.source.FigureStatus;

/** What the postings of a batch add to the month totals and balances, summed before it is written. */
final class Totals {
    private record Month(String fund, LocalDate period, LocalDate effective, Account account, FigureStatus status) {}

    private record Balance(String fund, Account account, FigureStatus status) {}

    private final Map<Month, Long> months = new HashMap<>();

    void add(Change.Posted posted) {
        var transfer = posted.transfer();
        long fen = transfer.amount().fen();
        var period = posted.period();
        var effective = posted.entry().effective().to().withDayOfMonth(1);
        var status = posted.entry().status();
        months.merge(new Month(posted.fund(), period, effective, transfer.debit(), status), fen, Math::addExact);
        months.merge(new Month(posted.fund(), period, effective, transfer.credit(), status), -fen, Math::addExact);
    }

    int size() {
        return months.size();
    }

    List<Change.Marked> months() {
        var marks = new ArrayList<Change.Marked>(months.size());
        months.forEach((key, fen) -> marks.add(Change.marked(
                Mark.MONTH_TOTAL,
                key.fund(),
                key.period(),
                key.effective(),
                key.account().name(),
                key.status().name(),
                fen)));
        return marks;
    }

    List<Change.Marked> balances() {
        var balances = new HashMap<Balance, Long>();
        months.forEach((key, fen) ->
                balances.merge(new Balance(key.fund(), key.account(), key.status()), fen, Math::addExact));
        var marks = new ArrayList<Change.Marked>(balances.size());
        balances.forEach((key, fen) -> marks.add(Change.marked(
                Mark.BALANCE, key.fund(), key.account().name(), key.status().name(), fen)));
        return marks;
    }
}

package org.mingzhang.projections;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.source.FigureStatus;

/** What the postings of a batch add to the month totals and balances, summed before it is written. */
final class Totals {
    private record Month(YearMonth period, YearMonth effective, FigureStatus status) {
        /** Of a hash by components all months would be the same in which what is posted takes effect, and they are most. */
        @Override
        public int hashCode() {
            return 36 * number(period) + number(effective) + status.hashCode();
        }

        private static int number(YearMonth month) {
            return 12 * month.getYear() + month.getMonthValue();
        }
    }

    private final Map<FundId, Map<Month, AccountSums>> funds = new HashMap<>();
    private int size;

    void add(Change.Moved moved) {
        var entry = moved.entry();
        var month = new Month(entry.period(), YearMonth.from(entry.effective().to()), entry.status());
        var transfer = moved.transfer();
        funds.computeIfAbsent(moved.fund(), _ -> new HashMap<>())
                .computeIfAbsent(month, _ -> begun())
                .move(transfer.debit(), transfer.credit(), transfer.amount().fen());
    }

    void add(Totals others) {
        others.funds.forEach((fund, months) -> {
            var ours = funds.computeIfAbsent(fund, _ -> new HashMap<>());
            months.forEach((month, sums) -> sums.forEach(ours.computeIfAbsent(month, _ -> begun())::add));
        });
    }

    void clear() {
        funds.clear();
        size = 0;
    }

    /** Months of funds. */
    int size() {
        return size;
    }

    List<Change.Marked> months() {
        var marks = new ArrayList<Change.Marked>();
        funds.forEach((fund, months) ->
                months.forEach((month, sums) -> sums.forEach((account, fen) -> marks.add(Change.marked(
                        Mark.MONTH_TOTAL,
                        fund.toString(),
                        month.period().atDay(1),
                        month.effective().atDay(1),
                        account.name(),
                        month.status().name(),
                        fen)))));
        return marks;
    }

    List<Change.Marked> balances() {
        var marks = new ArrayList<Change.Marked>();
        funds.forEach((fund, months) -> {
            var today = new EnumMap<FigureStatus, AccountSums>(FigureStatus.class);
            months.forEach(
                    (month, sums) -> sums.forEach(today.computeIfAbsent(month.status(), _ -> new AccountSums())::add));
            today.forEach((status, sums) -> sums.forEach((account, fen) ->
                    marks.add(Change.marked(Mark.BALANCE, fund.toString(), account.name(), status.name(), fen))));
        });
        return marks;
    }

    private AccountSums begun() {
        size++;
        return new AccountSums();
    }
}

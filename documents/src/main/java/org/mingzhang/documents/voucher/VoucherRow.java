package org.mingzhang.documents.voucher;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.LedgerCommand;
import org.mingzhang.domain.fund.FundCommand.RecordPayment;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.PaymentOrder;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;
import org.mingzhang.domain.source.FigureStatus;
import org.mingzhang.domain.source.SourceDocument;

/**
 * A voucher that was read without fault.
 *
 * @param row line of a CSV file or row of a sheet, from 1
 * @param voucher the treasury's number, half-width
 * @param period fiscal month to post in; the month of payment unless the file names one
 * @param document the file, with the row as its locator
 * @param commitment entry of the contract that is paid under, where the file names one
 * @param confirmed whether the treasury confirms that it has paid, above budget or not
 */
public record VoucherRow(
        int row,
        String voucher,
        FundId fund,
        LocalDate date,
        @Nullable LocalDate documentDate,
        YearMonth period,
        SourceDocument document,
        @Nullable EntryId commitment,
        PaymentOrder order,
        boolean confirmed) {

    /** The entry that the voucher becomes: {@code voucher/<number>}. What an entry's name may not hold becomes {@code _}. */
    public EntryId entry() {
        return EntryId.nearestTo("voucher/" + voucher);
    }

    /**
     * The same for the same row of the same file. One voucher in two files has two keys, and is recorded once by its number: the
     * rules compare amount, payee and day, not the file it came in.
     */
    public String idempotencyKey() {
        return "voucher-file/" + document.sha256() + "/" + document.title() + "/" + row;
    }

    /** The command that records this voucher, given by {@code actor}. */
    public LedgerCommand by(Actor actor) {
        var entry = new Entry(
                entry(),
                EffectiveDate.on(date),
                documentDate,
                period,
                actor,
                document,
                FigureStatus.STATED,
                null,
                null);
        return new RecordPayment(fund, entry, commitment, order, confirmed);
    }
}

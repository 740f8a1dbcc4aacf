package org.mingzhang.documents.export;

import java.time.YearMonth;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.Transfer;
import org.mingzhang.domain.source.EffectiveDate;

/**
 * One row of the posting table: a transfer, balanced by construction, and where it comes from.
 *
 * @param position of the event that moved the money
 * @param line number of the transfer within the event
 * @param period fiscal month that it is booked in
 * @param entry id of the entry, unique within the fund
 * @param description what happened, in words
 */
public record Posting(
        long position,
        int line,
        FundId fund,
        Transfer transfer,
        EffectiveDate effective,
        YearMonth period,
        String entry,
        String description) {}

package org.mingzhang.query.fund;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.query.Answer;
import org.mingzhang.query.KnownAt;
import org.mingzhang.query.Page;
import org.mingzhang.query.Snapshots;

/** The audit trail, and the search through it. */
public final class TrailQueries {
    private final Snapshots snapshots;

    public TrailQueries(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * Every fact about a fund, latest first.
     *
     * @param cursor {@link Page#next()} of the page before; null for the first
     * @param limit at most this many, 1 to 1000
     */
    public Answer<Page<TimelineEntry>> timeline(FundId fund, KnownAt known, @Nullable String cursor, int limit) {
        return snapshots.at(known, _ -> new Page<>(List.of(), null));
    }

    /** Every fact in the ledger, latest first. */
    public Answer<Page<TimelineEntry>> trail(KnownAt known, @Nullable String cursor, int limit) {
        return snapshots.at(known, _ -> new Page<>(List.of(), null));
    }

    /**
     * Funds by id or name, payments by voucher number, payee code or payee name, entries by id or document number: each by the
     * beginning of the text.
     *
     * @param limit of each kind, 1 to 1000
     */
    public Answer<SearchHits> search(String text, int limit) {
        return snapshots.at(KnownAt.LATEST, _ -> new SearchHits(List.of(), List.of(), List.of()));
    }
}

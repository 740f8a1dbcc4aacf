package org.mingzhang.query.fund;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.query.Answer;
import org.mingzhang.query.Basis;
import org.mingzhang.query.KnownAt;
import org.mingzhang.query.Snapshots;
import org.mingzhang.query.ViewPoint;

/** What a figure is made of, and why it changed. */
public final class ExplainQueries {
    private final Snapshots snapshots;

    public ExplainQueries(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** The postings and documents behind a figure; empty when there is no such fund at that position. */
    public Answer<Optional<Explanation>> explain(FundId fund, Figure figure, ViewPoint view) {
        return snapshots.at(view.knownAt(), _ -> Optional.empty());
    }

    /**
     * The events recorded after {@code from} and up to {@code to} that changed a figure.
     *
     * @param asOf as in {@link ViewPoint}
     */
    public Answer<Optional<FigureChange>> change(
            FundId fund, Figure figure, @Nullable LocalDate asOf, Basis basis, KnownAt from, KnownAt to) {
        return snapshots.at(to, _ -> Optional.empty());
    }
}

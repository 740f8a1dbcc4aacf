package org.mingzhang.query.fund;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.query.Answer;
import org.mingzhang.query.Basis;
import org.mingzhang.query.KnownAt;
import org.mingzhang.query.Snapshots;
import org.mingzhang.query.ViewPoint;

/** Questions about funds. An answer about a fund that does not exist at its position is empty. */
public final class FundQueries {
    private final Snapshots snapshots;
    /** Says which day it is when no as-of date is given. */
    final InstantSource clock;

    /** @param clock says which day it is when no as-of date is given */
    public FundQueries(Snapshots snapshots, InstantSource clock) {
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /** Every fund, by id. */
    public Answer<List<FundView>> funds(ViewPoint view) {
        return snapshots.at(view.knownAt(), _ -> List.of());
    }

    public Answer<Optional<FundView>> fund(FundId fund, ViewPoint view) {
        return snapshots.at(view.knownAt(), _ -> Optional.empty());
    }

    /** The payments that count at the view point, in order of position; those in suspense among them. */
    public Answer<List<PaymentView>> payments(FundId fund, ViewPoint view) {
        return snapshots.at(view.knownAt(), _ -> List.of());
    }

    public Answer<OpenItems> openItems(FundId fund) {
        return snapshots.at(KnownAt.LATEST, _ -> new OpenItems(List.of(), List.of()));
    }

    /** Execution against time on {@code day}, and the payments behind it. */
    public Answer<Optional<Monitoring>> monitor(
            FundId fund, LocalDate day, KnownAt known, Basis basis, MonitoringRule rule) {
        return snapshots.at(known, _ -> Optional.empty());
    }
}

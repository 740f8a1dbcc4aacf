package org.mingzhang.query.fund;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.evaluation.FinancialBasis;
import org.mingzhang.domain.evaluation.TimeMeasure;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.query.Answer;
import org.mingzhang.query.Basis;
import org.mingzhang.query.KnownAt;
import org.mingzhang.query.Page;
import org.mingzhang.query.PageRequest;
import org.mingzhang.query.Snapshot;
import org.mingzhang.query.Snapshots;
import org.mingzhang.query.ViewPoint;

/** Questions about funds. An answer about a fund that does not exist at its position is empty. */
public final class FundQueries {
    private final Snapshots snapshots;
    private final RecentFunds recent = new RecentFunds();
    private final InstantSource clock;

    /** @param clock says which day it is when no as-of date is given */
    public FundQueries(Snapshots snapshots, InstantSource clock) {
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /** Every fund, by id. */
    public Answer<List<FundView>> funds(ViewPoint view) {
        return snapshots.at(view.knownAt(), snapshot -> all(snapshot, view, today()));
    }

    private List<FundView> all(Snapshot snapshot, ViewPoint view, LocalDate today) {
        var key = RecentFunds.Key.of(snapshot, view, today);
        var kept = recent.upTo(key);
        if (kept != null && kept.position() == key.position()) return kept.funds();
        var views = new FundViews(snapshot, view, today);
        var funds = List.copyOf(kept == null ? views.all() : views.since(kept.position(), kept.funds()));
        recent.put(key, funds);
        return funds;
    }

    public Answer<Optional<FundView>> fund(FundId fund, ViewPoint view) {
        return snapshots.at(view.knownAt(), snapshot -> one(snapshot, fund, view));
    }

    /** The payments that count at the view point, in order of position; those in suspense among them. */
    public Answer<List<PaymentView>> payments(FundId fund, ViewPoint view) {
        return snapshots.at(view.knownAt(), snapshot -> PaymentQueries.counted(scope(snapshot, fund, view)));
    }

    /** As {@link #payments(FundId, ViewPoint)}, or none when there are more than {@code most}. */
    public Answer<List<PaymentView>> payments(FundId fund, ViewPoint view, int most) {
        return snapshots.at(view.knownAt(), snapshot -> {
            var first = PaymentQueries.counted(scope(snapshot, fund, view), 0, most + 1);
            return first.size() > most ? List.of() : first;
        });
    }

    /** As {@link #payments(FundId, ViewPoint)}, page by page. */
    public Answer<Page<PaymentView>> payments(FundId fund, ViewPoint view, PageRequest request) {
        return snapshots.at(view.knownAt(), snapshot -> {
            var found = PaymentQueries.counted(scope(snapshot, fund, view), request.place(0), request.limit() + 1);
            return request.page(found, payment -> payment.source().position());
        });
    }

    /** What of all funds has been approved and not paid, what was approved first first, as of the last applied event. */
    public Answer<Page<PayableRequest>> payable(PageRequest request) {
        return snapshots.at(KnownAt.LATEST, snapshot -> RequestQueries.payable(snapshot, request));
    }

    /** What a fund still has to do, as of the last applied event. */
    public Answer<OpenItems> openItems(FundId fund) {
        return snapshots.at(
                KnownAt.LATEST,
                snapshot -> new OpenItems(commitments(snapshot, fund), RequestQueries.open(snapshot, fund)));
    }

    /**
     * The money of an evaluation by its origins; empty while the execution rate is only a range, or undefined, and for a fund
     * that is not there.
     */
    public Answer<Optional<FinancialBasis>> financialBasis(FundId fund, ViewPoint view) {
        return snapshots.at(view.knownAt(), snapshot -> one(snapshot, fund, view)
                .filter(found -> found.executionRate().range().exact() != null)
                .map(found -> BucketQueries.basis(scope(snapshot, fund, view), fund.fiscalYear())));
    }

    /** Execution against time on {@code day}, and the payments behind it. */
    public Answer<Optional<Monitoring>> monitor(
            FundId fund, LocalDate day, KnownAt known, Basis basis, MonitoringRule rule) {
        var view = new ViewPoint(day, known, basis);
        return snapshots.at(known, snapshot -> one(snapshot, fund, view)
                .map(found -> monitoring(found, rule, PaymentQueries.counted(scope(snapshot, fund, view)))));
    }

    private Optional<FundView> one(Snapshot snapshot, FundId fund, ViewPoint view) {
        return new FundViews(snapshot, view, today()).of(fund).stream().findFirst();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), EffectiveDate.ZONE);
    }

    private static Scope scope(Snapshot snapshot, FundId fund, ViewPoint view) {
        return Scope.of(snapshot, List.of(fund.toString()), view);
    }

    private static Monitoring monitoring(FundView fund, MonitoringRule rule, List<PaymentView> payments) {
        var time = rule.measure() == TimeMeasure.MONTHS
                ? fund.time().byMonths()
                : fund.time().byDays();
        var range = fund.executionRate().range();
        var exact = range.exact();
        var most = range.high();
        @Nullable Gap gap = exact == null ? null : Gap.between(exact, time);
        boolean lags =
                most != null && most.isDefined() && Gap.between(most, time).lagsBy(rule.lagPoints());
        return new Monitoring(fund.id(), rule, fund.executionRate(), fund.time(), gap, lags, payments);
    }

    private static List<OpenItems.Commitment> commitments(Snapshot snapshot, FundId fund) {
        var sql = "SELECT c.contract, c.payee_code, c.payee_name, c.person, c.amount_fen, c.item, m.open_fen, "
                + Sources.COLUMNS
                + """
                 FROM commitment c JOIN entry e ON e.position = c.position
                CROSS JOIN LATERAL (SELECT c.amount_fen + coalesce(sum(delta_fen), 0) AS open_fen
                                    FROM commitment_move m WHERE m.fund = c.fund AND m.commitment = c.entry_id) m
                WHERE c.fund = :fund AND m.open_fen > 0 ORDER BY c.position""";
        return snapshot.jdbc()
                .sql(sql)
                .param("fund", fund.toString())
                .query((row, number) -> new OpenItems.Commitment(
                        row.getString("contract"),
                        Sources.payee(row),
                        Sources.money(row, "amount_fen"),
                        Sources.money(row, "open_fen"),
                        row.getString("item"),
                        Sources.source(row, snapshot.position())))
                .list();
    }
}

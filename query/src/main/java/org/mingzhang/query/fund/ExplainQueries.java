package org.mingzhang.query.fund;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.Account;
import org.mingzhang.domain.fund.Bucket;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.FundingSource;
import org.mingzhang.domain.fund.UnknownFigure;
import org.mingzhang.query.Answer;
import org.mingzhang.query.Basis;
import org.mingzhang.query.KnownAt;
import org.mingzhang.query.Page;
import org.mingzhang.query.PageRequest;
import org.mingzhang.query.Snapshot;
import org.mingzhang.query.Snapshots;
import org.mingzhang.query.ViewPoint;
import org.mingzhang.query.fund.Explanation.Line;

/** What a figure is made of, and why it changed. */
public final class ExplainQueries {
    private final Snapshots snapshots;

    public ExplainQueries(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** The postings and documents behind a figure; empty when there is no such fund at that position. */
    public Answer<Optional<Explanation>> explain(FundId fund, Figure figure, ViewPoint view) {
        return snapshots.at(view.knownAt(), snapshot -> explain(snapshot, fund, figure, view, ExplainQueries::all));
    }

    /** As {@link #explain(FundId, Figure, ViewPoint)}, page by page. */
    public Answer<Optional<Explanation>> explain(FundId fund, Figure figure, ViewPoint view, PageRequest request) {
        long after = request.place(0);
        return snapshots.at(
                view.knownAt(),
                snapshot -> explain(snapshot, fund, figure, view, (scope, of) -> {
                    var found = lines(scope, of, after, request.limit() + 1);
                    return request.page(found, line -> after + request.limit());
                }));
    }

    private static Page<Line> all(Scope scope, Figure figure) {
        return new Page<>(lines(scope, figure, 0, null), null);
    }

    private static Optional<Explanation> explain(
            Snapshot snapshot,
            FundId fund,
            Figure figure,
            ViewPoint view,
            BiFunction<Scope, Figure, Page<Line>> lines) {
        if (!exists(snapshot, fund)) return Optional.empty();
        var scope = Scope.of(snapshot, List.of(fund.toString()), view);
        var page = lines.apply(scope, figure);
        return Optional.of(new Explanation(
                fund, value(scope, fund, figure), page.items(), unknowns(scope, fund, figure), page.next()));
    }

    /**
     * The events recorded after {@code from} and up to {@code to} that changed a figure; empty when there is no such fund at
     * {@code to}.
     *
     * @param asOf as in {@link ViewPoint}
     */
    public Answer<Optional<FigureChange>> change(
            FundId fund, Figure figure, @Nullable LocalDate asOf, Basis basis, KnownAt from, KnownAt to) {
        var earlier = snapshots.at(from, snapshot -> before(snapshot, fund, figure, asOf, basis));
        return snapshots.at(to, snapshot -> {
            if (!exists(snapshot, fund)) return Optional.empty();
            var scope = Scope.of(snapshot, List.of(fund.toString()), new ViewPoint(asOf, to, basis));
            return Optional.of(new FigureChange(
                    fund,
                    earlier.position(),
                    snapshot.position(),
                    earlier.value().orElse(null),
                    value(scope, fund, figure),
                    causes(scope, figure, earlier.position())));
        });
    }

    private static Optional<FigureValue> before(
            Snapshot snapshot, FundId fund, Figure figure, @Nullable LocalDate asOf, Basis basis) {
        if (!exists(snapshot, fund)) return Optional.empty();
        var view = new ViewPoint(asOf, KnownAt.LATEST, basis);
        return Optional.of(value(Scope.of(snapshot, List.of(fund.toString()), view), fund, figure));
    }

    private static FigureValue value(Scope scope, FundId fund, Figure figure) {
        return new Statuses(requireNonNull(InputQueries.read(scope).get(fund.toString()))).value(figure);
    }

    private static boolean exists(Snapshot snapshot, FundId fund) {
        return snapshot.jdbc()
                .sql("SELECT count(*) > 0 FROM fund WHERE fund = :fund AND position <= :known")
                .param("fund", fund.toString())
                .param("known", snapshot.position())
                .query(Boolean.class)
                .single();
    }

    /**
     * The postings that are certain, then those that are pending.
     *
     * @param after how many come before
     * @param most how many at most; null for all
     */
    private static List<Line> lines(Scope scope, Figure figure, long after, @Nullable Integer most) {
        var sql = "WITH moved AS (" + moved(scope.certain("p"), figure, false) + " UNION ALL "
                + moved(scope.pending("p"), figure, true)
                + "), p AS (SELECT * FROM moved ORDER BY pending, position, line OFFSET :after LIMIT :most) SELECT p.*, "
                + Sources.COLUMNS
                + " FROM p JOIN entry e ON e.position = p.position ORDER BY p.pending, p.position, p.line";
        return scope.sql(sql)
                .param("accounts", accounts(figure))
                .param("after", after)
                .param("most", most, Types.INTEGER)
                .query((row, number) -> line(row, scope.snapshot().position()))
                .list();
    }

    private static String moved(String condition, Figure figure, boolean pending) {
        return "SELECT p.*, %1$s AS effect, sum(%1$s) OVER (ORDER BY p.position, p.line) AS running, %2$s AS pending "
                        .formatted(effect(figure), pending)
                + "FROM posting p WHERE " + condition + " AND " + effect(figure) + " <> 0";
    }

    private static Line line(ResultSet row, long known) throws SQLException {
        return new Line(
                Account.valueOf(row.getString("debit")),
                Account.valueOf(row.getString("credit")),
                new Bucket(FundingSource.valueOf(row.getString("source")), row.getInt("vintage")),
                row.getString("item"),
                Sources.money(row, "amount_fen"),
                Sources.money(row, "effect"),
                Sources.money(row, "running"),
                row.getBoolean("pending"),
                Sources.source(row, known));
    }

    /** What a posting adds to the figure. */
    private static String effect(Figure figure) {
        return "%d * p.amount_fen * ((p.debit = ANY (:accounts))::int - (p.credit = ANY (:accounts))::int)"
                .formatted(figure.sign());
    }

    private static String[] accounts(Figure figure) {
        return figure.accounts().stream().map(Account::name).toArray(String[]::new);
    }

    private static List<OpenUnknown> unknowns(Scope scope, FundId fund, Figure figure) {
        var concerned = concernedBy(figure);
        return OpenUnknowns.read(scope).getOrDefault(fund.toString(), List.of()).stream()
                .filter(u -> concerned.contains(u.figure()))
                .toList();
    }

    private static List<UnknownFigure> concernedBy(Figure figure) {
        return switch (figure) {
            case ORIGINAL_BUDGET, CURRENT_BUDGET -> List.of(UnknownFigure.APPROPRIATION);
            case NET_DISBURSED -> List.of(UnknownFigure.DISBURSEMENT);
            case AVAILABLE_BALANCE -> List.of(UnknownFigure.APPROPRIATION, UnknownFigure.DISBURSEMENT);
            default -> List.of();
        };
    }

    private static List<FigureChange.Cause> causes(Scope scope, Figure figure, long after) {
        var sql = "SELECT c.delta, " + Sources.COLUMNS + " FROM (SELECT position, sum(delta) AS delta FROM ("
                + "SELECT p.position, " + effect(figure) + " AS delta FROM posting p WHERE p.position > :after AND "
                + scope.certain("p") + " AND " + effect(figure) + " <> 0"
                + " UNION ALL SELECT p.position, 0 FROM posting p WHERE p.position > :after AND "
                + scope.pending("p") + " AND " + effect(figure) + " <> 0"
                + " UNION ALL SELECT n.position, 0 FROM unknown_figure u CROSS JOIN LATERAL (VALUES (u.position), (u.resolved_by))"
                + " n (position) WHERE u.figure = ANY (:unknowns) AND n.position > :after AND n.position <= :known AND "
                + OpenUnknowns.concerns(scope)
                + ") m GROUP BY position) c JOIN entry e ON e.position = c.position ORDER BY c.position";
        return scope.sql(sql)
                .param("accounts", accounts(figure))
                .param("after", after)
                .param(
                        "unknowns",
                        concernedBy(figure).stream().map(UnknownFigure::name).toArray(String[]::new))
                .query((row, number) -> new FigureChange.Cause(
                        Sources.money(row, "delta"),
                        Sources.source(row, scope.snapshot().position())))
                .list();
    }
}

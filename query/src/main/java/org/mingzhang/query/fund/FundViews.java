package org.mingzhang.query.fund;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.FundProfile;
import org.mingzhang.domain.fund.Ranged;
import org.mingzhang.domain.money.Money;
import org.mingzhang.query.Snapshot;
import org.mingzhang.query.ViewPoint;

/** Puts funds together from the read tables, several at once. */
final class FundViews {
    /** Those that were opened by a document {@code d} which is an assumption. */
    static final String ASSUMED = """
            SELECT f.fund FROM document d CROSS JOIN fund f WHERE d.nature = 'ASSUMPTION'
            AND (SELECT opened.document_title FROM entry opened WHERE opened.position = f.position)
              = (SELECT registered.document_title FROM entry registered WHERE registered.position = d.position)""";
    /** How many events it is worth looking through for the funds that they concern. */
    private static final long MOST_LOOKED_THROUGH = 10_000;

    private record Profile(FundId id, FundProfile profile) {}

    private record Closing(@Nullable YearMonth through, boolean year) {}

    private final Snapshot snapshot;
    private final ViewPoint view;
    private final LocalDate today;

    /** @param today stands for an as-of date that is not given, to measure time progress of a year that is not over */
    FundViews(Snapshot snapshot, ViewPoint view, LocalDate today) {
        this.snapshot = snapshot;
        this.view = view;
        this.today = today;
    }

    /** By id. */
    List<FundView> all() {
        var profiles = snapshot.jdbc()
                .sql("SELECT * FROM fund WHERE position <= :known")
                .param("known", snapshot.position())
                .query(FundViews::profile)
                .list();
        return byId(views(profiles).stream());
    }

    /**
     * As {@link #all()}, looking only at what has changed.
     *
     * @param earlier all funds as they were at {@code from} and else at the same point
     */
    List<FundView> since(long from, List<FundView> earlier) {
        if (snapshot.position() - from > MOST_LOOKED_THROUGH) return all();
        var changed = ChangedFunds.between(snapshot, from);
        if (changed.isEmpty()) return earlier;
        var unchanged = earlier.stream().filter(f -> !changed.contains(f.id().toString()));
        return byId(Stream.concat(unchanged, of(changed).stream()));
    }

    List<FundView> of(FundId fund) {
        return of(Set.of(fund.toString()));
    }

    private List<FundView> of(Set<String> funds) {
        return views(snapshot.jdbc()
                .sql("SELECT * FROM fund WHERE fund = ANY (:funds) AND position <= :known")
                .param("funds", funds.toArray(String[]::new))
                .param("known", snapshot.position())
                .query(FundViews::profile)
                .list());
    }

    private static List<FundView> byId(Stream<FundView> funds) {
        return funds.sorted(Comparator.comparing(f -> f.id().toString())).toList();
    }

    private List<FundView> views(List<Profile> profiles) {
        if (profiles.isEmpty()) return List.of();
        var scope =
                Scope.of(snapshot, profiles.stream().map(p -> p.id().toString()).toList(), view);
        var inputs = InputQueries.read(scope);
        var unknowns = OpenUnknowns.read(scope);
        var disputes = disputes(scope);
        var closings = closings(scope);
        var assumed = assumed(scope);
        var parked = parked(scope);
        var returned = laterReceipts(scope, inputs);
        var lastDays = lastEffectiveDays(scope);
        var views = new ArrayList<FundView>();
        for (var profile : profiles) {
            var fund = profile.id().toString();
            var statuses = new Statuses(requireNonNull(inputs.get(fund)));
            var rate = statuses.rate(Figure.CURRENT_BUDGET);
            var figures = statuses.all();
            var closing = closings.getOrDefault(fund, new Closing(null, false));
            var time = TimeProgress.of(profile.id().fiscalYear(), measuredOn(profile.id(), lastDays.get(fund)));
            views.add(new FundView(
                    profile.id(),
                    profile.profile(),
                    closing.through(),
                    closing.year(),
                    figures,
                    rate,
                    statuses.rate(Figure.ORIGINAL_BUDGET),
                    time,
                    gap(rate, time),
                    memo(requireNonNull(figures.get(Figure.NET_DISBURSED)), returned.get(fund)),
                    unknowns.getOrDefault(fund, List.of()),
                    disputes.getOrDefault(fund, List.of()),
                    assumed.contains(fund),
                    parked.get(fund)));
        }
        return views;
    }

    /** A year that is over is measured on the last day that its entries speak of: the rest of it may not be recorded. */
    private LocalDate measuredOn(FundId fund, @Nullable LocalDate lastDay) {
        if (view.asOf() != null) return view.asOf();
        return today.getYear() > fund.fiscalYear() && lastDay != null ? lastDay : today;
    }

    private static @Nullable Gap gap(RateValue rate, TimeProgress time) {
        var exact = rate.range().exact();
        return exact == null ? null : Gap.between(exact, time.byMonths());
    }

    private static @Nullable Ranged memo(FigureValue net, @Nullable Money returned) {
        if (returned == null || returned.isZero()) return null;
        var high = net.amount().high();
        return new Ranged(net.amount().low().minus(returned), high == null ? null : high.minus(returned));
    }

    private static Map<String, List<Dispute>> disputes(Scope scope) {
        var sql = "SELECT d.fund, d.code, d.excess_fen, d.hint, s.left_fen, " + Sources.COLUMNS
                + " FROM dispute d JOIN entry e ON e.position = d.position " + PaymentQueries.SUSPENDED
                + " WHERE d.fund = ANY (:funds) AND " + scope.counted("e") + " AND s.left_fen > 0 ORDER BY d.position";
        var found = new HashMap<String, List<Dispute>>();
        scope.sql(sql).query((ResultSet row) -> {
            found.computeIfAbsent(row.getString("fund"), f -> new ArrayList<>())
                    .add(new Dispute(
                            row.getString("code"),
                            Sources.money(row, "left_fen"),
                            Sources.money(row, "excess_fen"),
                            row.getString("hint"),
                            Sources.source(row, scope.snapshot().position())));
        });
        return found;
    }

    private static Map<String, Closing> closings(Scope scope) {
        var found = new HashMap<String, Closing>();
        scope.sql("""
                        SELECT fund, max(period) AS through, bool_or(period IS NULL) AS year FROM closing
                        WHERE fund = ANY (:funds) AND position <= :known GROUP BY fund""").query((ResultSet row) -> {
            @Nullable LocalDate through = row.getObject("through", LocalDate.class);
            found.put(
                    row.getString("fund"),
                    new Closing(through == null ? null : YearMonth.from(through), row.getBoolean("year")));
        });
        return found;
    }

    private static Set<String> assumed(Scope scope) {
        var sql = ASSUMED + " AND f.fund = ANY (:funds) AND d.position <= :known";
        return new HashSet<>(scope.withoutDate().sql(sql).query(String.class).list());
    }

    private static Map<String, Parked> parked(Scope scope) {
        var found = new HashMap<String, Parked>();
        scope.sql("""
                        SELECT substr(stream, 6) AS fund, min(position) AS position, count(*) AS events,
                               (array_agg(reason ORDER BY position))[1] AS reason
                        FROM parked WHERE stream IN (SELECT 'fund:' || f FROM unnest(:funds::text[]) f) AND position <= :known
                        GROUP BY stream""").query((ResultSet row) -> {
            found.put(
                    row.getString("fund"),
                    new Parked(row.getLong("position"), row.getString("reason"), row.getInt("events")));
        });
        return found;
    }

    /** Of any date: what came back later is known later than any as-of date of the fund's year. */
    private static Map<String, Money> laterReceipts(Scope scope, Map<String, Inputs> inputs) {
        var found = new HashMap<String, Money>();
        var ofAnyDate = scope.asOf() == null ? inputs : InputQueries.balances(scope.withoutDate());
        ofAnyDate.forEach((fund, all) -> {
            var returned = Figure.LATER_RECEIPTS.from(all::balance);
            if (!returned.isZero()) found.put(fund, returned);
        });
        return found;
    }

    private static Map<String, LocalDate> lastEffectiveDays(Scope scope) {
        var found = new HashMap<String, LocalDate>();
        scope.sql("""
                        SELECT f.fund, l.effective_to FROM unnest(:funds::text[]) f (fund)
                        CROSS JOIN LATERAL (SELECT p.effective_to FROM posting p WHERE p.fund = f.fund AND p.position <= :known
                                            ORDER BY p.effective_to DESC LIMIT 1) l""").query((ResultSet row) -> {
            found.put(row.getString("fund"), row.getObject("effective_to", LocalDate.class));
        });
        return found;
    }

    private static Profile profile(ResultSet row, int number) throws SQLException {
        return new Profile(
                FundId.parse(row.getString("fund")),
                new FundProfile(
                        row.getString("name"),
                        row.getString("jurisdiction"),
                        row.getString("unit"),
                        row.getString("project_code")));
    }
}

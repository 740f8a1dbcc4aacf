package org.mingzhang.query.fund;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.domain.fund.Account;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.FundFigures;
import org.mingzhang.domain.fund.UnknownFigure;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.FigureStatus;
import org.mingzhang.query.Basis;

/** Reads what figures are computed from, for several funds at once: a few rows for each, by key. */
final class InputQueries {
    private static final String SIDES =
            "FROM posting p CROSS JOIN LATERAL (VALUES (p.debit, p.amount_fen), (p.credit, -p.amount_fen)) s (account, fen) ";
    private static final List<Account> AUTHORITY = List.of(
            Account.APPROPRIATED, Account.PROVISIONAL, Account.SUPPLEMENTED, Account.VIREMENT_IN, Account.CARRIED_IN);

    private final Scope scope;
    private final Map<String, Inputs> inputs = new HashMap<>();

    private InputQueries(Scope scope) {
        this.scope = scope;
        for (var fund : scope.funds()) inputs.put(fund, new Inputs());
    }

    static Map<String, Inputs> read(Scope scope) {
        var queries = new InputQueries(scope);
        queries.balances();
        queries.pending();
        queries.unknowns();
        queries.openings();
        queries.statements();
        queries.withoutAuthority();
        return queries.inputs;
    }

    /** Balances only. */
    static Map<String, Inputs> balances(Scope scope) {
        var queries = new InputQueries(scope);
        queries.balances();
        return queries.inputs;
    }

    private void balances() {
        scope.sql(balanceSql()).query((ResultSet row) -> of(row).add(
                        Account.valueOf(row.getString("account")),
                        FigureStatus.valueOf(row.getString("status")),
                        row.getLong("fen")));
    }

    private String balanceSql() {
        var asOf = scope.asOf();
        if (!scope.isHead()) return fromPostings(scope.certain("p"));
        if (asOf == null)
            return "SELECT fund, account, status, sum(fen) AS fen FROM balance WHERE fund = ANY (:funds) GROUP BY 1, 2, 3";
        boolean wholeMonths = asOf.getDayOfMonth() == asOf.lengthOfMonth();
        var months = "SELECT fund, account, status, sum(fen) AS fen FROM month_total WHERE fund = ANY (:funds) AND "
                + (scope.isPosting() ? "period" : "effective") + (wholeMonths ? " <= " : " < ")
                + "date_trunc('month', :asOf::date)::date GROUP BY 1, 2, 3";
        return wholeMonths
                ? months
                : months + " UNION ALL "
                        + fromPostings(
                                scope.certain("p") + " AND p.effective_to >= date_trunc('month', :asOf::date)::date");
    }

    private static String fromPostings(String condition) {
        return "SELECT p.fund, s.account, p.status, sum(s.fen) AS fen " + SIDES + "WHERE " + condition
                + " GROUP BY 1, 2, 3";
    }

    private void pending() {
        if (scope.asOf() == null || scope.basis() == Basis.POSTING) return;
        var sql = "SELECT p.fund, coalesce(p.undoes, e.entry_id) AS entry, s.account, sum(s.fen) AS fen " + SIDES
                + "JOIN entry e ON e.position = p.position WHERE " + scope.pending("p")
                + " GROUP BY 1, 2, 3 HAVING sum(s.fen) <> 0";
        scope.sql(sql).query((ResultSet row) -> of(row).addPending(
                        row.getString("entry"), Account.valueOf(row.getString("account")), row.getLong("fen")));
    }

    private void unknowns() {
        OpenUnknowns.read(scope)
                .forEach((fund, unknowns) -> unknowns.forEach(u -> {
                    var target = inputs.get(fund);
                    if (target != null) target.add(new FundFigures.Unknown(u.figure(), u.low(), u.high()));
                }));
    }

    private void openings() {
        var sql = """
                SELECT u.fund, e.status FROM unknown_figure u JOIN entry e ON e.position = u.resolved_by
                WHERE u.figure = 'DISBURSEMENT' AND u.resolved_by <= :known AND (e.reversed_by IS NULL OR e.reversed_by > :known)
                AND""" + " " + OpenUnknowns.concerns(scope);
        scope.sql(sql).query((ResultSet row) -> of(row).addOpening(FigureStatus.valueOf(row.getString("status"))));
    }

    private void statements() {
        var sql = """
                SELECT s.fund, s.figure, s.amount_fen FROM statement s JOIN document d ON d.document = s.document
                WHERE s.fund = ANY (:funds) AND s.figure IS NOT NULL AND s.position <= :known AND d.nature = 'ISSUED'
                AND (s.withdrawn_by IS NULL OR s.withdrawn_by > :known)""";
        scope.withoutDate().sql(sql).query((ResultSet row) -> of(row).add(new Inputs.Stated(
                Figure.valueOf(row.getString("figure")), Money.ofFen(row.getLong("amount_fen")))));
    }

    /** Nothing has been said about the budget of these: that is not a budget of zero. */
    private void withoutAuthority() {
        var silent = inputs.entrySet().stream()
                .filter(e -> !e.getValue().isOpen(UnknownFigure.APPROPRIATION))
                .filter(e -> AUTHORITY.stream().allMatch(a -> e.getValue().balance(a) == 0))
                .map(Map.Entry::getKey)
                .toList();
        if (silent.isEmpty()) return;
        var nothing = new Scope(scope.snapshot(), silent, null, scope.basis());
        nothing.sql("""
                        SELECT f.fund FROM fund f WHERE f.fund = ANY (:funds) AND NOT EXISTS (
                            SELECT FROM entry e WHERE e.fund = f.fund AND e.position <= :known AND e.type IN
                            ('fund.Appropriated', 'fund.ProvisionalAuthorityGranted', 'fund.Supplemented', 'fund.ReallocatedIn',
                             'fund.CarriedIn', 'fund.PriorYearReceived'))""").query((ResultSet row) -> of(row).add(
                        new FundFigures.Unknown(UnknownFigure.APPROPRIATION, Money.ZERO, null)));
    }

    private Inputs of(ResultSet row) throws SQLException {
        return requireNonNull(inputs.get(row.getString("fund")));
    }
}

package org.mingzhang.query.fund;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.domain.fund.UnknownFigure;
import org.mingzhang.domain.money.Money;

/** What documents leave open at a view point. */
final class OpenUnknowns {
    private OpenUnknowns() {}

    /** By fund. An unknown of a time that the as-of date cuts may not have begun: its low is zero. */
    static Map<String, List<OpenUnknown>> read(Scope scope) {
        var sql = "SELECT u.fund, u.figure, u.low_fen, u.high_fen, u.effective_to, " + Sources.COLUMNS
                + " FROM unknown_figure u JOIN entry e ON e.position = u.position"
                + " WHERE (u.resolved_by IS NULL OR u.resolved_by > :known) AND " + concerns(scope)
                + " ORDER BY u.position";
        var found = new HashMap<String, List<OpenUnknown>>();
        scope.sql(sql).query((ResultSet row) -> {
            found.computeIfAbsent(row.getString("fund"), f -> new ArrayList<>()).add(unknown(row, scope));
        });
        return found;
    }

    /** Of either basis, it concerns every day from its first on. */
    static String concerns(Scope scope) {
        return "u.fund = ANY (:funds) AND u.position <= :known"
                + (scope.asOf() == null ? "" : " AND u.effective_from <= :asOf");
    }

    private static OpenUnknown unknown(ResultSet row, Scope scope) throws SQLException {
        var asOf = scope.asOf();
        boolean isCut =
                asOf != null && row.getObject("effective_to", LocalDate.class).isAfter(asOf);
        return new OpenUnknown(
                UnknownFigure.valueOf(row.getString("figure")),
                isCut ? Money.ZERO : Sources.money(row, "low_fen"),
                Sources.moneyOrNull(row, "high_fen"),
                Sources.source(row, scope.snapshot().position()));
    }
}

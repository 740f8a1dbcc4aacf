package org.mingzhang.query.campaign;

import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Money;
import org.mingzhang.query.KnownAt;
import org.mingzhang.query.Snapshots;

/** Net disbursed (全年执行数) by sub-project or line item. */
public final class LineSpending {
    private static final String BY_LINE = """
            SELECT p.fund, p.item, sum(s.fen) AS fen
            FROM posting p CROSS JOIN LATERAL (VALUES (p.debit, p.amount_fen), (p.credit, -p.amount_fen)) s (account, fen)
            WHERE p.fund = ANY (:funds) AND p.position <= :known AND s.account = ANY (:accounts)
            GROUP BY 1, 2 ORDER BY 1, 2""";

    private final Snapshots snapshots;

    public LineSpending(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * By fund and line; {@code ""} is what was paid under none. A fund without payments has no lines.
     *
     * @param position counts what was recorded up to here
     */
    public Map<FundId, Map<String, Money>> at(long position, Collection<FundId> funds) {
        var figure = Figure.NET_DISBURSED;
        return snapshots
                .at(new KnownAt.UpTo(position), snapshot -> {
                    var spent = new HashMap<FundId, Map<String, Money>>();
                    snapshot.jdbc()
                            .sql(BY_LINE)
                            .param("funds", funds.stream().map(FundId::toString).toArray(String[]::new))
                            .param("known", snapshot.position())
                            .param(
                                    "accounts",
                                    figure.accounts().stream().map(Enum::name).toArray(String[]::new))
                            .query((ResultSet row) -> {
                                spent.computeIfAbsent(FundId.parse(row.getString("fund")), f -> new LinkedHashMap<>())
                                        .put(row.getString("item"), Money.ofFen(figure.sign() * row.getLong("fen")));
                            });
                    return spent;
                })
                .value();
    }
}

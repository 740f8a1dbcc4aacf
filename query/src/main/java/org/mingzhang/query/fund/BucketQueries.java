package org.mingzhang.query.fund;

import java.sql.ResultSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingzhang.domain.evaluation.FinancialBasis;
import org.mingzhang.domain.fund.Account;
import org.mingzhang.domain.fund.Bucket;
import org.mingzhang.domain.fund.FundingSource;

/** The balances of one fund's buckets: of what has certainly counted at the view point. */
final class BucketQueries {
    private BucketQueries() {}

    static FinancialBasis basis(Scope scope, int fiscalYear) {
        Map<Bucket, Map<Account, Long>> balances = new TreeMap<>();
        scope.sql("""
                        SELECT p.source, p.vintage, s.account, sum(s.fen) AS fen FROM posting p
                        CROSS JOIN LATERAL (VALUES (p.debit, p.amount_fen), (p.credit, -p.amount_fen)) s (account, fen)
                        WHERE\s""" + scope.certain("p") + " GROUP BY 1, 2, 3").query((ResultSet row) -> {
            var bucket = new Bucket(FundingSource.valueOf(row.getString("source")), row.getInt("vintage"));
            balances.computeIfAbsent(bucket, b -> new EnumMap<>(Account.class))
                    .put(Account.valueOf(row.getString("account")), row.getLong("fen"));
        });
        return FinancialBasis.of(
                fiscalYear,
                List.copyOf(balances.keySet()),
                bucket -> account -> balances.getOrDefault(bucket, Map.of()).getOrDefault(account, 0L));
    }
}

package org.mingzhang.query.fund;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.FundId;

/** Payments as they stand at a view point. */
final class PaymentQueries {
    /** Of the suspended payment {@code e}: what was neither cleared nor came back, and whether it was reversed. */
    static final String SUSPENDED = """
            CROSS JOIN LATERAL (
                SELECT CASE WHEN e.reversed_by <= :known THEN 0 ELSE e.amount_fen - coalesce(sum(x.amount_fen), 0) END AS left_fen
                FROM entry x WHERE x.fund = e.fund AND x.refers_to = e.entry_id AND x.position <= :known
                AND x.type IN ('fund.SuspenseCleared', 'fund.SuspenseReturned')
                AND (x.reversed_by IS NULL OR x.reversed_by > :known)) s""";
    /** What came back of the payment {@code e}, in its year or later. */
    private static final String RETURNED = """
            CROSS JOIN LATERAL (
                SELECT coalesce(sum(x.amount_fen), 0) AS returned_fen
                FROM entry x WHERE x.fund = e.fund AND x.refers_to = e.entry_id AND x.position <= :known
                AND x.type IN ('fund.PaymentReturned', 'fund.RefundReceived', 'fund.ClawedBack', 'fund.LaterReceiptNoted')
                AND (x.reversed_by IS NULL OR x.reversed_by > :known)) b""";

    private static final String COLUMNS =
            "SELECT e.fund, e.payee_code, e.payee_name, e.payee_person AS person, e.purpose, e.voucher_of || '/' || e.voucher_no AS "
                    + "voucher, e.instalment, e.commitment, e.amount_fen, s.left_fen, b.returned_fen, "
                    + Sources.COLUMNS;
    private static final String OF_PAYMENTS = " " + SUSPENDED + " " + RETURNED + " WHERE e.purpose IS NOT NULL AND ";
    /** To be completed by a condition. */
    static final String SELECT = COLUMNS + " FROM entry e" + OF_PAYMENTS;

    private PaymentQueries() {}

    /** Those of the scope's one fund, in the budget and in suspense; a payment whose reversal counts too does not. */
    static List<PaymentView> counted(Scope scope) {
        return counted(scope, 0, null);
    }

    /**
     * @param after position behind which they are wanted
     * @param most how many, the first ones; null for all
     */
    static List<PaymentView> counted(Scope scope, long after, @Nullable Integer most) {
        var sql = COLUMNS + OfOneFund.FROM + OF_PAYMENTS + OfOneFund.AFTER + " AND " + scope.counted("e")
                + " AND (e.type <> 'fund.PaymentSuspended' OR s.left_fen > 0)"
                + " AND NOT EXISTS (SELECT FROM entry r WHERE r.position = e.reversed_by AND r.type = 'fund.EntryReversed' AND "
                + scope.counted("r") + ") ORDER BY l.sequence LIMIT :most";
        return scope.sql(sql)
                .param("stream", OfOneFund.stream(scope.funds().getFirst()))
                .param("after", after)
                .param("most", most, Types.INTEGER)
                .query((row, number) -> payment(row, scope.snapshot().position()))
                .list();
    }

    static PaymentView payment(ResultSet row, long known) throws SQLException {
        boolean suspended = row.getString("e_type").equals("fund.PaymentSuspended");
        int instalment = row.getInt("instalment");
        @Nullable Integer number = row.wasNull() ? null : instalment;
        return new PaymentView(
                FundId.parse(row.getString("fund")),
                Sources.payee(row),
                row.getString("purpose"),
                row.getString("voucher"),
                number,
                row.getString("commitment"),
                Sources.money(row, suspended ? "left_fen" : "amount_fen"),
                Sources.money(row, "returned_fen"),
                suspended,
                Sources.source(row, known));
    }
}

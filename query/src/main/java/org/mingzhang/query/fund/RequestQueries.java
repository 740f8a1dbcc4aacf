package org.mingzhang.query.fund;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.fund.RequestState;
import org.mingzhang.query.Page;
import org.mingzhang.query.PageRequest;
import org.mingzhang.query.Snapshot;

/** Requests that are not settled yet, as of the last applied event. */
final class RequestQueries {
    private static final String REQUEST =
            "SELECT r.fund, r.payee_code, r.payee_name, r.person, r.purpose, r.amount_fen, r.commitment, r.approved_by, ";

    private RequestQueries() {}

    /** Of one fund: those that wait for a signature or for payment, and those that wait for their maker. */
    static List<OpenItems.Request> open(Snapshot snapshot, FundId fund) {
        var sql = REQUEST + "CASE WHEN a.settled_by IS NULL THEN a.returned END AS returned, " + Sources.COLUMNS + """
                 FROM request r JOIN entry e ON e.position = r.position
                LEFT JOIN approval a ON a.fund = r.fund AND a.entry_id = r.entry_id AND a.position = r.position
                WHERE r.fund = :fund AND (r.settled_by IS NULL OR (a.returned_by IS NOT NULL AND a.settled_by IS NULL))
                ORDER BY r.position""";
        return snapshot.jdbc()
                .sql(sql)
                .param("fund", fund.toString())
                .query((row, number) -> open(row, snapshot.position()))
                .list();
    }

    private static OpenItems.Request open(ResultSet row, long known) throws SQLException {
        var state = row.getObject("approved_by") == null ? RequestState.PENDING : RequestState.APPROVED;
        return new OpenItems.Request(
                Sources.payee(row),
                row.getString("purpose"),
                Sources.money(row, "amount_fen"),
                row.getString("returned") == null ? state : RequestState.RETURNED,
                row.getString("returned"),
                row.getString("commitment"),
                Sources.source(row, known));
    }

    /** Of all funds: those that only want paying, in the order in which they were approved. */
    static Page<PayableRequest> payable(Snapshot snapshot, PageRequest request) {
        var sql = REQUEST + "f.name, a.person AS approver, a.recorded_at AS approved_at, " + Sources.COLUMNS + """
                 FROM request r JOIN entry e ON e.position = r.position JOIN entry a ON a.position = r.approved_by
                JOIN fund f ON f.fund = r.fund
                WHERE r.settled_by IS NULL AND r.approved_by > :after ORDER BY r.approved_by LIMIT :limit""";
        var found = snapshot.jdbc()
                .sql(sql)
                .param("after", request.place(0))
                .param("limit", request.limit() + 1)
                .query((row, number) -> payable(row, snapshot.position()))
                .list();
        return request.page(found, PayableRequest::approvedBy);
    }

    private static PayableRequest payable(ResultSet row, long known) throws SQLException {
        return new PayableRequest(
                FundId.parse(row.getString("fund")),
                row.getString("name"),
                Sources.payee(row),
                row.getString("purpose"),
                Sources.money(row, "amount_fen"),
                row.getString("commitment"),
                row.getLong("approved_by"),
                row.getString("approver"),
                row.getObject("approved_at", OffsetDateTime.class).toInstant(),
                Sources.source(row, known));
    }
}

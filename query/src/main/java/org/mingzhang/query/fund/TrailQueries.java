package org.mingzhang.query.fund;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.source.DocumentNo;
import org.mingzhang.query.Answer;
import org.mingzhang.query.KnownAt;
import org.mingzhang.query.Page;
import org.mingzhang.query.PageRequest;
import org.mingzhang.query.Snapshot;
import org.mingzhang.query.Snapshots;

/** The audit trail, and the search through it. */
public final class TrailQueries {
    /** Who sent the command, and what belongs to it, stand in the log only. */
    private static final String OF_THE_LOG =
            "(SELECT l.metadata ->> '%s' FROM ledger.event l WHERE l.position = e.position) AS %s, ";

    private static final String COLUMNS =
            "SELECT coalesce(e.stream, 'fund:' || e.fund) AS stream, e.amount_fen, e.refers_to, "
                    + OF_THE_LOG.formatted("principal", "principal")
                    + OF_THE_LOG.formatted("correlationId", "correlation_id")
                    + Sources.COLUMNS;
    private static final String SELECT = COLUMNS + " FROM entry e ";

    /** In positions: how far a search looks at once, so that its answer takes no longer in a larger log. */
    private static final int STRETCH = 100_000;

    private final Snapshots snapshots;
    private final int stretch;

    public TrailQueries(Snapshots snapshots) {
        this(snapshots, STRETCH);
    }

    TrailQueries(Snapshots snapshots, int stretch) {
        this.snapshots = snapshots;
        this.stretch = stretch;
    }

    /** Every fact about a fund, latest first. */
    public Answer<Page<TimelineEntry>> timeline(FundId fund, KnownAt known, PageRequest request) {
        var sql = COLUMNS + OfOneFund.FROM + " WHERE " + OfOneFund.BEFORE
                + " AND e.position <= :known ORDER BY l.sequence DESC LIMIT :limit";
        return snapshots.at(known, snapshot -> {
            var found = snapshot.jdbc()
                    .sql(sql)
                    .param("stream", OfOneFund.stream(fund.toString()))
                    .param("known", snapshot.position())
                    .param("before", request.place(Long.MAX_VALUE))
                    .param("limit", request.limit() + 1)
                    .query((row, number) -> entry(row, snapshot.position()))
                    .list();
            return request.page(found, TrailQueries::position);
        });
    }

    /**
     * Every fact in the ledger, latest first, or those that {@code search} finds. A search ends its page after a stretch of the log
     * as well, however little it has found there; its cursor then says where it goes on.
     */
    public Answer<Page<TimelineEntry>> trail(KnownAt known, @Nullable TrailSearch search, PageRequest request) {
        return snapshots.at(known, snapshot -> {
            if (search == null) return request.page(read(snapshot, null, request, 0), TrailQueries::position);
            long before = Math.min(request.place(Long.MAX_VALUE), snapshot.position() + 1);
            long after = Math.max(0, before - 1 - stretch);
            var page = request.page(read(snapshot, search, request, after), TrailQueries::position);
            return page.next() != null || after == 0 ? page : new Page<>(page.items(), Long.toString(after + 1));
        });
    }

    /**
     * Funds by any part of their id or name; payments by voucher number, payee code or payee name, entries by id or document
     * number, each by the beginning of the text; and payments to a person by the whole reference.
     *
     * @param limit of each kind, 1 to 1000
     */
    public Answer<SearchHits> search(String text, int limit) {
        PageRequest.requireLimit(limit);
        var plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
        if (plain.isEmpty()) throw new BadInput("text-missing", "text", text);
        return snapshots.at(
                KnownAt.LATEST,
                snapshot -> new SearchHits(
                        funds(snapshot, plain, limit),
                        payments(snapshot, plain, limit),
                        entries(snapshot, plain, limit)));
    }

    /** One more than wanted, if there are so many after that position. */
    private static List<TimelineEntry> read(
            Snapshot snapshot, @Nullable TrailSearch search, PageRequest request, long after) {
        return snapshot.jdbc()
                .sql(SELECT + "WHERE "
                        + (search == null ? "" : TrailSearch.CONDITION + " AND ")
                        + "e.position <= :known AND e.position > :after AND e.position < :before"
                        + " ORDER BY e.position DESC LIMIT :limit")
                .param("pattern", search == null ? "" : search.pattern())
                .param("kinds", search == null ? new String[0] : search.kinds().toArray(String[]::new))
                .param("known", snapshot.position())
                .param("after", after)
                .param("before", request.place(Long.MAX_VALUE))
                .param("limit", request.limit() + 1)
                .query((row, number) -> entry(row, snapshot.position()))
                .list();
    }

    private static long position(TimelineEntry entry) {
        return entry.source().position();
    }

    private static List<SearchHits.Fund> funds(Snapshot snapshot, String text, int limit) {
        return snapshot.jdbc()
                .sql(
                        "SELECT fund, name FROM fund WHERE strpos(fund, lower(:text)) > 0 OR strpos(lower(name), lower(:text)) > 0"
                                + " ORDER BY fund LIMIT :limit")
                .param("text", text)
                .param("limit", limit)
                .query((row, number) -> new SearchHits.Fund(FundId.parse(row.getString("fund")), row.getString("name")))
                .list();
    }

    private static List<PaymentView> payments(Snapshot snapshot, String text, int limit) {
        var sql = PaymentQueries.SELECT
                + "e.position IN (SELECT position FROM entry WHERE " + beginsWith("voucher_no")
                + " UNION SELECT position FROM entry WHERE " + beginsWith("payee_code")
                + " UNION SELECT position FROM entry WHERE payee_code IN (SELECT code FROM payee WHERE "
                + beginsWith("name")
                + ") AND " + beginsWith("payee_name")
                + " UNION SELECT position FROM entry WHERE payee_person = :low ORDER BY position DESC LIMIT :limit)"
                + " ORDER BY e.position DESC";
        return snapshot.jdbc()
                .sql(sql)
                .param("low", text)
                .param("high", afterAll(text))
                .param("known", snapshot.position())
                .param("limit", limit)
                .query((row, number) -> PaymentQueries.payment(row, snapshot.position()))
                .list();
    }

    private static List<TimelineEntry> entries(Snapshot snapshot, String text, int limit) {
        var number = new DocumentNo(text).text();
        var sql = SELECT + "WHERE e.position IN (SELECT position FROM entry WHERE " + beginsWith("entry_id")
                + " UNION SELECT position FROM entry WHERE document_number ~>=~ :number AND document_number ~<~ :afterNumber"
                + " ORDER BY position DESC LIMIT :limit) ORDER BY e.position DESC";
        return snapshot.jdbc()
                .sql(sql)
                .param("low", text)
                .param("high", afterAll(text))
                .param("number", number)
                .param("afterNumber", afterAll(number))
                .param("limit", limit)
                .query((row, index) -> entry(row, snapshot.position()))
                .list();
    }

    /** By bytes, so that the index serves it. */
    private static String beginsWith(String column) {
        return "(%1$s ~>=~ :low AND %1$s ~<~ :high)".formatted(column);
    }

    private static String afterAll(String prefix) {
        return prefix + Character.toString(Character.MAX_CODE_POINT);
    }

    private static TimelineEntry entry(ResultSet row, long known) throws SQLException {
        return new TimelineEntry(
                row.getString("stream"),
                Sources.moneyOrNull(row, "amount_fen"),
                row.getString("refers_to"),
                row.getString("principal"),
                row.getString("correlation_id"),
                Sources.source(row, known));
    }
}

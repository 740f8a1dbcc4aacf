package org.mingzhang.query.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.domain.approval.Approval;
import org.mingzhang.domain.approval.ApprovalKind;
import org.mingzhang.domain.approval.Signature;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.Role;
import org.mingzhang.query.Answer;
import org.mingzhang.query.KnownAt;
import org.mingzhang.query.Snapshot;
import org.mingzhang.query.Snapshots;

/** Asks for the requests and corrections of all funds that wait for somebody. */
public final class ApprovalQueries {
    private final Snapshots snapshots;

    public ApprovalQueries(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** The oldest first, as of the last applied event. */
    public Answer<List<FundApproval>> open() {
        return snapshots.at(KnownAt.LATEST, ApprovalQueries::open);
    }

    private static List<FundApproval> open(Snapshot snapshot) {
        var signatures = signatures(snapshot);
        // A correction weighs as much as the larger of what replaces its target and what the target posted.
        return snapshot.jdbc()
                .sql("""
                        SELECT a.fund, a.entry_id, a.kind, a.person, a.unit, a.role, a.subject, a.returned, e.recorded_at,
                               greatest(a.amount_fen, (
                                   SELECT coalesce(sum(p.amount_fen), 0) FROM entry t
                                   JOIN posting p ON p.fund = t.fund AND p.effective_to = t.effective_to AND p.position = t.position
                                   WHERE t.fund = a.fund AND t.entry_id = a.target)) AS amount_fen
                        FROM approval a JOIN entry e ON e.position = a.position
                        WHERE a.settled_by IS NULL ORDER BY a.position""")
                .query((row, number) -> one(row, signatures))
                .list();
    }

    private static FundApproval one(ResultSet row, Map<Thing, List<Signature>> signatures) throws SQLException {
        var fund = row.getString("fund");
        var id = row.getString("entry_id");
        var maker = new Actor(row.getString("person"), row.getString("unit"), Role.valueOf(row.getString("role")));
        var approval = new Approval(
                ApprovalKind.valueOf(row.getString("kind")),
                Money.ofFen(row.getLong("amount_fen")),
                maker,
                signatures.getOrDefault(new Thing(fund, id), List.of()));
        return new FundApproval(
                FundId.parse(fund),
                id,
                row.getString("subject"),
                approval,
                row.getString("returned"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private record Thing(String fund, String id) {}

    private static Map<Thing, List<Signature>> signatures(Snapshot snapshot) {
        var byThing = new HashMap<Thing, List<Signature>>();
        snapshot.jdbc().sql("""
                        SELECT s.fund, s.entry_id, s.step, s.person, s.on_behalf_of
                        FROM signature s JOIN approval a ON a.fund = s.fund AND a.entry_id = s.entry_id
                        WHERE a.settled_by IS NULL ORDER BY s.position""").query(row -> {
            byThing.computeIfAbsent(new Thing(row.getString("fund"), row.getString("entry_id")), t -> new ArrayList<>())
                    .add(new Signature(row.getString("step"), row.getString("person"), row.getString("on_behalf_of")));
        });
        return byThing;
    }
}

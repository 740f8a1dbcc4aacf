package org.mingzhang.app.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.importing.Report.Row;
import org.mingzhang.app.security.SignedIn;
import org.mingzhang.domain.source.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The imports as the database remembers them. */
@Component
final class StoredImports {
    private static final String SUMMARY =
            "SELECT id, owner, unit, role, name, sha256, dry_run, state, total, accepted, already_recorded, refused,"
                    + " quarantined, faulty, position, more_rows, begun_at, saved_at, ended_at";
    private static final String WHOLE = SUMMARY + ", rows FROM ledger.import_job WHERE ";

    /** @param savedAt when the server that works on it last said so */
    record Stored(Report report, SignedIn owner, Instant savedAt) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StoredImports(DataSource dataSource, JsonMapper json) {
        this.jdbc = JdbcClient.create(dataSource);
        this.json = json;
    }

    /** @return false when its owner has the same file under way already */
    boolean begin(UUID id, String name, String sha256, boolean dryRun, SignedIn owner, Report.State state, int total) {
        return jdbc.sql("""
                        INSERT INTO ledger.import_job (id, owner, unit, role, name, sha256, dry_run, state, total, accepted,
                            already_recorded, refused, quarantined, faulty, position, rows, more_rows)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, '[]', 0)
                        ON CONFLICT (owner, sha256, dry_run) WHERE state = 'RUNNING' DO NOTHING""")
                        .params(
                                id,
                                owner.name(),
                                owner.unit(),
                                owner.role().name(),
                                name,
                                sha256,
                                dryRun,
                                state.name(),
                                total)
                        .update()
                == 1;
    }

    void save(Report report) {
        jdbc.sql("""
                        UPDATE ledger.import_job SET state = ?, accepted = ?, already_recorded = ?, refused = ?,
                            quarantined = ?, faulty = ?, position = ?, rows = ?::JSON, more_rows = ?,
                            saved_at = clock_timestamp(), ended_at = CASE WHEN ? THEN clock_timestamp() END
                        WHERE id = ?""")
                .params(
                        report.state().name(),
                        report.accepted(),
                        report.alreadyRecorded(),
                        report.refused(),
                        report.quarantined(),
                        report.faulty(),
                        report.position(),
                        json.writeValueAsString(report.rows()),
                        report.moreRows(),
                        report.state() != Report.State.RUNNING,
                        UUID.fromString(report.id()))
                .update();
    }

    Optional<Stored> find(UUID id) {
        return jdbc.sql(WHOLE + "id = ?").param(id).query(this::whole).optional();
    }

    Optional<Stored> underWay(SignedIn owner, String sha256, boolean dryRun) {
        return jdbc.sql(WHOLE + "owner = ? AND sha256 = ? AND dry_run = ? AND state = 'RUNNING'")
                .params(owner.name(), sha256, dryRun)
                .query(this::whole)
                .optional();
    }

    /** The imports of a user, latest first, without their rows; from the one behind {@code cursor} on. */
    List<Report> of(SignedIn owner, @Nullable UUID cursor, int limit) {
        return jdbc.sql(SUMMARY + """
                         FROM ledger.import_job WHERE owner = :owner
                            AND (:cursor::UUID IS NULL
                                OR (begun_at, id) < (SELECT begun_at, id FROM ledger.import_job WHERE id = :cursor))
                        ORDER BY begun_at DESC, id DESC LIMIT :limit""")
                .param("owner", owner.name())
                .param("cursor", cursor)
                .param("limit", limit)
                .query((row, number) -> report(row, null))
                .list();
    }

    /** Idempotency keys of the events behind {@code position} that this import has recorded. */
    Set<String> recorded(UUID id, long position) {
        return new HashSet<>(jdbc.sql("""
                        SELECT metadata ->> 'idempotencyKey' FROM ledger.event
                        WHERE position > ? AND metadata ->> 'correlationId' = ?""")
                .params(position, id.toString())
                .query(String.class)
                .list());
    }

    private Stored whole(ResultSet row, int number) throws SQLException {
        var rows = json.readValue(row.getString("rows"), new TypeReference<List<Row>>() {});
        var owner = new SignedIn(row.getString("owner"), row.getString("unit"), Role.valueOf(row.getString("role")));
        return new Stored(report(row, rows), owner, instant(row, "saved_at"));
    }

    private static Report report(ResultSet row, @Nullable List<Row> rows) throws SQLException {
        int accepted = row.getInt("accepted");
        int already = row.getInt("already_recorded");
        int refused = row.getInt("refused");
        int quarantined = row.getInt("quarantined");
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Report(
                row.getString("id"),
                row.getString("name"),
                row.getString("sha256"),
                row.getBoolean("dry_run"),
                false,
                Report.State.valueOf(row.getString("state")),
                accepted + already + refused + quarantined,
                row.getInt("total"),
                accepted,
                already,
                refused,
                quarantined,
                row.getInt("faulty"),
                row.getLong("position"),
                instant(row, "begun_at"),
                ended == null ? null : ended.toInstant(),
                rows,
                row.getInt("more_rows"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

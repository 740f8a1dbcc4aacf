package org.mingzhang.benchmark.workload;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.fund.FundEvent;
import org.mingzhang.domain.fund.FundEvent.PaymentRecorded;
import org.mingzhang.domain.payee.PayeeEvent.PayeeRegistered;
import org.mingzhang.store.codec.EventCodec;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes a history into an empty log by COPY, with its claims: the same rows that as many commands would have left, in seconds.
 * Only the content hash of a key is another, so a command of this history that is sent again is a conflict, not a repeat.
 */
public final class LogFiller {
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final String PRINCIPAL = "bench";
    private static final int ROWS_AT_ONCE = 2000;
    private static final String EVENTS =
            "COPY ledger.event (position, aggregate, sequence, type, revision, event_id, recorded_at, payload, metadata) FROM STDIN";
    private static final String CLAIMS = "COPY ledger.claim (kind, key, content_hash, answer, event_id) FROM STDIN";

    private final Workload workload;
    private final EventCodec codec = EventCodec.ledger();

    public LogFiller(Workload workload) {
        this.workload = workload;
    }

    /**
     * @param app of the role {@code ledger_app}
     * @param events how many of the history
     * @param progress told how many there are so far
     */
    public void fill(DataSource app, long events, LongConsumer progress) throws SQLException {
        try (var event = app.getConnection();
                var claim = app.getConnection()) {
            event.setAutoCommit(false);
            claim.setAutoCommit(false);
            copy(event, claim, events, progress);
            setCounter(event, events);
            event.commit();
            claim.commit();
        }
    }

    private void copy(Connection event, Connection claim, long events, LongConsumer progress) throws SQLException {
        CopyIn eventRows = copyIn(event, EVENTS);
        CopyIn claimRows = copyIn(claim, CLAIMS);
        var eventText = new StringBuilder();
        var claimText = new StringBuilder();
        var ids = new SplittableRandom(42);
        for (long place = 0; place < events; place++) {
            var id = randomId(ids);
            var content = workload.event(place);
            event(eventText, place, id, content);
            claims(claimText, id, content);
            if ((place + 1) % ROWS_AT_ONCE == 0 || place + 1 == events) {
                send(eventRows, eventText);
                send(claimRows, claimText);
                progress.accept(place + 1);
            }
        }
        eventRows.endCopy();
        claimRows.endCopy();
    }

    private void event(StringBuilder out, long place, UUID id, LedgerEvent event) {
        var encoded = codec.encode(event);
        out.append(place + 1).append('\t').append(event.stream());
        out.append('\t').append(workload.sequence(place));
        out.append('\t').append(encoded.name().type());
        out.append('\t').append(encoded.name().revision());
        out.append('\t').append(id).append('\t').append(recordedAt(place)).append('\t');
        escaped(out, encoded.payload()).append('\t');
        escaped(out, metadata(event)).append('\n');
    }

    private String metadata(LedgerEvent event) {
        return codec.encodeMetadata(Map.of(
                "principal",
                PRINCIPAL,
                "idempotencyKey",
                idempotencyKey(event),
                "correlationId",
                "workload",
                "causationId",
                event.entry().id().value()));
    }

    private static void claims(StringBuilder out, UUID id, LedgerEvent event) {
        switch (event) {
            case PayeeRegistered e ->
                claim(
                        out,
                        "payee-name",
                        e.name(),
                        e.code().value(),
                        '"' + e.code().value() + '"',
                        id);
            case FundEvent e -> {
                var key = PRINCIPAL + "/" + idempotencyKey(e);
                claim(out, "key", key, key, "0", id);
                if (e instanceof PaymentRecorded paid && paid.payment().voucher() != null) {
                    var fund = e.fund().toString();
                    claim(out, "voucher", paid.payment().voucher().toString(), fund, '"' + fund + '"', id);
                }
            }
            default -> throw new IllegalStateException("not in the workload: " + event);
        }
    }

    private static void claim(StringBuilder out, String kind, String key, String content, String answer, UUID event) {
        out.append(kind).append('\t').append(key).append("\t\\\\x").append(sha256(content));
        out.append('\t').append(answer).append('\t').append(event).append('\n');
    }

    private static String idempotencyKey(LedgerEvent event) {
        return event.stream() + "/" + event.entry().id().value();
    }

    private static void setCounter(Connection connection, long events) throws SQLException {
        try (var update = connection.prepareStatement(
                "UPDATE ledger.event_counter SET position = ?, recorded_at = ?::timestamptz")) {
            update.setLong(1, events);
            update.setString(2, recordedAt(events - 1).toString());
            update.executeUpdate();
        }
    }

    private static Instant recordedAt(long place) {
        return FIRST.plusMillis(place);
    }

    private static UUID randomId(SplittableRandom random) {
        return new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() & ~(3L << 62)) | (1L << 63));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static StringBuilder escaped(StringBuilder out, String text) {
        return text.indexOf('\\') < 0 ? out.append(text) : out.append(text.replace("\\", "\\\\"));
    }

    private static CopyIn copyIn(Connection connection, String sql) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    }

    private static void send(CopyIn to, StringBuilder rows) throws SQLException {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        to.writeToCopy(bytes, 0, bytes.length);
        rows.setLength(0);
    }
}

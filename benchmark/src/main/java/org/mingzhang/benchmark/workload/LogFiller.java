package org.mingzhang.benchmark.workload;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.fund.FundEvent;
import org.mingzhang.domain.fund.FundEvent.PaymentRecorded;
import org.mingzhang.domain.fund.VoucherNo;
import org.mingzhang.domain.payee.PayeeEvent.PayeeRegistered;
import org.mingzhang.store.claim.Claim;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.copy.CopyRows;
import org.mingzhang.store.log.JsonText;

/**
 * Writes a history into an empty log by COPY, with its claims: the same rows that as many commands would have left, in seconds.
 * Only the holder of a key is no digest, so a command of this history that is sent again is a conflict, not a repeat.
 */
public final class LogFiller {
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final String PRINCIPAL = "bench";
    private static final int ROWS_AT_ONCE = 5000;
    private static final String EVENT =
            "ledger.event (position, aggregate, sequence, type, revision, event_id, recorded_at, payload, metadata, key, digest, voucher)";
    private static final String CLAIM = "ledger.claim (kind, key, holder, position)";

    private final Workload workload;
    private final EventCodec codec = EventCodec.ledger();
    private final IdentifierFactory ids = IdentifierFactory.getInstance();

    public LogFiller(Workload workload) {
        this.workload = workload;
    }

    /**
     * @param app of the role {@code ledger_app}
     * @param events how many of the history
     * @param progress told how many there are so far
     */
    public void fill(DataSource app, long events, LongConsumer progress) throws SQLException {
        try (var connection = app.getConnection();
                var ahead = Executors.newSingleThreadExecutor()) {
            connection.setAutoCommit(false);
            var next = ahead.submit(() -> rows(0, events));
            for (long from = 0; from < events; from += ROWS_AT_ONCE) {
                var rows = next.get();
                long to = Math.min(events, from + ROWS_AT_ONCE);
                next = ahead.submit(() -> rows(to, events));
                rows.events().into(EVENT, connection);
                rows.claims().into(CLAIM, connection);
                progress.accept(to);
            }
            setCounter(connection, events);
            connection.commit();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private record Rows(CopyRows events, CopyRows claims) {}

    /** Those of one COPY, while PostgreSQL takes those before them. */
    private Rows rows(long from, long events) {
        long to = Math.min(events, from + ROWS_AT_ONCE);
        var eventRows = new CopyRows();
        var claimRows = new CopyRows();
        for (long place = from; place < to; place++) {
            var event = workload.event(place);
            event(eventRows, place, event);
            if (event instanceof PayeeRegistered payee) {
                claimRows
                        .row(4)
                        .text(Claim.PAYEE_NAME)
                        .text(payee.name())
                        .text(payee.code().value())
                        .bigint(place + 1);
            }
        }
        return new Rows(eventRows, claimRows);
    }

    private void event(CopyRows rows, long place, LedgerEvent event) {
        var encoded = codec.encode(event);
        rows.row(12)
                .bigint(place + 1)
                .text(event.stream())
                .bigint(workload.sequence(place))
                .text(encoded.name().type())
                .text(encoded.name().revision())
                .uuid(UUID.fromString(ids.generateIdentifier()))
                .instant(recordedAt(place))
                .json(encoded.payload())
                .json(metadata(event));
        if (event instanceof FundEvent)
            rows.text(PRINCIPAL + "/" + idempotencyKey(event)).text("workload");
        else rows.absent().absent();
        rows.optionalText(voucher(event));
    }

    private static @Nullable String voucher(LedgerEvent event) {
        @Nullable
        VoucherNo voucher =
                event instanceof PaymentRecorded paid ? paid.payment().voucher() : null;
        return voucher == null ? null : voucher.toString();
    }

    private JsonText metadata(LedgerEvent event) {
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

    private static String idempotencyKey(LedgerEvent event) {
        return event.stream() + "/" + event.entry().id().value();
    }

    private static void setCounter(Connection connection, long events) throws SQLException {
        try (var update =
                connection.prepareStatement("UPDATE ledger.event_counter SET position = ?, recorded_at = ?")) {
            update.setLong(1, events);
            update.setObject(2, recordedAt(events - 1).atOffset(ZoneOffset.UTC));
            update.executeUpdate();
        }
    }

    private static Instant recordedAt(long place) {
        return FIRST.plusMillis(place);
    }
}

package org.mingzhang.store.axon;

import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of snapshots: at most one for each stream. */
final class Snapshots {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    private final JdbcClient jdbc;
    private final SnapshotForm form;

    Snapshots(DataSource dataSource, SnapshotForm form) {
        this.jdbc = JdbcClient.create(dataSource);
        this.form = form;
    }

    Optional<DomainEventMessage<?>> read(String stream) {
        if (form == SnapshotForm.NONE) return Optional.empty();
        return jdbc.sql("SELECT sequence, state FROM ledger.snapshot WHERE aggregate = ? AND form = ?")
                .params(stream, form.name())
                .query((row, number) -> restore(stream, row.getLong(1), row.getBytes(2)))
                .optional()
                .flatMap(Function.identity());
    }

    private Optional<DomainEventMessage<?>> restore(String stream, long sequence, byte[] written) {
        try {
            var state = form.read(written);
            return Optional.of(new GenericDomainEventMessage<>(kind(stream), stream, sequence, state));
        } catch (RuntimeException e) {
            LOG.warn("the snapshot of {} cannot be read; its history is", stream, e);
            return Optional.empty();
        }
    }

    /** Unless there is a later one of this form. */
    void store(DomainEventMessage<?> snapshot) {
        jdbc.sql("""
                INSERT INTO ledger.snapshot (aggregate, sequence, form, state) VALUES (?, ?, ?, ?)
                ON CONFLICT (aggregate) DO UPDATE SET sequence = EXCLUDED.sequence, form = EXCLUDED.form, state = EXCLUDED.state
                WHERE snapshot.form <> EXCLUDED.form OR snapshot.sequence < EXCLUDED.sequence""")
                .params(
                        snapshot.getAggregateIdentifier(),
                        snapshot.getSequenceNumber(),
                        form.name(),
                        form.write(snapshot.getPayload()))
                .update();
    }

    private static String kind(String stream) {
        return stream.substring(0, Math.max(0, stream.indexOf(':')));
    }
}

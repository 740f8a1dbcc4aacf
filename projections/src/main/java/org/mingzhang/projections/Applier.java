package org.mingzhang.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.store.log.RecordedEvent;
import org.mingzhang.store.log.StoredEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies events to the generation that the connection's search path names, in the transaction of the caller. Live following and
 * rebuilding are this same code.
 *
 * <p>An event that cannot be applied is parked, with what follows it in its stream: the other streams go on.
 */
final class Applier {
    private static final Logger LOG = LoggerFactory.getLogger(Applier.class);

    private final Function<StoredEvent, RecordedEvent> reader;

    /** @param reader fails on an event that cannot be read */
    Applier(Function<StoredEvent, RecordedEvent> reader) {
        this.reader = reader;
    }

    /**
     * @param dimensions of the generation; they have read it since another has written to it
     * @param seen is told each event, and null for one that is parked because it cannot be read
     * @throws SQLException when the database fails, which is no fault of an event
     */
    void apply(
            Connection connection,
            Dimensions dimensions,
            List<StoredEvent> events,
            BiConsumer<StoredEvent, @Nullable LedgerEvent> seen)
            throws SQLException {
        var parked = parkedStreams(connection);
        var whole = new HashSet<>(parked);
        var batch = new Batch(dimensions);
        for (var event : events) seen.accept(event, add(read(event), batch, whole));
        var before = connection.setSavepoint();
        try {
            batch.write(connection);
            connection.releaseSavepoint(before);
        } catch (SQLException e) {
            if (!isFaultOfData(e)) throw e;
            connection.rollback(before);
            dimensions.resume(connection);
            for (var event : events) applyAlone(connection, dimensions, event, parked);
        }
    }

    private void applyAlone(Connection connection, Dimensions dimensions, StoredEvent event, Set<String> parked)
            throws SQLException {
        var before = connection.setSavepoint();
        var batch = new Batch(dimensions);
        add(read(event), batch, parked);
        try {
            batch.write(connection);
            connection.releaseSavepoint(before);
        } catch (SQLException e) {
            if (!isFaultOfData(e)) throw e;
            connection.rollback(before);
            dimensions.resume(connection);
            parked.add(event.aggregate());
            var alone = new Batch(dimensions);
            alone.add(park(event, String.valueOf(e.getMessage())));
            alone.write(connection);
        }
    }

    /** An event as it lies in the log, with what it changes; or, when it cannot be read or projected, with the reason. */
    sealed interface Read {
        StoredEvent stored();

        record Applicable(StoredEvent stored, LedgerEvent event, List<Change> changes) implements Read {}

        record Unreadable(StoredEvent stored, String reason) implements Read {}
    }

    /** Depends on nothing but the event: events may be read side by side, and are then added in their order. */
    Read read(StoredEvent stored) {
        try {
            var recorded = reader.apply(stored);
            return new Read.Applicable(stored, recorded.event(), Projection.on(recorded));
        } catch (RuntimeException e) {
            return new Read.Unreadable(stored, String.valueOf(e.getMessage()));
        }
    }

    /** @return the event; null when it was parked, with its stream */
    @Nullable
    LedgerEvent add(Read read, Batch batch, Set<String> parked) {
        var stored = read.stored();
        if (parked.contains(stored.aggregate())) {
            batch.add(park(stored, "follows a parked event of its stream"));
            return null;
        }
        return switch (read) {
            case Read.Applicable applicable -> {
                applicable.changes().forEach(batch::add);
                yield applicable.event();
            }
            case Read.Unreadable unreadable -> {
                parked.add(stored.aggregate());
                batch.add(park(stored, unreadable.reason()));
                yield null;
            }
        };
    }

    private static Change park(StoredEvent event, String reason) {
        LOG.error("event {} ({} of {}) is parked: {}", event.position(), event.type(), event.aggregate(), reason);
        return Change.added(
                Table.PARKED, event.position(), event.aggregate(), event.type(), reason, event.recordedAt());
    }

    private static Set<String> parkedStreams(Connection connection) throws SQLException {
        var streams = new HashSet<String>();
        try (var select = connection.prepareStatement("SELECT DISTINCT stream FROM parked");
                var rows = select.executeQuery()) {
            while (rows.next()) streams.add(rows.getString(1));
        }
        return streams;
    }

    /** Classes 22 and 23: a value that does not fit, or a constraint that it breaks. */
    static boolean isFaultOfData(SQLException e) {
        var state = e.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }
}

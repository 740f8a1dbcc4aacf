package org.mingzhang.store.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.log.LogReader;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The streams of one kind, and what is recorded of each. The work around the money (documents, declarations, awards) is read by
 * folding its streams up to a position; money, of which there is much, is read from tables.
 */
public final class Histories {
    private static final int AT_ONCE = 1000;

    /** An event, and its place in the log. */
    public record Recorded<E extends LedgerEvent>(long position, Instant recordedAt, E event) {}

    private final JdbcClient jdbc;
    private final LogReader log;
    private final EventCodec codec;

    public Histories(DataSource dataSource, LogReader log, EventCodec codec) {
        this.jdbc = JdbcClient.create(dataSource);
        this.log = log;
        this.codec = codec;
    }

    /**
     * The streams of a kind that had begun at {@code position}, in the order in which they began.
     *
     * @param kind what stands before the colon of a stream's name
     */
    public List<String> streams(String kind, long position) {
        return jdbc.sql("""
                        SELECT aggregate FROM ledger.event
                        WHERE aggregate >= ? AND aggregate < ? AND sequence = 0 AND position <= ?
                        ORDER BY position""")
                .params(kind + ":", kind + ";", position)
                .query(String.class)
                .list();
    }

    /**
     * Everything recorded of one stream up to and including {@code position}; empty when there is nothing.
     *
     * @throws ClassCastException when the stream keeps other events
     */
    public <E extends LedgerEvent> List<Recorded<E>> events(String stream, Class<E> kind, long position) {
        var events = new ArrayList<Recorded<E>>();
        long sequence = 0;
        while (true) {
            var batch = log.readStream(stream, sequence, AT_ONCE);
            for (var stored : batch) {
                if (stored.position() > position) return events;
                events.add(new Recorded<>(stored.position(), stored.recordedAt(), kind.cast(codec.decode(stored))));
            }
            if (batch.size() < AT_ONCE) return events;
            sequence += AT_ONCE;
        }
    }

    /**
     * What a stream began with; empty when there is nothing.
     *
     * @throws ClassCastException when it began with something else
     */
    public <E extends LedgerEvent> Optional<E> first(String stream, Class<E> kind) {
        return log.readStream(stream, 0, 1).stream()
                .map(stored -> kind.cast(codec.decode(stored)))
                .findFirst();
    }

    /** Position of the latest event of a stream; empty when there is none. */
    public OptionalLong latest(String stream) {
        return jdbc
                .sql("SELECT position FROM ledger.event WHERE aggregate = ? ORDER BY sequence DESC LIMIT 1")
                .param(stream)
                .query(Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** Folds a stream up to and including {@code position} into a state that changes in place; {@code state} itself when there is nothing. */
    public <S, E extends LedgerEvent> S fold(
            String stream, Class<E> kind, long position, S state, BiConsumer<S, E> evolve) {
        for (var recorded : events(stream, kind, position)) evolve.accept(state, recorded.event());
        return state;
    }
}

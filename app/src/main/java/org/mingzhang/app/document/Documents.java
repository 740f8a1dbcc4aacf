package org.mingzhang.app.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.mingzhang.domain.statement.DocumentClaims;
import org.mingzhang.domain.statement.DocumentCommand;
import org.mingzhang.domain.statement.DocumentEvent;
import org.mingzhang.domain.statement.DocumentState;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.log.LogReader;
import org.mingzhang.store.log.StoredEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The documents and what they say, folded from their streams: there are few, and each is short. */
@Component
public final class Documents {
    private static final int AT_ONCE = 1000;

    /** An event of a document's stream, and its place in the log. */
    public record Recorded(long position, DocumentEvent event) {}

    private final JdbcClient jdbc;
    private final LogReader log;
    private final EventCodec codec;

    Documents(DataSource dataSource, LogReader log, EventCodec codec) {
        this.jdbc = JdbcClient.create(dataSource);
        this.log = log;
        this.codec = codec;
    }

    /** What every document says at {@code position}, in the order in which they were registered. */
    public List<DocumentClaims> claims(long position) {
        var claims = new ArrayList<DocumentClaims>();
        for (var stream : streams(position)) {
            var state = new DocumentState();
            for (var recorded : events(stream)) if (recorded.position() <= position) state.evolve(recorded.event());
            if (state.isRegistered()) claims.add(state.claims());
        }
        return claims;
    }

    /** Everything recorded of one document; empty when it is not known. */
    public List<Recorded> events(String stream) {
        var events = new ArrayList<Recorded>();
        for (var batch = log.readStream(stream, 0, AT_ONCE);
                !batch.isEmpty();
                batch = log.readStream(stream, events.size(), AT_ONCE)) {
            batch.forEach(stored -> decoded(stored).ifPresent(events::add));
        }
        return events;
    }

    static String stream(String document) {
        return DocumentCommand.stream(document);
    }

    private List<String> streams(long position) {
        return jdbc.sql("""
                        SELECT aggregate FROM ledger.event
                        WHERE aggregate >= 'document:' AND aggregate < 'document;' AND sequence = 0 AND position <= ?
                        ORDER BY position""").param(position).query(String.class).list();
    }

    private Optional<Recorded> decoded(StoredEvent stored) {
        return codec.decode(stored) instanceof DocumentEvent event
                ? Optional.of(new Recorded(stored.position(), event))
                : Optional.empty();
    }
}

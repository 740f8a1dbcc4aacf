package org.mingzhang.app.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mingzhang.domain.statement.DocumentClaims;
import org.mingzhang.domain.statement.DocumentCommand;
import org.mingzhang.domain.statement.DocumentEvent;
import org.mingzhang.domain.statement.DocumentEvent.DocumentRegistered;
import org.mingzhang.domain.statement.DocumentState;
import org.mingzhang.store.history.Histories;
import org.springframework.stereotype.Component;

/** The documents and what they say, folded from their streams: there are few, and each is short. */
@Component
public final class Documents {
    private final Histories histories;
    private final Map<String, String> titles = new ConcurrentHashMap<>();

    Documents(Histories histories) {
        this.histories = histories;
    }

    /** What every document says at {@code position}, in the order in which they were registered. */
    public List<DocumentClaims> claims(long position) {
        return histories.streams("document", position).stream()
                .map(stream -> histories.fold(
                        stream, DocumentEvent.class, position, new DocumentState(), DocumentState::evolve))
                .filter(DocumentState::isRegistered)
                .map(DocumentState::claims)
                .toList();
    }

    /** Its title, which never changes; empty when no such document is registered. */
    Optional<String> title(String document) {
        var known = titles.get(document);
        if (known != null) return Optional.of(known);
        var title = histories
                .first(DocumentCommand.stream(document), DocumentRegistered.class)
                .map(e -> e.entry().document().title());
        title.ifPresent(t -> titles.put(document, t));
        return title;
    }

    /** Everything recorded of one document; empty when it is not known. */
    public List<Histories.Recorded<DocumentEvent>> events(String document) {
        return histories.events(DocumentCommand.stream(document), DocumentEvent.class, Long.MAX_VALUE);
    }
}

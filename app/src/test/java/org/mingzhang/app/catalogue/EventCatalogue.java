package org.mingzhang.app.catalogue;

import java.util.Comparator;
import org.mingzhang.app.Vocabulary;
import org.mingzhang.app.message.Messages;
import org.mingzhang.store.codec.EventNames;

/** Every event: its stored name and revision, what it is called, its fields. */
final class EventCatalogue {
    private EventCatalogue() {}

    static String text() {
        var names = EventNames.ledger();
        var messages = new Messages();
        var text = new StringBuilder("""
                # Events 事件

                Generated from the code; do not edit. Every event also carries its `entry`: id, effective date, document date, posting
                period, actor, source document, status of its figure, derivation and cause. Amounts are integers of fen.

                | name | revision | 名称 | fields | what it says |
                |---|---|---|---|---|
                """);
        Vocabulary.events().stream()
                .sorted(Comparator.comparing(e -> names.of(e).type()))
                .forEach(event -> text.append("| `%s` | %s | %s | %s | %s |\n"
                        .formatted(
                                names.of(event).type(),
                                names.of(event).revision(),
                                messages.event(names.of(event).type()).zh(),
                                Sources.components(event),
                                Sources.doc(event))));
        return text.toString();
    }
}

package org.mingzhang.app.document;

import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.message.Messages;
import org.mingzhang.app.message.Numbers;
import org.mingzhang.app.message.Sentence;
import org.mingzhang.domain.statement.Level;
import org.mingzhang.domain.statement.Statement;
import org.mingzhang.domain.statement.Statement.Group;
import org.mingzhang.domain.statement.Statement.Item;
import org.mingzhang.domain.statement.Statement.Source;

/** What a document says, as a sentence: amounts in the document's own unit. */
final class StatementWords {
    private StatementWords() {}

    static Sentence of(Statement statement, Messages messages) {
        var values = new HashMap<String, @Nullable Object>();
        Numbers.of((Record) statement).forEach((name, value) -> values.put(name, plain(value)));
        return messages.sentence("statement." + statement.getClass().getSimpleName(), values);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Level level -> level.name();
            case List<?> parts -> parts.stream().map(StatementWords::part).toList();
            default -> value;
        };
    }

    private static Object part(Object part) {
        return switch (part) {
            case Item item -> item.name() + " " + item.amount();
            case Source source -> source.name() + " " + source.amount();
            case Group group -> group.weight() == null ? group.name() : group.name() + " " + group.weight();
            default -> part;
        };
    }
}

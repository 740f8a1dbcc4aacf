package org.mingzhang.domain.statement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.money.Money;

/**
 * A contradiction, with its numbers and no explanation. The sentence is made at the edge.
 *
 * @param document the document whose statement does not fit; with two documents, the later recorded one
 * @param concept what the statement is about
 * @param delta by how much, signed as "stated − should be", between two statements of equal rank the distance; absent where the contradiction is not one of money
 * @param args numbers and names for the sentence: amounts in yuan with thousands separators, days as yyyy-MM-dd
 * @param lines the items that it comes from, where it is a matter of several
 */
public record Finding(
        FindingCode kind,
        String document,
        String concept,
        @Nullable Money delta,
        Map<String, String> args,
        List<Line> lines) {
    public Finding {
        args = Collections.unmodifiableMap(new LinkedHashMap<>(args));
        lines = List.copyOf(lines);
    }

    /** @param amount the item's amount, or its difference where the finding is one of differences */
    public record Line(String name, Money amount) {}

    static Finding of(FindingCode kind, String document, String concept, @Nullable Money delta) {
        return new Finding(kind, document, concept, delta, Map.of(), List.of());
    }

    public String code() {
        return kind.code();
    }

    Finding with(String name, Object value) {
        var more = new LinkedHashMap<>(args);
        more.put(name, value instanceof Money money ? money.grouped() : value.toString());
        return new Finding(kind, document, concept, delta, more, lines);
    }

    Finding listing(List<Line> items) {
        return new Finding(kind, document, concept, delta, args, items);
    }
}

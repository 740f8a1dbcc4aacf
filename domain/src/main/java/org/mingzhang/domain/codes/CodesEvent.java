package org.mingzhang.domain.codes;

import java.util.Map;
import java.util.TreeMap;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.source.Entry;

public sealed interface CodesEvent extends LedgerEvent {
    int year();

    @Override
    default String stream() {
        return CodesCommand.stream(year());
    }

    /** Codes of one kind for one fiscal year, with their names; added to those loaded before. */
    record CodesLoaded(int year, Entry entry, CodeKind kind, Map<String, String> names) implements CodesEvent {
        public CodesLoaded {
            names = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(names));
        }
    }
}

package org.mingzhang.domain.codes;

import java.util.Map;
import java.util.Set;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.LedgerCommand;
import org.mingzhang.domain.source.Entry;

public sealed interface CodesCommand extends LedgerCommand {
    int year();

    @Override
    default Set<String> streams() {
        return Set.of(stream(year()));
    }

    static String stream(int year) {
        return "codes:" + year;
    }

    /** Loads codes of one kind for one fiscal year; those already loaded stay. */
    record LoadCodes(int year, Entry entry, CodeKind kind, Map<String, String> names) implements CodesCommand {
        public LoadCodes {
            if (names.isEmpty()) throw new BadInput("list-empty", "names", "");
            names = Map.copyOf(names);
        }
    }
}

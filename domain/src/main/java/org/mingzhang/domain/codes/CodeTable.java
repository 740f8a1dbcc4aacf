package org.mingzhang.domain.codes;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The codes of one fiscal year. Owned by one reader; {@link #evolve} changes it in place. */
public final class CodeTable {
    private final Map<CodeKind, Map<String, String>> names = new EnumMap<>(CodeKind.class);

    public boolean has(CodeKind kind, String code) {
        return names.getOrDefault(kind, Map.of()).containsKey(code);
    }

    public int size(CodeKind kind) {
        return names.getOrDefault(kind, Map.of()).size();
    }

    public boolean hasAll(CodeKind kind, Map<String, String> some) {
        return names.getOrDefault(kind, Map.of()).entrySet().containsAll(some.entrySet());
    }

    public void evolve(CodesEvent event) {
        switch (event) {
            case CodesEvent.CodesLoaded e ->
                names.computeIfAbsent(e.kind(), k -> new HashMap<>()).putAll(e.names());
        }
    }
}

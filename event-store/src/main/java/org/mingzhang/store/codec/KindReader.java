package org.mingzhang.store.codec;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads a member of a sealed type, which says first of what kind it is. */
final class KindReader implements ValueReader {
    static final String KIND = "kind";

    private final Map<String, RecordReader> members;
    private final ValueReader kind = TextReader.repeating(this::member);

    KindReader(Map<String, RecordReader> members) {
        this.members = members;
    }

    @Override
    public Object read(JsonParser in) {
        ValueReader.require(in, JsonToken.START_OBJECT);
        if (!KIND.equals(in.nextName())) throw new IllegalArgumentException("the kind does not come first");
        in.nextToken();
        return ((RecordReader) kind.read(in)).readComponents(in);
    }

    private RecordReader member(String kind) {
        @Nullable RecordReader member = members.get(kind);
        if (member == null) throw new IllegalArgumentException("unknown kind " + kind);
        return member;
    }
}

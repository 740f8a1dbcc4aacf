package org.mingzhang.store.codec;

import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads a member of a sealed type, which says first of what kind it is. */
record KindReader(Map<String, RecordReader> members) implements ValueReader {
    static final String KIND = "kind";

    @Override
    public Object read(JsonParser in) {
        ValueReader.require(in, JsonToken.START_OBJECT);
        if (!KIND.equals(in.nextName())) throw new IllegalArgumentException("the kind does not come first");
        in.nextToken();
        ValueReader.require(in, JsonToken.VALUE_STRING);
        RecordReader member = members.get(in.getString());
        if (member == null) throw new IllegalArgumentException("unknown kind " + in.getString());
        return member.readComponents(in);
    }
}

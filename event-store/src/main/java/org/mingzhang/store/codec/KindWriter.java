package org.mingzhang.store.codec;

import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Writes a member of a sealed type, saying first of what kind it is. */
record KindWriter(Map<Class<?>, Member> members) implements ValueWriter {
    record Member(String kind, RecordWriter components) {}

    @Override
    public void write(Object value, JsonGenerator out) {
        Member member = members.get(value.getClass());
        if (member == null) throw new IllegalArgumentException("has no kind: " + value.getClass());
        out.writeStartObject();
        out.writeName(KindReader.KIND);
        out.writeString(member.kind());
        member.components().writeComponents(value, out);
        out.writeEndObject();
    }
}

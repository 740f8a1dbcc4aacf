package org.mingzhang.store.codec;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads a value of one type, strictly: whatever has another form is an {@link IllegalArgumentException} or the parser's own. */
@FunctionalInterface
interface ValueReader {
    /** @param in stands at the value's first token, and is left at its last */
    Object read(JsonParser in);

    static void require(JsonParser in, JsonToken token) {
        if (!in.hasToken(token)) throw new IllegalArgumentException(in.currentToken() + " instead of " + token);
    }
}

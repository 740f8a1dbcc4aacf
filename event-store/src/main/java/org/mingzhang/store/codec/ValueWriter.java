package org.mingzhang.store.codec;

import tools.jackson.core.JsonGenerator;

/** Writes a value of one type, so that its {@link ValueReader} reads it. */
@FunctionalInterface
interface ValueWriter {
    void write(Object value, JsonGenerator out);
}

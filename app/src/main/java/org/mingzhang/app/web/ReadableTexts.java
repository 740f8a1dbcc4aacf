package org.mingzhang.app.web;

import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/** A text of a body, which has to hold characters only. */
final class ReadableTexts extends StringDeserializer {
    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
        @Nullable String text = super.deserialize(parser, context);
        return text == null ? null : BadInput.requireReadable("", text);
    }
}

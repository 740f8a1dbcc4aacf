package org.mingzhang.app.web;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Decimal numbers as a fact file has them, without an exponent: {@code 1e999999999} is short to write, and endless to reckon with. */
final class PlainDecimals extends StdScalarDeserializer<BigDecimal> {
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?");

    PlainDecimals() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser json, DeserializationContext context) {
        var token = json.currentToken();
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT)
            return (BigDecimal) context.handleUnexpectedToken(context.constructType(BigDecimal.class), json);
        var text = json.getString();
        if (!PLAIN.matcher(text).matches())
            throw context.weirdStringException(text, BigDecimal.class, "not a plain decimal number");
        return new BigDecimal(text);
    }
}

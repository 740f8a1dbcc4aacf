package org.mingzhang.app.message;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.Bucket;
import org.mingzhang.domain.money.Money;

/** The components of a rejection, warning or finding by name: as values for a sentence, and as they go over the wire. */
public final class Numbers {
    private Numbers() {}

    /** Component values in their order; absent ones are null. */
    public static Map<String, @Nullable Object> of(Record fact) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (RecordComponent component : fact.getClass().getRecordComponents()) {
            values.put(component.getName(), read(component, fact));
        }
        return values;
    }

    /** Money as yuan text and, under the name with {@code Fen} behind it, as an integer; absent values left out. */
    public static Map<String, Object> onTheWire(Map<String, @Nullable Object> values) {
        var wire = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> {
            switch (value) {
                case null -> {}
                case Money money -> {
                    wire.put(name, money.toYuan());
                    wire.put(name + "Fen", money.fen());
                }
                case Bucket bucket ->
                    wire.put(name, Map.of("source", bucket.source().name(), "vintage", bucket.vintage()));
                case Integer number -> wire.put(name, number);
                case Long number -> wire.put(name, number);
                case Boolean flag -> wire.put(name, flag);
                case Collection<?> items ->
                    wire.put(name, items.stream().map(Object::toString).toList());
                default -> wire.put(name, value.toString());
            }
        });
        return wire;
    }

    private static @Nullable Object read(RecordComponent component, Record fact) {
        try {
            return component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

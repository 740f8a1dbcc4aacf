package org.mingzhang.store.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Fraction;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.UnifiedCode;
import org.mingzhang.domain.source.DocumentNo;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.EntryId;

/**
 * The writers of all types that payloads are made of, each made when it is first asked for: money is an integer of fen; ids,
 * document numbers, dates, decimals and fractions are text; the entries of a map stand in the order of their keys.
 */
final class ValueWriters {
    private static final Set<Class<?>> TEXT = Set.of(
            FundId.class,
            EntryId.class,
            DocumentNo.class,
            UnifiedCode.class,
            EffectiveDate.class,
            Fraction.class,
            LocalDate.class,
            YearMonth.class);
    private static final ValueWriter TEXT_WRITER = (value, out) -> out.writeString(value.toString());
    private static final Map<Type, ValueWriter> VALUES = Map.of(
            String.class, (value, out) -> out.writeString((String) value),
            int.class, (value, out) -> out.writeNumber((int) value),
            long.class, (value, out) -> out.writeNumber((long) value),
            Integer.class, (value, out) -> out.writeNumber((int) value),
            boolean.class, (value, out) -> out.writeBoolean((boolean) value),
            Money.class, (value, out) -> out.writeNumber(((Money) value).fen()),
            BigDecimal.class, (value, out) -> out.writeString(((BigDecimal) value).toPlainString()));

    private final Map<Type, ValueWriter> writers = new ConcurrentHashMap<>(VALUES);

    /** @throws IllegalArgumentException when no payload can hold such a value */
    ValueWriter of(Type type) {
        @Nullable ValueWriter known = writers.get(type);
        if (known != null) return known;
        ValueWriter made = make(type);
        writers.put(type, made);
        return made;
    }

    private ValueWriter make(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            if (generic.getRawType() == Map.class) return map(of(of[1]));
            return list(of(of[0]));
        }
        if (!(type instanceof Class<?> plain)) throw new IllegalArgumentException("cannot be written: " + type);
        if (TEXT.contains(plain)) return TEXT_WRITER;
        if (plain.isEnum()) return (value, out) -> out.writeString(((Enum<?>) value).name());
        if (plain.isSealed()) return new KindWriter(members(plain));
        return new RecordWriter(plain, this::of);
    }

    private Map<Class<?>, KindWriter.Member> members(Class<?> sealed) {
        return Kinds.of(sealed).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getValue,
                        kind -> new KindWriter.Member(kind.getKey(), (RecordWriter) of(kind.getValue()))));
    }

    private static ValueWriter list(ValueWriter element) {
        return (value, out) -> {
            out.writeStartArray();
            for (Object each : (Collection<?>) value) element.write(each, out);
            out.writeEndArray();
        };
    }

    private static ValueWriter map(ValueWriter element) {
        return (value, out) -> {
            out.writeStartObject();
            new TreeMap<>((Map<?, ?>) value).forEach((key, each) -> {
                out.writeName(key instanceof Enum<?> constant ? constant.name() : key.toString());
                element.write(each, out);
            });
            out.writeEndObject();
        };
    }
}

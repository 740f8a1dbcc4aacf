package org.mingzhang.store.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.domain.money.Fraction;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.payee.UnifiedCode;
import org.mingzhang.domain.source.DocumentNo;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.EntryId;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/** The readers of all types that payloads are made of, each made when it is first asked for. */
final class ValueReaders {
    private static final Map<Type, ValueReader> VALUES = Map.ofEntries(
            Map.entry(String.class, TextReader.repeating(text -> text)),
            Map.entry(int.class, ValueReaders::integer),
            Map.entry(long.class, ValueReaders::longInteger),
            Map.entry(Integer.class, ValueReaders::integer),
            Map.entry(boolean.class, JsonParser::getBooleanValue),
            Map.entry(Money.class, ValueReaders::money),
            Map.entry(FundId.class, TextReader.repeating(FundId::parse)),
            Map.entry(EntryId.class, TextReader.ofMany(EntryId::new)),
            Map.entry(DocumentNo.class, TextReader.repeating(DocumentNo::new)),
            Map.entry(UnifiedCode.class, TextReader.repeating(UnifiedCode::new)),
            Map.entry(BigDecimal.class, TextReader.ofMany(BigDecimal::new)),
            Map.entry(Fraction.class, TextReader.ofMany(Fraction::parse)),
            Map.entry(EffectiveDate.class, TextReader.repeating(text -> EffectiveDate.parse("effective", text))),
            Map.entry(LocalDate.class, TextReader.repeating(LocalDate::parse)),
            Map.entry(YearMonth.class, TextReader.repeating(YearMonth::parse)));

    private final JsonFactory factory;
    private final Map<Type, ValueReader> readers = new ConcurrentHashMap<>(VALUES);

    ValueReaders(JsonFactory factory) {
        this.factory = factory;
    }

    /** @throws IllegalArgumentException when no payload can hold such a value */
    ValueReader of(Type type) {
        @Nullable ValueReader known = readers.get(type);
        if (known != null) return known;
        ValueReader made = make(type);
        readers.put(type, made);
        return made;
    }

    private ValueReader make(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) return list(of(of[0]));
            if (generic.getRawType() == Map.class) return map(key((Class<?>) of[0]), of(of[1]));
        }
        if (!(type instanceof Class<?> plain)) throw new IllegalArgumentException("cannot be read: " + type);
        if (plain.isEnum()) return constant(plain);
        if (plain.isSealed()) return new KindReader(members(plain));
        return new RecordReader(plain, factory, this::of);
    }

    private Map<String, RecordReader> members(Class<?> sealed) {
        return Kinds.of(sealed).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, kind -> (RecordReader) of(kind.getValue())));
    }

    private static Object integer(JsonParser in) {
        ValueReader.require(in, JsonToken.VALUE_NUMBER_INT);
        return in.getIntValue();
    }

    private static Object longInteger(JsonParser in) {
        ValueReader.require(in, JsonToken.VALUE_NUMBER_INT);
        return in.getLongValue();
    }

    private static Object money(JsonParser in) {
        ValueReader.require(in, JsonToken.VALUE_NUMBER_INT);
        return Money.ofFen(in.getLongValue());
    }

    private static ValueReader list(ValueReader element) {
        return in -> {
            ValueReader.require(in, JsonToken.START_ARRAY);
            List<Object> elements = new ArrayList<>();
            while (in.nextToken() != JsonToken.END_ARRAY) elements.add(element.read(in));
            return Collections.unmodifiableList(elements);
        };
    }

    private static ValueReader map(Function<String, ?> key, ValueReader value) {
        return in -> {
            ValueReader.require(in, JsonToken.START_OBJECT);
            Map<Object, Object> entries = new LinkedHashMap<>();
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                in.nextToken();
                if (entries.put(key.apply(name), value.read(in)) != null)
                    throw new IllegalArgumentException(name + " is there twice");
            }
            return Collections.unmodifiableMap(entries);
        };
    }

    private static Function<String, ?> key(Class<?> type) {
        if (type == String.class) return Function.identity();
        if (type == YearMonth.class) return YearMonth::parse;
        if (type.isEnum()) return constants(type)::constant;
        throw new IllegalArgumentException("cannot be a key: " + type);
    }

    private static ValueReader constant(Class<?> type) {
        return TextReader.repeating(constants(type)::constant);
    }

    private static Constants constants(Class<?> type) {
        Map<String, Object> byName = new HashMap<>();
        for (Object constant : type.getEnumConstants()) byName.put(((Enum<?>) constant).name(), constant);
        return new Constants(byName);
    }

    private record Constants(Map<String, Object> byName) {
        Object constant(String name) {
            @Nullable Object constant = byName.get(name);
            if (constant == null) throw new IllegalArgumentException("unknown constant " + name);
            return constant;
        }
    }
}

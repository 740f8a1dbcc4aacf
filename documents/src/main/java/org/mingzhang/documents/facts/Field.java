package org.mingzhang.documents.facts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.campaign.Honour;
import org.mingzhang.domain.campaign.Indicator;
import org.mingzhang.domain.campaign.VetoClause;
import org.mingzhang.domain.fund.Bucket;
import org.mingzhang.domain.fund.Classification;
import org.mingzhang.domain.fund.FundProfile;
import org.mingzhang.domain.fund.PaymentOrder;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.source.Entry;

/**
 * A field of a fact file, from the component of the record that it fills.
 *
 * @param optional absent is allowed: null, false, nothing or not stated
 */
record Field(String name, RecordComponent component, boolean optional) {
    /** Records whose fields stand directly in the fact. */
    private static final Set<Class<?>> INLINE = Set.of(
            PaymentOrder.class, FundProfile.class, Bucket.class, Indicator.class, VetoClause.class, Honour.class);

    private static final Set<Class<?>> MAY_BE_ABSENT =
            Set.of(boolean.class, List.class, Map.class, Classification.class, Payee.class);

    private static final Map<Class<?>, List<Field>> COMPONENTS = new ConcurrentHashMap<>();
    private static final Map<Class<?>, List<Field>> SHOWN = new ConcurrentHashMap<>();

    static List<Field> of(Class<?> type) {
        return COMPONENTS.computeIfAbsent(
                type, t -> Arrays.stream(t.getRecordComponents()).map(Field::of).toList());
    }

    /** The fields as the file shows them: those of inlined records in their place, without what the reader supplies. */
    static List<Field> shown(Class<?> type) {
        var known = SHOWN.get(type);
        if (known != null) return known;
        var shown = of(type).stream()
                .filter(f -> !f.isSupplied())
                .flatMap(f -> f.isInline() ? shown(f.raw()).stream() : Stream.of(f))
                .toList();
        SHOWN.put(type, shown);
        return shown;
    }

    private static Field of(RecordComponent component) {
        var raw = component.getType();
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        // "" stands for no line.
        boolean line = component.getName().equals("line") && raw == String.class;
        // "kind" names the kind of the fact itself.
        var name = component.getName().equals("kind") ? Kebab.of(raw) : Kebab.of(component.getName());
        return new Field(name, component, nullable || line || MAY_BE_ABSENT.contains(raw));
    }

    Class<?> raw() {
        return component.getType();
    }

    Type type() {
        return component.getGenericType();
    }

    boolean isInline() {
        return INLINE.contains(raw());
    }

    /** The entry, and the document that the file is about. */
    boolean isSupplied() {
        return raw() == Entry.class || name.equals("document");
    }

    /** What a list or map holds; its values for a map. */
    static Type held(Type type) {
        var arguments = ((ParameterizedType) type).getActualTypeArguments();
        return arguments[arguments.length - 1];
    }

    static Type key(Type map) {
        return ((ParameterizedType) map).getActualTypeArguments()[0];
    }

    static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }
}

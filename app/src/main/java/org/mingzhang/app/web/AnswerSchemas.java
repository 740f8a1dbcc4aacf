package org.mingzhang.app.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.RecordComponent;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.fund.Figure;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.money.Rate;
import org.mingzhang.domain.source.FigureStatus;
import org.mingzhang.query.fund.Gap;
import org.mingzhang.query.fund.RateValue;
import org.mingzhang.store.codec.Kinds;
import org.springframework.stereotype.Component;

/**
 * What {@link AnswerJson} writes, as the interface's description says it: amounts twice, ids as text, kinds by name. A component
 * of a record that is not {@code @Nullable} is always there.
 */
@Component
final class AnswerSchemas implements ModelConverter {
    private static final String OURS = "org.mingzhang.";
    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var raw = Json.mapper().constructType(type.getType()).getRawClass();
        if (AnswerJson.TEXTS.contains(raw) || raw == Gap.class) return new StringSchema();
        if (raw == YearMonth.class) return new StringSchema().example("2022-09");
        if (raw == Money.class) return new StringSchema().example("1234.56");
        if (raw == Rate.class) return rate();
        if (raw == RateValue.class) return rateValue();
        if (Kinds.MIX_INS.containsKey(raw)) return oneOf(raw, context);
        if (raw.isRecord() && raw.getName().startsWith(OURS)) type.setName(nameOf(raw));
        var schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (raw.isRecord() && raw.getName().startsWith(OURS) && schema != null) {
            var model = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels().get(type.getName());
            if (model != null) complete(model, raw);
        }
        return schema;
    }

    /** Nested records carry the name of their owner, since many are called alike. */
    static String nameOf(Class<?> type) {
        var owner = type.getEnclosingClass();
        return owner == null
                ? type.getSimpleName()
                : nameOf(owner).replaceFirst("Endpoints?$", "") + type.getSimpleName();
    }

    private static void complete(Schema<?> model, Class<?> type) {
        var required = new TreeSet<String>();
        addRequired(type, model, required);
        for (var kind : kindOf(type).stream().toList()) {
            model.addProperty("kind", new StringSchema()._enum(List.of(kind)));
            required.add("kind");
        }
        model.setRequired(new ArrayList<>(required));
    }

    private static void addRequired(Class<?> type, Schema<?> model, Collection<String> required) {
        boolean withNulls = saysNull(type);
        for (var component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                addRequired(component.getType(), model, required);
                continue;
            }
            var name = component.getName();
            if (component.getType() == Money.class) {
                model.addProperty(name, new StringSchema().example("1234.56"));
                model.addProperty(name + "Fen", fen());
                if (!isNullable(component)) required.add(name + "Fen");
            }
            if (!isNullable(component) || withNulls) required.add(name);
            if (isNullable(component) && withNulls) orNull(model, name);
        }
    }

    private static void orNull(Schema<?> model, String name) {
        var properties = model.getProperties();
        var property = properties == null ? null : properties.get(name);
        if (property == null) return;
        if (property.getTypes() != null) property.addType("null");
        if (property.get$ref() != null) properties.put(name, referenceOrNull(property.get$ref()));
    }

    private static Schema<?> referenceOrNull(String reference) {
        var nothing = new Schema<Object>();
        nothing.addType("null");
        return new Schema<Object>()
                .addOneOfItem(new Schema<Object>().$ref(reference))
                .addOneOfItem(nothing);
    }

    private static boolean saysNull(Class<?> type) {
        var inclusion = type.getAnnotation(JsonInclude.class);
        return AnswerJson.WITH_NULLS.contains(type)
                || (inclusion != null && inclusion.value() == JsonInclude.Include.ALWAYS);
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Optional<String> kindOf(Class<?> type) {
        return Kinds.MIX_INS.entrySet().stream()
                .filter(kinds -> kinds.getKey().isAssignableFrom(type))
                .flatMap(kinds -> subtypes(kinds.getValue()).stream())
                .filter(subtype -> subtype.value() == type)
                .map(JsonSubTypes.Type::name)
                .findFirst();
    }

    private static Schema<?> oneOf(Class<?> type, ModelConverterContext context) {
        var schema = new Schema<Object>();
        for (var subtype : subtypes(Kinds.MIX_INS.get(type))) {
            context.resolve(new AnnotatedType(subtype.value()).resolveAsRef(true));
            schema.addOneOfItem(new Schema<Object>().$ref(REFERENCE + nameOf(subtype.value())));
        }
        return schema;
    }

    private static List<JsonSubTypes.Type> subtypes(@Nullable Class<?> kinds) {
        var found = kinds == null ? null : kinds.getAnnotation(JsonSubTypes.class);
        return found == null ? List.of() : Arrays.asList(found.value());
    }

    private static Schema<?> rate() {
        var schema = new ObjectSchema();
        schema.addProperty("numeratorFen", fen());
        schema.addProperty("denominatorFen", fen());
        schema.addProperty("percent", new StringSchema());
        schema.setRequired(List.of("numeratorFen", "denominatorFen"));
        return schema;
    }

    private static Schema<?> rateValue() {
        var schema = new ObjectSchema();
        schema.addProperty("denominator", new StringSchema()._enum(names(Figure.values())));
        schema.addProperty("numeratorFen", fen());
        schema.addProperty("denominatorFen", fen());
        schema.addProperty("percent", textOrNull());
        schema.addProperty("lowPercent", textOrNull());
        schema.addProperty("highPercent", textOrNull());
        schema.addProperty("status", new StringSchema()._enum(names(FigureStatus.values())));
        schema.setRequired(List.of("denominator", "percent", "lowPercent", "highPercent", "status"));
        return schema;
    }

    private static Schema<?> fen() {
        return new IntegerSchema().format("int64");
    }

    private static Schema<?> textOrNull() {
        var schema = new StringSchema();
        schema.addType("string");
        schema.addType("null");
        return schema;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}

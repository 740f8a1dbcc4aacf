package org.mingzhang.documents.facts;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.fund.Classification;
import org.mingzhang.domain.payee.Payee;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;

/**
 * Fills the records of the domain from the fields of a fact, component by component. Faults are collected, not thrown; what
 * the schema reports (a field that is missing or has the wrong shape) is passed over in silence.
 */
final class Binder {
    private final String document;
    private final List<BadInput> errors;

    /** @param document id of the document, which the ids of its facts begin with */
    Binder(String document, List<BadInput> errors) {
        this.document = document;
        this.errors = errors;
    }

    EntryId entryId(String text) {
        return new EntryId(text.contains("/") ? text : document + "/" + text);
    }

    /** The record, or null when a fault was found. Without an entry where it has one: a trial of its rules. */
    @Nullable
    Record bind(Class<?> type, Node.Fields fields, String path, @Nullable Entry entry) {
        var components = Field.of(type);
        @Nullable Object[] arguments = new @Nullable Object[components.size()];
        boolean complete = true;
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(components.get(i), fields, path, entry);
            complete &= arguments[i] != null || isNull(components.get(i), fields);
        }
        return complete ? construct(type, arguments, path) : null;
    }

    private @Nullable Object argument(Field field, Node.Fields fields, String path, @Nullable Entry entry) {
        if (field.raw() == Entry.class) return entry;
        if (field.isSupplied()) return document;
        if (field.isInline()) return bind(field.raw(), fields, path, entry);
        var node = fields.get(field.name());
        return node == null ? absent(field) : value(field.type(), node, path + "." + field.name());
    }

    private static boolean isNull(Field field, Node.Fields fields) {
        return field.optional() && fields.get(field.name()) == null;
    }

    private static @Nullable Object absent(Field field) {
        if (!field.optional()) return null;
        var raw = field.raw();
        if (raw == boolean.class) return false;
        if (raw == List.class) return List.of();
        if (raw == Map.class) return Map.of();
        if (raw == Classification.class) return Classification.NONE;
        if (raw == Payee.class) return new Payee.NotStated();
        return field.name().equals("line") ? "" : null;
    }

    private @Nullable Object value(Type type, Node node, String path) {
        var raw = Field.raw(type);
        return switch (node) {
            case Node.Text(var text) -> text(raw, text, path);
            case Node.Items(var nodes) when raw == List.class -> items(Field.held(type), nodes, path);
            case Node.Fields fields when raw == Map.class -> map(type, fields, path);
            case Node.Fields fields when raw.isSealed() -> member(raw, fields, path);
            case Node.Fields fields when raw.isRecord() && Texts.of(raw) == null -> bind(raw, fields, path, null);
            default -> null;
        };
    }

    private @Nullable Object text(Class<?> raw, String text, String path) {
        try {
            if (raw == boolean.class) return Boolean.valueOf(text);
            if (raw == EntryId.class) return entryId(text);
            if (raw.isEnum()) return Texts.constant(raw, path, text);
            var form = Texts.of(raw);
            return form == null ? null : form.parser().parse(path, text);
        } catch (BadInput e) {
            // The schema has named a constant that does not exist.
            if (!e.code().equals("not-one-of")) errors.add(new BadInput(e.code(), path, text));
            return null;
        }
    }

    private @Nullable Object items(Type held, List<Node> nodes, String path) {
        var values = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            var value = value(held, nodes.get(i), path + "[" + i + "]");
            if (value != null) values.add(value);
        }
        return values.size() == nodes.size() ? values : null;
    }

    private @Nullable Object map(Type type, Node.Fields fields, String path) {
        var values = new LinkedHashMap<Object, Object>();
        for (var field : fields.nodes().entrySet()) {
            var at = path + "." + field.getKey();
            var key = key(Field.raw(Field.key(type)), field.getKey(), at);
            var value = value(Field.held(type), field.getValue(), at);
            if (key != null && value != null) values.put(key, value);
        }
        return values.size() == fields.nodes().size() ? values : null;
    }

    private @Nullable Object key(Class<?> raw, String text, String path) {
        try {
            return raw.isEnum() ? Texts.constant(raw, path, text) : text(raw, text, path);
        } catch (BadInput e) {
            errors.add(e);
            return null;
        }
    }

    private @Nullable Object member(Class<?> sealed, Node.Fields fields, String path) {
        var kind = fields.text("kind");
        return Arrays.stream(sealed.getPermittedSubclasses())
                .filter(member -> Kebab.of(member).equals(kind))
                .findFirst()
                .map(member -> bind(member, fields, path, null))
                .orElse(null);
    }

    private @Nullable Record construct(Class<?> type, @Nullable Object[] arguments, String path) {
        try {
            return (Record) constructor(type).newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof BadInput bad)) throw new IllegalStateException(type + " at " + path, e);
            errors.add(new BadInput(bad.code(), path + "." + fieldOf(bad), bad.given()));
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " at " + path, e);
        }
    }

    /** A record names its own component, perhaps after the record it usually stands in. */
    private static String fieldOf(BadInput bad) {
        return Kebab.of(bad.field().substring(bad.field().lastIndexOf('.') + 1));
    }

    private static Constructor<?> constructor(Class<?> type) throws NoSuchMethodException {
        return type.getDeclaredConstructor(
                Field.of(type).stream().map(Field::raw).toArray(Class<?>[]::new));
    }
}

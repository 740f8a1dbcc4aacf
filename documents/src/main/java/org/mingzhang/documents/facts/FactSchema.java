package org.mingzhang.documents.facts;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.money.Money;
import org.mingzhang.domain.source.DocumentNo;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.FigureStatus;
import org.mingzhang.domain.statement.DocumentNature;
import org.mingzhang.domain.statement.Statement;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of fact files, made from the commands and statements themselves; published as docs/fact-file.schema.json. */
public final class FactSchema {
    private static final String URI = "urn:mingzhang:fact-file";
    private static final ObjectNode TREE = new FactSchema().root();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(URI, TREE.toString())));
    private static final Map<String, Schema> PARTS = new ConcurrentHashMap<>();

    private FactSchema() {}

    /** The schema as it is published. */
    public static String published() {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(TREE) + "\n";
    }

    /** The faults in the shape of a node: unknown and missing fields, texts where lists belong. */
    static List<BadInput> check(String part, Node node, String path) {
        var schema = PARTS.computeIfAbsent(part, p -> REGISTRY.getSchema(SchemaLocation.of(URI + "#/$defs/" + p)));
        return schema.validate(node.json()).stream().map(e -> fault(e, path)).toList();
    }

    private static BadInput fault(Error error, String path) {
        var field = path + dotted(error.getInstanceLocation().toString());
        var property = Optional.ofNullable(error.getProperty()).map(p -> field + "." + p);
        return switch (error.getKeyword()) {
            case "required" -> new BadInput("field-missing", property.orElse(field), "");
            case "additionalProperties" -> new BadInput("unknown-field", property.orElse(field), "");
            case "enum" -> new BadInput("not-one-of", field, String.valueOf(error.getInstanceNode()));
            default -> new BadInput("wrong-type", field, error.getMessage());
        };
    }

    /** {@code /items/0/name} as {@code .items[0].name}. */
    private static String dotted(String pointer) {
        return pointer.replaceAll("/([0-9]+)(?=/|$)", "[$1]").replace('/', '.');
    }

    private ObjectNode root() {
        var root = object();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$id", URI);
        root.put("title", "Mingzhang fact file");
        root.put("description", "One document and what it says. Amounts carry their unit; nothing here is a finding.");
        root.put("type", "object");
        root.set("required", array("document", "facts"));
        root.put("additionalProperties", false);
        var properties = root.putObject("properties");
        properties.putObject("document").put("$ref", "#/$defs/document");
        properties.putObject("facts").put("type", "array").putObject("items").put("$ref", "#/$defs/fact");
        var defs = root.putObject("$defs");
        defs.set("document", header());
        defs.set("fact", fact());
        Kinds.ALL.forEach((name, type) -> defs.set(name, kind(type)));
        return root;
    }

    private ObjectNode header() {
        var header = closed(object());
        var properties = (ObjectNode) header.get("properties");
        properties.set("id", text("lower-case letters, digits and hyphens: shunde-2022-q3-disclosure"));
        properties.set("title", text("title of the document"));
        properties.set("number", scalar(DocumentNo.class));
        properties.set("issuer", text("who issued it"));
        properties.set("issued", scalar(EffectiveDate.class));
        properties.set("covers", scalar(EffectiveDate.class));
        properties.set("nature", constants(DocumentNature.class));
        properties.set("sha256", text("SHA-256 of the file, 64 lower-case hex digits"));
        header.set("required", array("id", "title", "issuer", "covers"));
        return header;
    }

    private ObjectNode fact() {
        var fact = object().put("type", "object");
        fact.set("required", array("id", "kind", "locator"));
        var kinds = Kinds.ALL.keySet().toArray(String[]::new);
        fact.putObject("properties").putObject("kind").set("enum", array(kinds));
        var all = fact.putArray("allOf");
        for (var kind : kinds) {
            var branch = all.addObject();
            branch.set("if", isKind(kind));
            branch.putObject("then").put("$ref", "#/$defs/" + kind);
        }
        return fact;
    }

    private ObjectNode kind(Class<? extends Record> type) {
        var kind = closed(object());
        var properties = (ObjectNode) kind.get("properties");
        properties.set("id", text("unique in this file; document and id are the idempotency key"));
        properties.set("kind", text("kind of fact"));
        properties.set("locator", text("where in the document it stands"));
        properties.set("effective", scalar(EffectiveDate.class));
        properties.set("document-date", scalar(java.time.LocalDate.class));
        properties.set("posting-period", scalar(java.time.YearMonth.class));
        properties.set("cause", text("what brought it about"));
        var required = required(type).filter(f -> !isDerivable(f)).map(Field::name);
        if (Kinds.isStatement(type)) {
            kind.set("required", array(Stream.concat(Stream.of("id", "kind", "locator"), required)));
        } else {
            kind.set("required", array(Stream.concat(Stream.of("id", "kind", "locator", "effective"), required)));
            properties.set("status", constants(FigureStatus.class));
            properties.set("states", states());
            if (Field.shown(type).stream().anyMatch(FactSchema::isDerivable)) {
                properties.set("derived", text("instead of an amount: ids of facts joined by + and −"));
            }
        }
        addFields(type, properties);
        return kind;
    }

    /** Fields that it takes over from the fact need not be repeated. */
    private ObjectNode states() {
        var states = object().put("type", "object")
                .put(
                        "description",
                        "the same place as a statement; locator, fund, amount, dates, name, groups and stage are taken over");
        states.set("required", array("kind"));
        states.putObject("properties")
                .putObject("kind")
                .set(
                        "enum",
                        array(Arrays.stream(Statement.class.getPermittedSubclasses())
                                .map(Kebab::of)));
        return states;
    }

    /** The amount of a command may be computed from other facts. */
    static boolean isDerivable(Field field) {
        return field.raw() == Money.class && field.name().equals("amount");
    }

    private static Stream<Field> required(Class<?> type) {
        return Field.shown(type).stream().filter(f -> !f.optional());
    }

    private void addFields(Class<?> type, ObjectNode properties) {
        Field.shown(type).forEach(f -> properties.set(f.name(), schema(f.type())));
    }

    private ObjectNode schema(Type type) {
        var raw = Field.raw(type);
        if (raw == List.class) {
            var list = object().put("type", "array");
            list.set("items", schema(Field.held(type)));
            return list;
        }
        if (raw == Map.class) {
            var map = object().put("type", "object");
            map.set("additionalProperties", schema(Field.held(type)));
            return map;
        }
        if (raw.isEnum()) return constants(raw);
        if (raw == boolean.class) return anyOf(true, false, "true", "false");
        if (raw.isSealed()) return choice(raw);
        if (Texts.of(raw) != null) return scalar(raw);
        var record = closed(object());
        addFields(raw, (ObjectNode) record.get("properties"));
        record.set("required", array(required(raw).map(Field::name)));
        return record;
    }

    private ObjectNode choice(Class<?> sealed) {
        var choice = object().put("type", "object");
        choice.set("required", array("kind"));
        var members = sealed.getPermittedSubclasses();
        choice.putObject("properties")
                .putObject("kind")
                .set("enum", array(Arrays.stream(members).map(Kebab::of)));
        var all = choice.putArray("allOf");
        for (var member : members) {
            var branch = all.addObject();
            branch.set("if", isKind(Kebab.of(member)));
            var then = closed(branch.putObject("then"));
            var properties = (ObjectNode) then.get("properties");
            properties.set("kind", object());
            addFields(member, properties);
            then.set("required", array(required(member).map(Field::name)));
        }
        return choice;
    }

    private static ObjectNode isKind(String kind) {
        var test = object();
        test.putObject("properties").putObject("kind").put("const", kind);
        test.set("required", array("kind"));
        return test;
    }

    private static ObjectNode closed(ObjectNode node) {
        node.put("type", "object");
        node.putObject("properties");
        return node.put("additionalProperties", false);
    }

    private static ObjectNode scalar(Class<?> type) {
        var form = Texts.of(type);
        if (form == null) throw new IllegalStateException("no text form of " + type);
        var node = object();
        node.set("type", form.number() ? array("string", "number") : array("string", "integer"));
        return node.put("description", form.hint());
    }

    private static ObjectNode text(String description) {
        return object().put("type", "string").put("description", description);
    }

    private static ObjectNode constants(Class<?> type) {
        return anyOf(Arrays.stream(type.getEnumConstants())
                .map(c -> (Object) Kebab.of((Enum<?>) c))
                .toArray());
    }

    private static ObjectNode anyOf(@Nullable Object... values) {
        var node = object();
        var list = node.putArray("enum");
        for (var value : values) list.addPOJO(value);
        return node;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static tools.jackson.databind.node.ArrayNode array(String... texts) {
        return array(Stream.of(texts));
    }

    private static tools.jackson.databind.node.ArrayNode array(Stream<String> texts) {
        var array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}

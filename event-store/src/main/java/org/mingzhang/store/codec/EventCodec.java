package org.mingzhang.store.codec;

import java.io.ByteArrayOutputStream;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.store.log.JsonText;
import org.mingzhang.store.log.RecordedEvent;
import org.mingzhang.store.log.StoredEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes events as JSON and reads them back, old revisions through their upcasters. Aggregates and projections share it. */
public final class EventCodec {
    private static final EventCodec LEDGER = new EventCodec(EventNames.ledger(), List.of());
    private static final int TYPICAL_LENGTH = 1024;

    private final JsonMapper json = LedgerJson.mapper();
    private final ValueWriters writers = new ValueWriters();
    private final ValueReaders readers = new ValueReaders(json.tokenStreamFactory());
    private final EventNames names;
    private final Map<EventName, Upcaster> upcasters = new HashMap<>();

    public EventCodec(EventNames names, List<Upcaster> upcasters) {
        this.names = names;
        for (Upcaster upcaster : upcasters) {
            EventName from = new EventName(upcaster.type(), upcaster.fromRevision());
            if (this.upcasters.putIfAbsent(from, upcaster) != null) {
                throw new IllegalArgumentException(from + " has two upcasters");
            }
        }
        this.upcasters.keySet().forEach(this::requireWayToToday);
    }

    /** The codec of the ledger's events: one for all who ask, for Java compiles the accessors of each anew. */
    public static EventCodec ledger() {
        return LEDGER;
    }

    public EventNames names() {
        return names;
    }

    /** An event as it is stored. */
    public record Encoded(EventName name, JsonText payload) {}

    /** @throws IllegalArgumentException when the event's class has no stored name */
    public Encoded encode(LedgerEvent event) {
        return new Encoded(names.of(event.getClass()), written(out -> writers.of(event.getClass())
                .write(event, out)));
    }

    /** @throws CorruptHistory when the name or revision is unknown, or the payload does not have its form */
    public LedgerEvent decode(StoredEvent stored) {
        Class<? extends LedgerEvent> event = requireKnown(stored);
        try (JsonParser in = isOfToday(event, stored) ? parser(stored.payload()) : json.treeAsTokens(upcast(stored))) {
            return event.cast(whole(in, readers.of(event)));
        } catch (JacksonException
                | IllegalArgumentException
                | DateTimeException
                | ArithmeticException
                | ClassCastException e) {
            throw new CorruptHistory(
                    stored, "内容与其版本不符：" + e.getMessage(), "its payload has another form: " + e.getMessage(), e);
        }
    }

    /** The event as it lies in the log, read like {@link #decode}. */
    public RecordedEvent read(StoredEvent stored) {
        return new RecordedEvent(stored, decode(stored));
    }

    /** The class that the event is read as; fails like {@link #decode} but does not look at the payload. */
    public Class<? extends LedgerEvent> requireKnown(StoredEvent stored) {
        Class<? extends LedgerEvent> event = names.classOf(stored.type())
                .orElseThrow(() ->
                        new CorruptHistory(stored, "本版本不认识这种事件。", "this release does not know such events.", null));
        if (!isOfToday(event, stored) && !upcasters.containsKey(nameOf(stored))) {
            throw new CorruptHistory(stored, "本版本不认识事件的这一版。", "this release does not know that revision.", null);
        }
        return event;
    }

    /** @throws CorruptHistory when the metadata is not an object of strings */
    public Map<String, String> metadata(StoredEvent stored) {
        try (JsonParser in = parser(stored.metadata())) {
            return strings(in);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new CorruptHistory(stored, "元数据不是字符串对象。", "its metadata is not an object of strings.", e);
        }
    }

    /** JSON object of strings, keys in order. */
    public JsonText encodeMetadata(Map<String, ?> metadata) {
        return written(out -> {
            out.writeStartObject();
            new TreeMap<>(metadata).forEach((key, value) -> out.writeStringProperty(key, String.valueOf(value)));
            out.writeEndObject();
        });
    }

    private JsonText written(Consumer<JsonGenerator> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(TYPICAL_LENGTH);
        try (JsonGenerator out = json.tokenStreamFactory().createGenerator(ObjectWriteContext.empty(), bytes)) {
            content.accept(out);
        }
        byte[] utf8 = bytes.toByteArray();
        return new JsonText(utf8, 0, utf8.length);
    }

    private ObjectNode upcast(StoredEvent stored) {
        ObjectNode payload = (ObjectNode) stored.payload().use(json::readTree);
        @Nullable Upcaster step = upcasters.get(nameOf(stored));
        while (step != null) {
            payload = step.upcast(payload);
            step = upcasters.get(new EventName(step.type(), step.toRevision()));
        }
        return payload;
    }

    private static Map<String, String> strings(JsonParser in) {
        in.nextToken();
        ValueReader.require(in, JsonToken.START_OBJECT);
        Map<String, String> strings = new TreeMap<>();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            in.nextToken();
            if (strings.put(name, TextReader.text(in)) != null)
                throw new IllegalArgumentException(name + " is there twice");
        }
        requireEnd(in);
        return strings;
    }

    private JsonParser parser(JsonText text) {
        return text.use((in, offset, length) ->
                json.tokenStreamFactory().createParser(ObjectReadContext.empty(), in, offset, length));
    }

    private static Object whole(JsonParser in, ValueReader reader) {
        in.nextToken();
        Object value = reader.read(in);
        requireEnd(in);
        return value;
    }

    private static void requireEnd(JsonParser in) {
        if (in.nextToken() != null) throw new IllegalArgumentException("something follows");
    }

    private boolean isOfToday(Class<? extends LedgerEvent> event, StoredEvent stored) {
        return names.of(event).revision().equals(stored.revision());
    }

    private boolean isOfToday(Class<? extends LedgerEvent> event, EventName name) {
        return names.of(event).equals(name);
    }

    private void requireWayToToday(EventName from) {
        EventName at = from;
        for (int steps = 0; steps <= upcasters.size(); steps++) {
            @Nullable Upcaster step = upcasters.get(at);
            if (step == null) break;
            at = new EventName(step.type(), step.toRevision());
        }
        EventName reached = at;
        if (names.classOf(from.type())
                .filter(event -> isOfToday(event, reached))
                .isEmpty()) {
            throw new IllegalArgumentException(
                    "the upcasters of " + from + " do not lead to the revision written today");
        }
    }

    private static EventName nameOf(StoredEvent stored) {
        return new EventName(stored.type(), stored.revision());
    }
}

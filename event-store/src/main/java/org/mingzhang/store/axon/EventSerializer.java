package org.mingzhang.store.axon;

import java.util.Arrays;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.store.codec.EventCodec;
import org.mingzhang.store.codec.EventName;
import org.mingzhang.store.log.JsonText;
import org.mingzhang.store.log.StoredEvent;

/** Axon's view of the {@link EventCodec}: events and their metadata, nothing else. What it writes is what the codec wrote. */
public final class EventSerializer implements Serializer {
    private static final String METADATA = MetaData.class.getName();

    private final EventCodec codec;
    private final Converter converter = new ChainingConverter();

    public EventSerializer(EventCodec codec) {
        this.codec = codec;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> expectedRepresentation) {
        return switch (object) {
            case MetaData metadata ->
                new SimpleSerializedObject<>(
                        as(expectedRepresentation, codec.encodeMetadata(metadata)),
                        expectedRepresentation,
                        new SimpleSerializedType(METADATA, null));
            case LedgerEvent event -> {
                EventCodec.Encoded encoded = codec.encode(event);
                yield new SimpleSerializedObject<>(
                        as(expectedRepresentation, encoded.payload()), expectedRepresentation, type(encoded.name()));
            }
            case null, default -> throw new SerializationException("not an event of the ledger: " + object);
        };
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> expectedRepresentation) {
        return expectedRepresentation == String.class || expectedRepresentation == byte[].class;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon's signature
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        if (!(serialized.getData() instanceof StoredEvent stored)) {
            throw new SerializationException(
                    "not from the ledger's log: " + serialized.getType().getName());
        }
        return (T)
                (SerializedMetaData.isSerializedMetaData(serialized)
                        ? MetaData.from(codec.metadata(stored))
                        : codec.decode(stored));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        if (METADATA.equals(type.getName())) return MetaData.class;
        return codec.names().classOf(type.getName()).<Class>map(known -> known).orElse(UnknownSerializedType.class);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null) return SimpleSerializedType.emptyType();
        return type == MetaData.class
                ? new SimpleSerializedType(METADATA, null)
                : type(codec.names().of(type));
    }

    @Override
    public Converter getConverter() {
        return converter;
    }

    private static SerializedType type(EventName name) {
        return new SimpleSerializedType(name.type(), name.revision());
    }

    private static <T> T as(Class<T> representation, JsonText json) {
        if (representation == byte[].class)
            return representation.cast(
                    json.use((in, offset, length) -> Arrays.copyOfRange(in, offset, offset + length)));
        return representation.cast(json.toString());
    }
}

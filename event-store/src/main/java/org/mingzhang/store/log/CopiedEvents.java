package org.mingzhang.store.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Events in PostgreSQL's binary COPY format, one message of the server after the other. A message holds whole rows. */
final class CopiedEvents {
    private static final int HEADER = 19;
    private static final long EPOCH_SECOND =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
    private static final long MICROS = 1_000_000;

    /** Names and revisions of events are few, and kept once. */
    private final Map<ByteBuffer, String> names = new HashMap<>();

    private boolean begun;

    void read(byte[] data, Consumer<StoredEvent> consumer) {
        ByteBuffer in = ByteBuffer.wrap(data);
        if (!begun) in.position(HEADER);
        begun = true;
        while (in.hasRemaining() && in.getShort() >= 0) consumer.accept(event(in));
    }

    private StoredEvent event(ByteBuffer in) {
        return new StoredEvent(
                number(in), text(in), number(in), name(in), name(in), id(in), instant(in), json(in), json(in));
    }

    private static long number(ByteBuffer in) {
        in.getInt();
        return in.getLong();
    }

    private static UUID id(ByteBuffer in) {
        in.getInt();
        return new UUID(in.getLong(), in.getLong());
    }

    private static Instant instant(ByteBuffer in) {
        long micros = number(in);
        return Instant.ofEpochSecond(
                EPOCH_SECOND + Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000);
    }

    private static JsonText json(ByteBuffer in) {
        int length = in.getInt();
        JsonText json = new JsonText(in.array(), in.arrayOffset() + in.position(), length);
        in.position(in.position() + length);
        return json;
    }

    private static String text(ByteBuffer in) {
        byte[] utf8 = new byte[in.getInt()];
        in.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private String name(ByteBuffer in) {
        int length = in.getInt();
        ByteBuffer bytes = in.slice(in.position(), length);
        in.position(in.position() + length);
        String known = names.get(bytes);
        if (known != null) return known;
        String name = StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
        names.put(bytes, name);
        return name;
    }
}

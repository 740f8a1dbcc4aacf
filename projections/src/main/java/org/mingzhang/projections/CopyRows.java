package org.mingzhang.projections;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows in PostgreSQL's binary COPY format, in memory. */
final class CopyRows {
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final byte[] END = {(byte) 0xff, (byte) 0xff};
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int TEXT = 25;

    private final List<Column> columns;
    private byte[] bytes = new byte[1 << 12];
    private int size;

    CopyRows(List<Column> columns) {
        this.columns = columns;
    }

    void add(List<@Nullable Object> values) {
        int2(values.size());
        for (int i = 0; i < values.size(); i++) {
            @Nullable Object value = values.get(i);
            if (value == null) int4(-1);
            else value(columns.get(i).type(), value);
        }
    }

    /** Begins a COPY that takes rows until it is ended. */
    static CopyIn begin(Connection connection, String copy) throws SQLException {
        var in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
        in.writeToCopy(HEADER, 0, HEADER.length);
        return in;
    }

    void writeTo(CopyIn in) throws SQLException {
        in.writeToCopy(bytes, 0, size);
    }

    static void end(CopyIn in) throws SQLException {
        in.writeToCopy(END, 0, END.length);
        in.endCopy();
    }

    private void value(Column.Type type, Object value) {
        switch (type) {
            case INT2 -> {
                int4(2);
                int2((Integer) value);
            }
            case INT4 -> {
                int4(4);
                int4((Integer) value);
            }
            case INT8 -> {
                int4(8);
                int8((Long) value);
            }
            case DATE -> {
                int4(4);
                int4(Math.toIntExact(((LocalDate) value).toEpochDay() - EPOCH_DAY));
            }
            case TIMESTAMPTZ -> {
                int4(8);
                int8(ChronoUnit.MICROS.between(EPOCH, (Instant) value));
            }
            case TEXT -> text((String) value);
            case ARRAY -> array((List<?>) value);
        }
    }

    private void text(String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        int4(utf8.length);
        ensure(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
    }

    private void array(List<?> texts) {
        int start = size;
        int4(0);
        int4(texts.isEmpty() ? 0 : 1);
        int4(0);
        int4(TEXT);
        if (!texts.isEmpty()) {
            int4(texts.size());
            int4(1);
        }
        for (var text : texts) text((String) text);
        int end = size;
        size = start;
        int4(end - start - Integer.BYTES);
        size = end;
    }

    private void int2(int value) {
        ensure(2);
        bytes[size++] = (byte) (value >> 8);
        bytes[size++] = (byte) value;
    }

    private void int4(int value) {
        int2(value >> 16);
        int2(value);
    }

    private void int8(long value) {
        int4((int) (value >> 32));
        int4((int) value);
    }

    private void ensure(int more) {
        if (size + more > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
    }
}

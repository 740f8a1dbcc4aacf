package org.mingzhang.store.copy;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingzhang.store.log.JsonText;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows in the binary form of {@code COPY … FROM STDIN (FORMAT BINARY)}: a count of fields, then each field as its length and its
 * bytes in network order. Source: PostgreSQL documentation, "COPY", File Formats, Binary Format.
 */
public final class CopyRows {
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final byte[] END = {(byte) 0xff, (byte) 0xff};
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int TYPE_OF_TEXT = 25;

    private byte[] bytes = new byte[1 << 12];
    private int length;
    private int rows;

    /** How many bytes they are. */
    int length() {
        return length;
    }

    public int rows() {
        return rows;
    }

    public CopyRows row(int fields) {
        rows++;
        raw2(fields);
        return this;
    }

    /** As many rows more. */
    public void add(CopyRows others) {
        room(others.length);
        System.arraycopy(others.bytes, 0, bytes, length, others.length);
        length += others.length;
        rows += others.rows;
    }

    /** For NULL. */
    public CopyRows absent() {
        raw4(-1);
        return this;
    }

    public CopyRows smallint(int value) {
        raw4(Short.BYTES);
        raw2(value);
        return this;
    }

    public CopyRows integer(int value) {
        raw4(Integer.BYTES);
        raw4(value);
        return this;
    }

    public CopyRows bigint(long value) {
        raw4(Long.BYTES);
        raw8(value);
        return this;
    }

    /** For TEXT. */
    public CopyRows text(String value) {
        byte[] utf8 = Utf8.of(value);
        return raw(utf8, 0, utf8.length);
    }

    /** For TEXT or NULL. */
    public CopyRows optionalText(@Nullable String value) {
        return value == null ? absent() : text(value);
    }

    public CopyRows json(JsonText value) {
        return value.use(this::raw);
    }

    /** For TEXT[]. */
    public CopyRows texts(List<String> values) {
        int start = length;
        raw4(0);
        raw4(values.isEmpty() ? 0 : 1);
        raw4(0);
        raw4(TYPE_OF_TEXT);
        if (!values.isEmpty()) {
            raw4(values.size());
            raw4(1);
        }
        values.forEach(this::text);
        int end = length;
        length = start;
        raw4(end - start - Integer.BYTES);
        length = end;
        return this;
    }

    public CopyRows uuid(UUID value) {
        raw4(2 * Long.BYTES);
        raw8(value.getMostSignificantBits());
        raw8(value.getLeastSignificantBits());
        return this;
    }

    public CopyRows date(LocalDate value) {
        return integer(Math.toIntExact(value.toEpochDay() - EPOCH_DAY));
    }

    /** For TIMESTAMPTZ, in microseconds. */
    public CopyRows instant(Instant value) {
        return bigint(EPOCH.until(value, ChronoUnit.MICROS));
    }

    /**
     * Sends the rows.
     *
     * @param table name, and columns in the order of the fields
     */
    public void into(String table, Connection connection) throws SQLException {
        if (rows == 0) return;
        CopyIn copy = begin(connection, "COPY " + table + " FROM STDIN (FORMAT BINARY)");
        try {
            writeTo(copy);
            end(copy);
        } finally {
            if (copy.isActive()) copy.cancelCopy();
        }
    }

    /** Begins a COPY that takes rows, of as many of these as there are, until it is ended. */
    public static CopyIn begin(Connection connection, String copy) throws SQLException {
        CopyIn in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
        in.writeToCopy(HEADER, 0, HEADER.length);
        return in;
    }

    public void writeTo(CopyIn copy) throws SQLException {
        copy.writeToCopy(bytes, 0, length);
    }

    /** Begins anew, in the same memory. */
    public void clear() {
        length = 0;
        rows = 0;
    }

    public static void end(CopyIn copy) throws SQLException {
        copy.writeToCopy(END, 0, END.length);
        copy.endCopy();
    }

    private CopyRows raw(byte[] from, int offset, int size) {
        raw4(size);
        room(size);
        System.arraycopy(from, offset, bytes, length, size);
        length += size;
        return this;
    }

    private void raw2(int value) {
        room(Short.BYTES);
        SHORT.set(bytes, length, (short) value);
        length += Short.BYTES;
    }

    private void raw4(int value) {
        room(Integer.BYTES);
        INT.set(bytes, length, value);
        length += Integer.BYTES;
    }

    private void raw8(long value) {
        room(Long.BYTES);
        LONG.set(bytes, length, value);
        length += Long.BYTES;
    }

    private void room(int more) {
        if (length + more > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
}

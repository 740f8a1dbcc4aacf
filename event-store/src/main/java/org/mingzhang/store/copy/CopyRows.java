package org.mingzhang.store.copy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows in the binary form of {@code COPY … FROM STDIN (FORMAT BINARY)}: a count of fields, then each field as its length and its
 * bytes in network order. Source: PostgreSQL documentation, "COPY", File Formats, Binary Format.
 */
public final class CopyRows {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int LAST = 0xffff;

    private byte[] bytes = new byte[1 << 16];
    private int length;
    private int rows;

    public CopyRows() {
        raw(SIGNATURE);
        raw4(0);
        raw4(0);
    }

    public int rows() {
        return rows;
    }

    public CopyRows row(int fields) {
        rows++;
        raw2(fields);
        return this;
    }

    public CopyRows bigint(long value) {
        raw4(Long.BYTES);
        raw8(value);
        return this;
    }

    /** For TEXT and JSON. */
    public CopyRows text(String value) {
        return text(value.getBytes(StandardCharsets.UTF_8));
    }

    /** @param utf8 text in UTF-8 */
    public CopyRows text(byte[] utf8) {
        raw4(utf8.length);
        raw(utf8);
        return this;
    }

    public CopyRows uuid(UUID value) {
        raw4(2 * Long.BYTES);
        raw8(value.getMostSignificantBits());
        raw8(value.getLeastSignificantBits());
        return this;
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
        raw2(LAST);
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + table + " FROM STDIN (FORMAT BINARY)");
        try {
            copy.writeToCopy(bytes, 0, length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) copy.cancelCopy();
        }
    }

    private void raw2(int value) {
        room(2);
        bytes[length++] = (byte) (value >>> 8);
        bytes[length++] = (byte) value;
    }

    private void raw4(int value) {
        raw2(value >>> 16);
        raw2(value);
    }

    private void raw8(long value) {
        raw4((int) (value >>> 32));
        raw4((int) value);
    }

    private void raw(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
    }

    private void room(int more) {
        if (length + more > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
}

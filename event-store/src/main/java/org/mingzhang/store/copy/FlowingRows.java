package org.mingzhang.store.copy;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.copy.CopyIn;

/** Rows that go out while the next are made, so that the server takes them meanwhile. Closing before the end gives them up. */
public final class FlowingRows implements AutoCloseable {
    private static final int ENOUGH = 1 << 14;

    private final CopyRows rows = new CopyRows();
    private final CopyIn copy;

    /** @param table as {@link CopyRows#into} takes it */
    public FlowingRows(String table, Connection connection) throws SQLException {
        this.copy = CopyRows.begin(connection, "COPY " + table + " FROM STDIN (FORMAT BINARY)");
    }

    /** To add to. */
    public CopyRows rows() {
        return rows;
    }

    /** Sends what there is, once it is worth it. */
    public void flow() throws SQLException {
        if (rows.length() >= ENOUGH) send();
    }

    /** Sends the rest, and waits until the server has taken all. */
    public void end() throws SQLException {
        send();
        CopyRows.end(copy);
    }

    private void send() throws SQLException {
        rows.writeTo(copy);
        rows.clear();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) copy.cancelCopy();
    }
}

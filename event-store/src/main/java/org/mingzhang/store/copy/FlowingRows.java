package org.mingzhang.store.copy;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/**
 * Rows that go out while the next are made, so that the server takes them meanwhile. What goes wrong on the way shows at the end;
 * closing before it leaves to the transaction to undo what has gone out.
 */
public final class FlowingRows implements AutoCloseable {
    private static final int ENOUGH = 1 << 14;

    private final CopyRows rows = new CopyRows();
    private final CopyIn copy;
    private @Nullable SQLException fault;

    /** @param statement COPY … FROM STDIN (FORMAT BINARY) …, with columns in the order of the fields */
    public FlowingRows(String statement, Connection connection) throws SQLException {
        this.copy = CopyRows.begin(connection, statement);
    }

    /** To add to. */
    public CopyRows rows() {
        return rows;
    }

    /** Sends what there is, once it is worth it. */
    public void flow() {
        if (rows.length() < ENOUGH || fault != null) return;
        try {
            send();
        } catch (SQLException e) {
            fault = e;
        }
    }

    /** Sends the rest, and waits until the server has taken all. */
    public void end() throws SQLException {
        if (fault != null) throw fault;
        send();
        CopyRows.end(copy);
    }

    private void send() throws SQLException {
        rows.writeTo(copy);
        rows.clear();
    }

    /** By an end and not by breaking off, which would leave an error in the server's log. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) CopyRows.end(copy);
    }
}

package org.mingzhang.store.axon;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.mingzhang.store.copy.FlowingRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * A transaction on a connection of its own, with the COPY of its events begun: two round trips that need not wait for what is to be
 * written. Undone when it is closed, unless it has committed.
 */
final class BegunTransaction implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BegunTransaction.class);
    private static final SQLExceptionTranslator FAULTS = new SQLExceptionSubclassTranslator();

    private final Connection connection;
    private final FlowingRows rows;
    private final JdbcTemplate jdbc;

    private BegunTransaction(Connection connection, FlowingRows rows) {
        this.connection = connection;
        this.rows = rows;
        this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    }

    /**
     * @param copy as FlowingRows takes it
     * @throws DataAccessException when the database does not answer
     */
    static BegunTransaction begin(DataSource dataSource, String copy) {
        try {
            Connection connection = dataSource.getConnection();
            try {
                connection.setAutoCommit(false);
                return new BegunTransaction(connection, new FlowingRows(copy, connection));
            } catch (SQLException e) {
                giveBack(connection);
                throw e;
            }
        } catch (SQLException e) {
            throw fault("begin a transaction", e);
        }
    }

    /** The rows on their way; end them before anything else is asked. */
    FlowingRows rows() {
        return rows;
    }

    /** Always its one connection. */
    JdbcTemplate jdbc() {
        return jdbc;
    }

    /** Commits, unless a statement has done so. */
    void commit() {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw fault("commit", e);
        }
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (SQLException e) {
            LOG.debug("a COPY could not be ended; its connection ends with it", e);
        }
        giveBack(connection);
    }

    private static void giveBack(Connection connection) {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debug("a transaction could not be undone; it ends with its connection", e);
        }
    }

    private static DataAccessException fault(String task, SQLException e) {
        DataAccessException fault = FAULTS.translate(task, null, e);
        return fault == null ? new UncategorizedSQLException(task, null, e) : fault;
    }
}

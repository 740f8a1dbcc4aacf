package org.mingzhang.projections;

import java.sql.SQLException;
import org.mingzhang.store.StoreFault;

/** The database failed while the read tables were kept. Nothing is lost: they are made from the log. */
final class ReadFault extends StoreFault {
    private ReadFault(String chinese, String english, SQLException cause) {
        super(chinese, english, cause);
    }

    static ReadFault of(String task, SQLException e) {
        return new ReadFault("查询表无法维护（" + task + "）：" + e.getMessage(), "Cannot " + task + ": " + e.getMessage(), e);
    }
}

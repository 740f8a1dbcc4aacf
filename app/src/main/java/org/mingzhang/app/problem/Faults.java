package org.mingzhang.app.problem;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.mingzhang.command.LedgerUnavailable;
import org.mingzhang.domain.BadInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** Makes a problem of whatever was thrown. Only a fault leaves a stack trace, in the log and under a number. */
@Component
public final class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final Problems problems;

    Faults(Problems problems) {
        this.problems = problems;
    }

    public Problem of(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BadInput fault) return problems.of(fault);
            if (cause instanceof ProblemException problem) return problems.of(problem);
            if (isGone(cause)) {
                LOG.warn("The database cannot be used: {}", cause.toString());
                return problems.unavailable();
            }
        }
        var number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("Fault {}", number, thrown);
        return problems.of(500, "fault", Map.of("what", number));
    }

    /** Connection lost or refused, server shutting down or starting, out of connections, disk or memory; a lost race that may be tried again. */
    private static boolean isGone(Throwable cause) {
        return switch (cause) {
            case SQLTransientException _, SQLNonTransientConnectionException _ -> true;
            case LedgerUnavailable _, CannotCreateTransactionException _ -> true;
            case DataAccessResourceFailureException _, TransientDataAccessException _ -> true;
            case SQLException e -> {
                var state = e.getSQLState() == null ? "" : e.getSQLState();
                yield state.startsWith("08")
                        || state.startsWith("57P")
                        || state.startsWith("53")
                        || state.startsWith("40");
            }
            default -> false;
        };
    }
}

package org.mingzhang.command;

/**
 * The ledger cannot answer now: the database is away, too many writers are at the same fund, or too many commands wait. Ask again
 * with the same key: what was stored nevertheless is recognised by it.
 */
public final class LedgerUnavailable extends RuntimeException {
    public LedgerUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    public LedgerUnavailable(String message) {
        super(message);
    }
}

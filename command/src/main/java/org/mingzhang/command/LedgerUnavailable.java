package org.mingzhang.command;

/** The ledger cannot answer now: the database is away, or too many writers are at the same fund. Nothing of the command is stored. */
public final class LedgerUnavailable extends RuntimeException {
    public LedgerUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}

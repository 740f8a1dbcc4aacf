package org.mingzhang.command;

import org.mingzhang.domain.LedgerCommand;

/** Takes commands: for good ({@link Ledger}), or to see what would become of them ({@link Rehearsal}). */
public sealed interface Registrar permits Ledger, Rehearsal {
    /** @throws LedgerUnavailable when nobody can say now; nothing of the command is stored */
    Answer submit(LedgerCommand command, Submission submission);
}

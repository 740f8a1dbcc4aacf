package org.mingzhang.command;

import java.util.concurrent.CompletableFuture;
import org.mingzhang.domain.LedgerCommand;

/** Takes commands: for good ({@link Ledger}), or to see what would become of them ({@link Rehearsal}). */
public sealed interface Registrar permits Ledger, Rehearsal {
    /** @throws LedgerUnavailable when nobody can say now; nothing of the command is stored */
    Answer submit(LedgerCommand command, Submission submission);

    /**
     * The same without waiting: who sends many keeps several on their way. Commands of one fund that one thread sends are
     * decided in the order in which they were sent.
     *
     * @return ends with {@link LedgerUnavailable} when nobody can say now
     */
    CompletableFuture<Answer> send(LedgerCommand command, Submission submission);
}

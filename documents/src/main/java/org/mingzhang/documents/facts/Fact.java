package org.mingzhang.documents.facts;

import java.time.YearMonth;
import java.util.function.Function;
import org.mingzhang.domain.LedgerCommand;
import org.mingzhang.domain.source.Actor;
import org.mingzhang.domain.source.Entry;

/** One fact of a file, ready to be recorded by whoever is signed in. */
public final class Fact {
    private final String id;
    private final String kind;
    private final Particulars particulars;
    private final Function<Entry, LedgerCommand> command;

    Fact(String id, String kind, Particulars particulars, Function<Entry, LedgerCommand> command) {
        this.id = id;
        this.kind = kind;
        this.particulars = particulars;
        this.command = command;
    }

    public String id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    /** The idempotency key: document and fact, {@code shunde-2022-q3-disclosure/cut}. Also the id of the entry. */
    public String key() {
        return particulars.id().value();
    }

    /** The command, posted in the month that the file names or the effective date falls into. */
    public LedgerCommand by(Actor actor) {
        return command.apply(particulars.by(actor));
    }

    /** The command, posted in another month: for a period that has been closed since. */
    public LedgerCommand by(Actor actor, YearMonth period) {
        return command.apply(particulars.by(actor).postedIn(period));
    }

    @Override
    public String toString() {
        return kind + " " + key();
    }
}

package org.mingzhang.domain;

import java.util.Set;
import org.mingzhang.domain.source.Entry;

/** A wish. One that exists is well-formed; whether it is allowed is the decider's business. */
public interface LedgerCommand {
    /** Every stream that it may read or change, as far as it can say: all are loaded, and changed in one transaction. */
    Set<String> streams();

    Entry entry();
}

package org.mingzhang.domain;

import org.mingzhang.domain.source.Entry;

/** A fact in the log. Each belongs to exactly one stream, carries every amount it moves, and is never edited. */
public interface LedgerEvent {
    /** {@code fund:…}, {@code payee:…}, {@code codes:…}, {@code document:…}, {@code award:…} and so on. */
    String stream();

    Entry entry();
}

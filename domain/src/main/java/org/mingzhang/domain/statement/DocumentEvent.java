package org.mingzhang.domain.statement;

import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;

/** What is recorded of a document and its statements. */
public sealed interface DocumentEvent extends LedgerEvent {
    String document();

    @Override
    default String stream() {
        return DocumentCommand.stream(document());
    }

    record DocumentRegistered(
            String document,
            Entry entry,
            DocumentNature nature,
            String issuer,
            @Nullable EffectiveDate issued,
            EffectiveDate covers)
            implements DocumentEvent {}

    record StatementRecorded(String document, Entry entry, Statement statement) implements DocumentEvent {}

    record StatementWithdrawn(String document, Entry entry, EntryId statement, String reason)
            implements DocumentEvent {}
}

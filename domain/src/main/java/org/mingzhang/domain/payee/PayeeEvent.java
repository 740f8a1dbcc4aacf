package org.mingzhang.domain.payee;

import java.time.LocalDate;
import org.mingzhang.domain.LedgerEvent;
import org.mingzhang.domain.source.Entry;

/** What is known of an organisation that was paid. */
public sealed interface PayeeEvent extends LedgerEvent {
    UnifiedCode code();

    @Override
    default String stream() {
        return PayeeCommand.stream(code());
    }

    /** First seen under this legal name. */
    record PayeeRegistered(UnifiedCode code, Entry entry, String name) implements PayeeEvent {}

    /** Changed its legal name; payments before {@code from} keep the old one. The entry's document is the evidence. */
    record PayeeRenamed(UnifiedCode code, Entry entry, String name, LocalDate from) implements PayeeEvent {}
}

package org.mingzhang.domain.payee;

import static org.mingzhang.domain.BadInput.requireText;

import java.time.LocalDate;
import java.util.Set;
import org.mingzhang.domain.LedgerCommand;
import org.mingzhang.domain.source.Entry;

public sealed interface PayeeCommand extends LedgerCommand {
    UnifiedCode code();

    @Override
    default Set<String> streams() {
        return Set.of(stream(code()));
    }

    static String stream(UnifiedCode code) {
        return "payee:" + code.value();
    }

    /** Records a changed legal name from a day on; the entry's document is the evidence. */
    record RenamePayee(UnifiedCode code, Entry entry, String name, LocalDate from) implements PayeeCommand {
        public RenamePayee {
            name = requireText("name", name);
        }
    }
}

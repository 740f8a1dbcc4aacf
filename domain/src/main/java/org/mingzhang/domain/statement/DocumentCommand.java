package org.mingzhang.domain.statement;

import static org.mingzhang.domain.BadInput.requireText;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.LedgerCommand;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.Entry;
import org.mingzhang.domain.source.EntryId;

/** What may be asked of a document's file in the ledger. The title, number and digest stand in the entry. */
public sealed interface DocumentCommand extends LedgerCommand {
    Pattern ID = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}][\\p{Ll}\\p{Lo}\\p{N}-]{0,79}");

    String document();

    @Override
    default Set<String> streams() {
        return Set.of(stream(document()));
    }

    static String stream(String document) {
        return "document:" + document;
    }

    private static String requireId(String document) {
        if (!ID.matcher(document).matches()) throw new BadInput("not-a-document-id", "document.id", document);
        return document;
    }

    /**
     * Makes a document known; its statements come after.
     *
     * @param nature whether it was issued by its issuer, or is an assumption that someone makes for comparison
     * @param issued day of issue, or the period it falls into; absent when it is not known
     * @param covers the period it speaks about
     */
    record RegisterDocument(
            String document,
            Entry entry,
            DocumentNature nature,
            String issuer,
            @Nullable EffectiveDate issued,
            EffectiveDate covers)
            implements DocumentCommand {
        public RegisterDocument {
            requireId(document);
            issuer = requireText("document.issuer", issuer);
        }
    }

    /** Records what the document says at the entry's locator. The entry's id names the statement. */
    record RecordStatement(String document, Entry entry, Statement statement) implements DocumentCommand {
        public RecordStatement {
            requireId(document);
        }
    }

    /** Takes back a statement that was read wrongly from the document; the reason stays in the log. */
    record WithdrawStatement(String document, Entry entry, EntryId statement, String reason)
            implements DocumentCommand {
        public WithdrawStatement {
            requireId(document);
            reason = requireText("reason", reason);
        }
    }
}

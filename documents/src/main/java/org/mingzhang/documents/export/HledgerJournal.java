package org.mingzhang.documents.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * The posting table as a journal for hledger: every transfer one transaction, its code {@code position.line}, its date the last day
 * of its effective date, its amounts in yuan (CNY) to the fen.
 */
public final class HledgerJournal {
    private HledgerJournal() {}

    /** Writes {@code postings} one by one; {@code out} stays open. */
    public static void write(Stream<Posting> postings, OutputStream out) throws IOException {
        var journal = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        journal.write("""
                ; Mingzhang 明账
                decimal-mark .
                commodity 1000.00 CNY
                """);
        for (Iterator<Posting> each = postings.iterator(); each.hasNext(); ) write(each.next(), journal);
        journal.flush();
    }

    private static void write(Posting posting, Writer journal) throws IOException {
        var transfer = posting.transfer();
        var fund = posting.fund().toString();
        journal.write("""

                %s (%d.%d) %s
                    ; entry:%s, period:%s, effective:%s, bucket:%s-%d
                    %s    %s CNY
                    %s    %s CNY
                """.formatted(
                        posting.effective().to(),
                        posting.position(),
                        posting.line(),
                        oneLine(posting.description()),
                        posting.entry(),
                        posting.period(),
                        posting.effective(),
                        transfer.bucket().source(),
                        transfer.bucket().vintage(),
                        JournalAccounts.name(transfer.debit(), fund),
                        transfer.amount().toYuan(),
                        JournalAccounts.name(transfer.credit(), fund),
                        transfer.amount().negated().toYuan()));
    }

    /** A semicolon would begin a comment. */
    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").replace(';', '；').strip();
    }
}

package org.mingzhang.documents.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;
import org.mingzhang.domain.fund.Account;
import org.mingzhang.domain.fund.FundId;

/**
 * The posting table as a journal for beancount: every transfer one transaction, dated on the last day of its effective date, with
 * position, line and entry as metadata, its amounts in yuan (CNY) to the fen.
 */
public final class BeancountJournal {
    private BeancountJournal() {}

    /** Writes {@code postings} one by one; {@code out} stays open. */
    public static void write(Stream<Posting> postings, OutputStream out) throws IOException {
        var journal = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        journal.write("""
                option "title" "Mingzhang 明账"
                option "operating_currency" "CNY"
                """);
        var opened = new HashSet<String>();
        for (Iterator<Posting> each = postings.iterator(); each.hasNext(); ) write(each.next(), opened, journal);
        journal.flush();
    }

    private static void write(Posting posting, Set<String> opened, Writer journal) throws IOException {
        var transfer = posting.transfer();
        journal.write("""

                %s * "%s"
                  position: %d
                  line: %d
                  entry: "%s"
                  period: "%s"
                  effective: "%s"
                  bucket: "%s-%d"
                  %s  %s CNY
                  %s  %s CNY
                """.formatted(
                        posting.effective().to(),
                        quoted(posting.description()),
                        posting.position(),
                        posting.line(),
                        posting.entry(),
                        posting.period(),
                        posting.effective(),
                        transfer.bucket().source(),
                        transfer.bucket().vintage(),
                        open(transfer.debit(), posting.fund(), opened, journal),
                        transfer.amount().toYuan(),
                        open(transfer.credit(), posting.fund(), opened, journal),
                        transfer.amount().negated().toYuan()));
    }

    /**
     * The account's name, with {@code Fund-} before the fund because a part of a name has to begin with a capital or a digit. It is
     * opened before its first use, on a day before every fund.
     */
    private static String open(Account account, FundId fund, Set<String> opened, Writer journal) throws IOException {
        var name = JournalAccounts.name(account, "Fund-" + fund);
        if (opened.add(name)) journal.write("1900-01-01 open " + name + " CNY\n");
        return name;
    }

    private static String quoted(String text) {
        return text.replaceAll("\\s+", " ")
                .replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .strip();
    }
}

package org.mingzhang.documents.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.documents.MemoryLedger;
import org.mingzhang.domain.fund.Account;

/** A tool that knows nothing of us reads our journal and arrives at our balances. */
class HledgerTest {
    private static final long SEED = 20220930;
    private static final int ENTRIES = 10_000;
    private static final int FUNDS = 25;

    @Test
    void hledger_has_the_same_balances_over_ten_thousand_entries(@TempDir Path folder) throws Exception {
        var ledger = RandomLedger.of(SEED, FUNDS, ENTRIES);
        assertThat(ledger.history().size()).isGreaterThanOrEqualTo(ENTRIES);
        assertThat(RandomLedger.postings(ledger).map(p -> p.transfer().debit()).collect(Collectors.toSet()))
                .as("the history moves most accounts")
                .contains(
                        Account.PAID,
                        Account.COMMITTED,
                        Account.REQUESTED,
                        Account.AVAILABLE,
                        Account.REDUCED,
                        Account.VIREMENT_OUT,
                        Account.SUSPENSE,
                        Account.ALLOTTED,
                        Account.RECOVERED_IN_YEAR);
        var ours = RandomLedger.balances(ledger)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
        assertThat(balances(journal(ledger, folder))).isEqualTo(ours);
    }

    @Test
    void hledger_sees_a_transaction_for_every_transfer(@TempDir Path folder) throws Exception {
        var ledger = RandomLedger.of(SEED, 2, 200);
        var stats = hledger(journal(ledger, folder), "stats");
        assertThat(stats)
                .containsPattern(
                        "Transactions +: " + RandomLedger.postings(ledger).count() + " ");
        var first = hledger(journal(ledger, folder), "print", "code:^1\\.0$|^2\\.0$");
        assertThat(first).contains("2022-01-15 (2.0) Appropriated； \"关于 资金\"").contains("entry:appropriation");
    }

    private static Path journal(MemoryLedger ledger, Path folder) throws IOException {
        var journal = folder.resolve("ledger.journal");
        try (var out = new BufferedOutputStream(Files.newOutputStream(journal));
                var postings = RandomLedger.postings(ledger)) {
            HledgerJournal.write(postings, out);
        }
        return journal;
    }

    /** Balances by account, in fen, as hledger computes them. */
    private static Map<String, Long> balances(Path journal) throws IOException, InterruptedException {
        var csv = hledger(journal, "balance", "--flat", "--no-total", "--output-format=csv");
        return csv.lines()
                .skip(1)
                .map(line -> line.replace("\"", "").split(","))
                .collect(Collectors.toMap(
                        cells -> cells[0],
                        cells -> new BigDecimal(cells[1].replace(" CNY", ""))
                                .movePointRight(2)
                                .longValueExact(),
                        Long::sum,
                        TreeMap::new));
    }

    private static String hledger(Path journal, String... command) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("hledger", "-f", journal.toString()));
        words.addAll(List.of(command));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return fail("hledger is not installed; this check needs it: apt-get install hledger", e);
        }
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}

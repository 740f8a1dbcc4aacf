package org.mingzhang.benchmark.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.benchmark.workload.Workload;

class BalanceRowTest {
    @Test
    void the_balances_of_ledger_cli_are_read_without_its_total() {
        assertThat(BalanceRow.ofLedger("""
                     1000.00 CNY  bench-0000-2026:AVAILABLE
                    -1000.50 CNY  bench-0000-2026:APPROPRIATED
                --------------------
                           0
                """))
                .isEqualTo(Map.of("bench-0000-2026:AVAILABLE", "1000.00", "bench-0000-2026:APPROPRIATED", "-1000.50"));
    }

    @Test
    void an_entry_is_a_transaction_of_two_lines(@TempDir Path folder) throws Exception {
        var file = folder.resolve("a.journal");

        Journal.write(new Workload(1), 2, file);

        assertThat(Files.readString(file)).isEqualTo("""
                2026-01-01 * (202) budget
                    bench-0000-2026:AVAILABLE  10000000000000.00 CNY
                    bench-0000-2026:APPROPRIATED  -10000000000000.00 CNY

                2026-01-02 * (203) cut-1
                    bench-0000-2026:REDUCED  1047.31 CNY
                    bench-0000-2026:AVAILABLE  -1047.31 CNY

                """);
    }
}

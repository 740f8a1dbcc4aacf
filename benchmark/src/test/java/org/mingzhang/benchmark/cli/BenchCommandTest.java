package org.mingzhang.benchmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BenchCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"write-sprad", "--rounds=0", "--rounds=two", "--format=xml", "--slow"})
    void what_is_not_understood_is_said_and_nothing_is_measured(String argument) {
        assertThat(run("bench", argument)).isEqualTo(2);
        assertThat(err.toString()).contains("命令有误").contains("bench --help");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void help_names_every_row() {
        assertThat(run("bench", "--help")).isZero();
        assertThat(out.toString())
                .contains("write-spread", "write-hot", "http-spread", "rebuild", "import", "balance", "long-fund")
                .contains("query-flat", "growth", "jmh", "--rounds", "--quick", "--format");
    }

    @Test
    void rows_are_measured_in_their_own_order_each_once() {
        var unknown = new ArrayList<String>();

        assertThat(Rows.chosen(List.of("balance", "write-hot", "balance"), unknown::add))
                .containsExactly(Rows.BALANCE, Rows.WRITE_HOT);
        assertThat(Rows.chosen(List.of(), unknown::add)).containsExactly(Rows.values());
        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"--up-to, 5, --up-to", "--from, 999, --from", "--from, 2000000, --up-to"})
    void growth_refuses_sizes_at_which_nothing_is_measured_and_writes_nothing(
            String option, String size, String named, @TempDir Path folder) {
        assertThat(run("bench", "growth", option, size, "--to", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains(named);
        assertThat(folder).isEmptyDirectory();
    }

    private int run(String... arguments) {
        return org.mingzhang.app.cli.Main.commandLine(new BenchTree())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}

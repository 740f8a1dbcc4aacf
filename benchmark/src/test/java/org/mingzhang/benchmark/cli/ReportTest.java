package org.mingzhang.benchmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.benchmark.measure.Goal;
import org.mingzhang.benchmark.measure.Measured;
import org.mingzhang.benchmark.measure.Pair;

class ReportTest {
    private static final List<Measured> MEASURED = List.of(
            new Measured(Goal.WRITE_HOT, List.of(new Pair(30_000, 20_000), new Pair(20_000, 20_000))),
            new Measured(Goal.BALANCE_WALL, List.of(new Pair(1.5, 6))));

    @Test
    void scripts_get_each_row_with_its_ratio_and_what_it_is_held_to() {
        assertThat(Report.json(MEASURED)).isEqualTo("""
                [ {
                  "name" : "write-hot",
                  "ours" : 25000.0,
                  "yardstick" : 20000.0,
                  "unit" : "/s",
                  "ratio" : 1.25,
                  "ratioMin" : 1.0,
                  "ratioMax" : 1.5,
                  "atLeast" : 1.2,
                  "goal" : 2.0
                }, {
                  "name" : "balance-wall",
                  "ours" : 1.5,
                  "yardstick" : 6.0,
                  "unit" : "s",
                  "ratio" : 0.25,
                  "ratioMin" : 0.25,
                  "ratioMax" : 0.25,
                  "atLeast" : 0.5,
                  "goal" : 0.25
                } ]
                """);
    }

    @Test
    void people_are_told_where_less_is_better_and_what_is_reached() {
        assertThat(Report.table(MEASURED))
                .contains("≥ 1.2", "≤ 0.5", "(1.00–1.50)", "达到 reached", "达到目标 goal reached")
                .contains("25,000")
                .doesNotContain("未达到");
    }

    @Test
    void no_row_is_an_empty_list() {
        assertThat(Report.json(List.of())).isEqualTo("[ ]\n");
    }
}

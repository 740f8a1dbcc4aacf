package org.mingzhang.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void a_chinese_character_is_two_columns_wide() {
        assertThat(TextWidth.of("全年预算数")).isEqualTo(10);
        assertThat(TextWidth.of("2022 年（元）")).isEqualTo(13);
        assertThat(TextWidth.of("１７．４万")).isEqualTo(10);
        assertThat(TextWidth.of("22.04 % – 100.00 %")).isEqualTo(18);
        assertThat(TextWidth.of("𠮷")).isEqualTo(2);
        assertThat(TextWidth.of("e\u0301")).isEqualTo(1);
    }

    @Test
    void columns_line_up_whatever_their_characters() {
        var table = new Table()
                .text("资金", "Fund")
                .number("可用（元）", "Available")
                .row("顺德区", "1,323,000.00")
                .row("gz", "70,086.50");
        assertThat(table.render()).isEqualTo("""
                资金      可用（元）
                Fund       Available
                ──────  ────────────
                顺德区  1,323,000.00
                gz         70,086.50
                """);
    }

    @Test
    void a_row_of_another_width_is_a_fault_of_ours() {
        var table = new Table().text("资金", "Fund");
        assertThatIllegalArgumentException().isThrownBy(() -> table.row("a", "b"));
    }
}

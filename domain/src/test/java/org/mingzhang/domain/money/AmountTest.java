package org.mingzhang.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.domain.BadInput;

/** Amounts as documents write them: a unit always, a fraction of a fen never (DOMAIN.md §7: 7 and T8). */
class AmountTest {
    @ParameterizedTest(name = "{0} = {1} fen")
    @CsvSource(delimiter = '|', textBlock = """
        292.99135 万元   | 292991350
        17.4万           | 17400000
        17.4 万元        | 17400000
        １７．４万元     | 17400000
        1,697,000.00 元  | 169700000
        １，６９７，０００．００元 | 169700000
        ¥ 90 元          | 9000
        ￥90.5元         | 9050
        0.01 元          | 1
        0.000001 万元    | 1
        -5 元            | -500
        5.100000 元      | 510
        100 圆           | 10000
        99,999,999,999,999.99 元 | 9999999999999999
        """)
    void reads_what_documents_write(String text, long fen) {
        assertThat(Amount.parse("amount", text).money()).isEqualTo(Money.ofFen(fen));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
        292.9913512 万元 | less-than-a-fen
        0.001 元         | less-than-a-fen
        17.4             | unit-missing
        1697000.00       | unit-missing
        16,97000 元      | not-a-number
        1,69 元          | not-a-number
        1,697,00.5 元    | not-a-number
        .5 元            | not-a-number
        5. 元            | not-a-number
        1e6 元           | not-a-number
        NaN 元           | not-a-number
        1¥7 元           | not-a-number
        17.4 亿元        | not-a-number
        十七万元         | not-a-number
        =A1*2            | not-a-number
        12345678901234567890 元 | amount-too-large
        6222021234567890 元 | amount-too-large
        100,000,000,000,000.00 元 | amount-too-large
        """)
    void refuses_what_it_would_have_to_guess(String text, String code) {
        refused(text, null, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "元", "-", "+ 元", "--1 元", "1 2 元", "1.5.2 元", "1,000.5.2 元", "٣ 元"})
    void refuses_nothing_and_nonsense(String text) {
        refused(text, Unit.YUAN, "not-a-number");
    }

    @Test
    void the_unit_of_a_column_serves_numbers_without_one_and_may_not_contradict_them() {
        assertThat(Amount.parse("amount", "17.4", Unit.WAN_YUAN).money()).isEqualTo(Money.ofYuan("174000.00"));
        assertThat(Amount.parse("amount", "17.4万", Unit.WAN_YUAN).money()).isEqualTo(Money.ofYuan("174000.00"));
        refused("17.4 万元", Unit.YUAN, "unit-conflict");
    }

    private static void refused(String text, @Nullable Unit declared, String code) {
        assertThatThrownBy(() -> Amount.parse("facts[3].amount", text, declared))
                .isInstanceOfSatisfying(BadInput.class, e -> {
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.field()).isEqualTo("facts[3].amount");
                    assertThat(e.given()).isEqualTo(text);
                });
    }

    @Test
    void a_cell_of_a_million_characters_is_refused_at_once() {
        refused("9".repeat(1_000_000) + "元", null, "not-a-number");
        refused("1" + ",000".repeat(250_000) + "元", null, "not-a-number");
    }

    @Test
    void what_is_written_is_read_again_to_the_fen() {
        long seed = 20_260_101L;
        var random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            long fen = random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L);
            var yuan = Money.ofFen(fen);
            assertThat(Money.ofYuan(yuan.toYuan())).as("seed %d", seed).isEqualTo(yuan);
            assertThat(Amount.parse("amount", yuan.grouped() + "元").money())
                    .as("seed %d", seed)
                    .isEqualTo(yuan);
            var wan = BigDecimal.valueOf(fen, 6).toPlainString();
            var amount = Amount.parse("amount", wan + " 万元");
            assertThat(amount.money()).as("seed %d", seed).isEqualTo(yuan);
            assertThat(Amount.parse("amount", amount.toString()))
                    .as("seed %d", seed)
                    .isEqualTo(amount);
        }
    }

    @Test
    void money_leaves_the_range_of_a_long_only_with_an_exception() {
        assertThatThrownBy(() -> Money.ofFen(Long.MAX_VALUE).plus(Money.ofFen(1)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofFen(Long.MIN_VALUE).negated()).isInstanceOf(ArithmeticException.class);
        assertThat(Money.ofFen(-222_600_000).grouped()).isEqualTo("-2,226,000.00");
        assertThat(Money.ofFen(-5).toYuan()).isEqualTo("-0.05");
    }
}

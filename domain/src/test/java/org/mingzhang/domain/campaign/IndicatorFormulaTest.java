package org.mingzhang.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.money.Fraction;

class IndicatorFormulaTest {
    private static final String AIR = "优良天数比例*0.4+PM2.5浓度改善程度*0.6";

    @Test
    void air_quality_is_evaluated_exactly_from_both_its_inputs() {
        var formula = IndicatorFormula.parse(AIR);
        assertThat(formula.inputs()).containsExactly("优良天数比例", "PM2.5浓度改善程度");
        assertThat(formula.evaluate(Map.of("优良天数比例", decimal("63.3"), "PM2.5浓度改善程度", decimal("7.55"))))
                .hasValueSatisfying(v -> {
                    assertThat(v).hasToString("29.85");
                    assertThat(v.shown()).isEqualTo("29.85");
                });
        assertThat(formula.evaluate(Map.of("优良天数比例", decimal("63.3")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1-2-3, -4",
        "8/2/2, 2",
        "2+3*4, 14",
        "(2+3)*4, 20",
        "1/3+1/6, 0.5",
        "2×3÷4−1, 0.5",
        "０.１＋０.２, 0.3",
        "（1+2）*3, 9"
    })
    void arithmetic(String text, String value) {
        assertThat(IndicatorFormula.parse(text).evaluate(Map.of()))
                .hasValueSatisfying(v -> assertThat(v).hasToString(value));
    }

    @Test
    void a_division_by_zero_has_no_value() {
        var rate = IndicatorFormula.parse("已检数量/应检数量");
        assertThat(rate.evaluate(Map.of("已检数量", decimal("0"), "应检数量", decimal("0"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1+", "*2", "(1", "1)", "1 2", "a b", "1..2", "a+-b", "a;b", "2a(", "()", "0x1F!"})
    void what_is_no_formula_is_refused(String text) {
        assertThatThrownBy(() -> IndicatorFormula.parse(text))
                .isInstanceOfSatisfying(
                        BadInput.class, e -> assertThat(e.code()).isEqualTo("not-a-formula"));
    }

    @Test
    void nesting_and_length_are_bounded() {
        assertThatThrownBy(() -> IndicatorFormula.parse("(".repeat(100) + "1" + ")".repeat(100)))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> IndicatorFormula.parse("1" + "+1".repeat(500))).isInstanceOf(BadInput.class);
    }

    /** A sum of products is the same in any order, to the last digit. */
    @Test
    void sums_do_not_depend_on_their_order() {
        for (long seed = 1; seed <= 200; seed++) {
            var random = new Random(seed);
            var given = new HashMap<String, BigDecimal>();
            for (var name : new String[] {"a", "b", "c"})
                given.put(name, BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(6)));
            var one = IndicatorFormula.parse("a*0.4+b/7+c*b").evaluate(given);
            var other = IndicatorFormula.parse("(b*c)+(b/7+0.4*a)").evaluate(given);
            assertThat(one).as("seed %d", seed).isEqualTo(other).isPresent();
        }
    }

    @Test
    void a_fraction_is_rounded_half_up_only_when_shown() {
        assertThat(Fraction.of(2, -4)).hasToString("-0.5");
        assertThat(Fraction.of(2, 3).shownAsPercent()).isEqualTo("66.67");
        assertThat(Fraction.of(1, 8).shown()).isEqualTo("0.13");
        assertThat(Fraction.of(new BigDecimal("1E+2"))).hasToString("100");
        assertThat(Fraction.of(1, 3)).isLessThan(Fraction.of(34, 100));
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}

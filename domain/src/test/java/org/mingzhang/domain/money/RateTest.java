package org.mingzhang.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rates are exact pairs, rounded only when shown. */
class RateTest {
    private static Rate rate(long part, long whole) {
        return new Rate(Money.ofFen(part), Money.ofFen(whole));
    }

    @ParameterizedTest(name = "{0} of {1} is {2} %, {3} of 10 points")
    @CsvSource(delimiter = '|', textBlock = """
        37400000  | 169700000 | 22.04     | 2.20
        37400000  | 260000000 | 14.38     | 1.44
        169700000 | 260000000 | 65.27     | 6.53
        492991350 | 500000000 | 98.60     | 9.86
        90300000  | 260000000 | 34.73     | 3.47
        17999     | 20000     | 90.00     | 9.00
        19999     | 20000     | 99.99     | 10.00
        30000     | 20000     | 150.00    | 10.00
        20001     | 20000     | 100.01    | 10.00
        20000     | 20000     | 100.00    | 10.00
        0         | 20000     | 0.00      | 0.00
        -1        | 20000     | -0.01     | 0.00
        0         | 0         | undefined | 0.00
        5         | 0         | undefined | 0.00
        """)
    void is_shown_half_up_and_as_100_only_when_it_is_exactly_1(long part, long whole, String percent, String points) {
        assertThat(rate(part, whole).percent()).isEqualTo(percent);
        assertThat(rate(part, whole).points(10)).isEqualTo(points);
    }

    @Test
    void a_threshold_compares_the_exact_value_not_the_shown_one() {
        assertThat(rate(17_999, 20_000).compareTo(90, 100)).isNegative();
        assertThat(rate(18_000, 20_000).compareTo(90, 100)).isZero();
        assertThat(rate(Long.MAX_VALUE, Long.MAX_VALUE - 1).compareTo(1, 1)).isPositive();
        assertThatThrownBy(() -> rate(1, 0).compareTo(90, 100)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void shows_100_never_unless_it_is_1() {
        long seed = 7L;
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            long whole = random.nextLong(1, 1_000_000_000L);
            long part = Math.max(0, whole + random.nextLong(-whole / 10_000 - 2, whole / 10_000 + 2));
            assertThat(rate(part, whole).percent().equals("100.00"))
                    .as("%d of %d, seed %d", part, whole, seed)
                    .isEqualTo(part == whole);
        }
    }

    @Test
    void shares_of_a_whole_sum_to_100() {
        long seed = 11L;
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            var parts = new ArrayList<Money>();
            for (int n = random.nextInt(1, 12); n > 0; n--) parts.add(Money.ofFen(random.nextLong(0, 1_000_000)));
            parts.add(Money.ofFen(1));
            var sum = Shares.percents(parts).stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).as("%s, seed %d", parts, seed).isEqualByComparingTo("100.00");
        }
    }

    @Test
    void shares_give_the_leftover_to_the_largest_remainders_and_ties_to_the_earlier() {
        assertThat(Shares.percents(List.of(Money.ofFen(1), Money.ofFen(1), Money.ofFen(1))))
                .containsExactly("33.34", "33.33", "33.33");
        assertThat(Shares.percents(List.of(Money.ofFen(1), Money.ofFen(5)))).containsExactly("16.67", "83.33");
        assertThat(Shares.percents(List.of(Money.ZERO, Money.ZERO))).containsExactly("0.00", "0.00");
        assertThat(Shares.percents(List.of())).isEmpty();
        assertThatThrownBy(() -> Shares.percents(List.of(Money.ofFen(-1))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

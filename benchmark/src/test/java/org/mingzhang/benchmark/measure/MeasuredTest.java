package org.mingzhang.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuredTest {
    @Test
    void the_figure_is_the_median_of_the_ratios_not_the_ratio_of_the_medians() {
        var measured =
                new Measured(Goal.WRITE_SPREAD, List.of(new Pair(100, 100), new Pair(300, 100), new Pair(400, 200)));

        assertThat(measured.ratio()).isEqualTo(2.0);
        assertThat(measured.ours()).isEqualTo(300);
        assertThat(measured.yardstick()).isEqualTo(100);
        assertThat(measured.ratioMin()).isEqualTo(1.0);
        assertThat(measured.ratioMax()).isEqualTo(3.0);
    }

    @Test
    void of_an_even_number_the_median_lies_between_the_two_in_the_middle() {
        assertThat(Measured.median(4, 1, 3, 2)).isCloseTo(2.5, within(1e-9));
        assertThat(Measured.median(5)).isEqualTo(5);
    }

    @Test
    void more_is_better_for_a_rate_and_less_for_a_time() {
        var rate = new Measured(Goal.WRITE_HOT, List.of(new Pair(13, 10)));
        var time = new Measured(Goal.BALANCE_WALL, List.of(new Pair(3, 10)));

        assertThat(rate.isEnough()).isTrue();
        assertThat(rate.isGoalReached()).isFalse();
        assertThat(time.isEnough()).isTrue();
        assertThat(time.isGoalReached()).isFalse();
        assertThat(new Measured(Goal.BALANCE_WALL, List.of(new Pair(6, 10))).isEnough())
                .isFalse();
    }

    @Test
    void nothing_measured_is_no_figure() {
        assertThatThrownBy(() -> new Pair(0, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pair(Double.NaN, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Measured(Goal.IMPORT, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}

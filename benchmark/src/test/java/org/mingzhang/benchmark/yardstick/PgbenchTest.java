package org.mingzhang.benchmark.yardstick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mingzhang.benchmark.measure.NotMeasured;

class PgbenchTest {
    @Test
    void the_rate_is_the_one_without_the_time_to_connect() {
        assertThat(Pgbench.rate("""
                number of failed transactions: 0 (0.000%)
                latency average = 5.123 ms
                initial connection time = 301.223 ms
                tps = 12457.813215 (without initial connection time)
                """)).isEqualTo(12457.813215);
    }

    @Test
    void without_a_result_there_is_no_figure() {
        assertThatThrownBy(() -> Pgbench.rate("pgbench: error: connection failed"))
                .isInstanceOf(NotMeasured.class)
                .hasMessageContaining("connection failed");
    }
}

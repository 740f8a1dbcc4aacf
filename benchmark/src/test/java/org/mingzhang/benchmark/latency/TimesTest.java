package org.mingzhang.benchmark.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class TimesTest {
    @Test
    void a_percentile_is_one_of_the_times() {
        var times = new Times();
        for (int i = 0; i < 99; i++) times.add(() -> {});
        times.add(() -> LockSupport.parkNanos(20_000_000));

        assertThat(times.percentile(50)).isLessThanOrEqualTo(times.percentile(99));
        assertThat(times.percentile(100)).isGreaterThanOrEqualTo(times.percentile(99));
    }

    @Test
    void nothing_timed_has_none() {
        assertThatThrownBy(() -> new Times().percentile(50)).isInstanceOf(IllegalStateException.class);
    }
}

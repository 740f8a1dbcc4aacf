package org.mingzhang.benchmark.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mingzhang.benchmark.measure.WrongResult;

class WrkTest {
    @Test
    void requests_and_rate() {
        assertThat(Wrk.sent("Running 2s test\nsummary 8000 2000000 0 0\n")).isEqualTo(new Wrk.Sent(8000, 4000));
    }

    @Test
    void one_refused_request_is_too_many() {
        assertThatThrownBy(() -> Wrk.sent("summary 8000 2000000 1 0\n"))
                .isInstanceOf(WrongResult.class)
                .hasMessageContaining("1 requests were not accepted");
        assertThatThrownBy(() -> Wrk.sent("summary 8000 2000000 0 2\n")).isInstanceOf(WrongResult.class);
    }
}

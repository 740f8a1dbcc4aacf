package org.mingzhang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.fund.FundId;

/** Digests stand in the database as the holders of keys: they stay what they are. */
class CanonicalContentTest {
    record Everything(
            String text,
            List<Object> list,
            Map<String, Object> map,
            @Nullable Object none,
            int number,
            boolean flag,
            Inner inner) {}

    record Inner(LocalDate day, BigDecimal amount) {}

    @Test
    void the_digest_of_a_command_is_that_of_earlier_releases() {
        var payment = Vocabulary.pay(new FundId("roof", 2026), "pay-1", "250000.00", "0001");
        assertThat(CanonicalContent.digest(payment)).isEqualTo("9b2168033dc08bc7b1133df6a596886d");
    }

    @Test
    void so_is_that_of_all_that_commands_are_made_of() {
        var everything = new Everything(
                "顺德区\uD83D\uDE00 é",
                List.of("", "a;b", 12345678901L, "字".repeat(120)),
                Map.of("b", List.of(), "a", "1", "10", Map.of()),
                null,
                -7,
                true,
                new Inner(LocalDate.of(2026, 1, 2), new BigDecimal("1.50")));
        assertThat(CanonicalContent.digest(everything)).isEqualTo("32654a47e0ee5b6346aef50f41fc9230");
    }
}

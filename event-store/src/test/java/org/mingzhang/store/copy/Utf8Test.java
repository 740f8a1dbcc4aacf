package org.mingzhang.store.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {
    @Test
    void any_text_is_encoded_as_java_does_it_also_when_it_comes_again() {
        var random = new Random(20261121);
        for (int i = 0; i < 50_000; i++) {
            var text = random.ints(random.nextInt(80), 0x20, 0x3000)
                    .map(c -> random.nextBoolean() ? c : 0x4e00 + c % 40)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(Utf8.of(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
            assertThat(Utf8.of(String.copyValueOf(text.toCharArray())))
                    .isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void two_texts_of_one_slot_do_not_take_each_others_bytes() {
        var one = "资金" + "Aa";
        var other = "资金" + "BB";
        assertThat(one).hasSameHashCodeAs(other);
        assertThat(Utf8.of(one)).isEqualTo(one.getBytes(StandardCharsets.UTF_8));
        assertThat(Utf8.of(other)).isEqualTo(other.getBytes(StandardCharsets.UTF_8));
        assertThat(Utf8.of(one)).isEqualTo(one.getBytes(StandardCharsets.UTF_8));
    }
}

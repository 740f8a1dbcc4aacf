package org.mingzhang.store.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

class TextReaderTest {
    private final JsonMapper json = LedgerJson.mapper();
    private final ValueReader reader = TextReader.repeating(StringBuilder::new);

    private Object read(String text) {
        try (JsonParser in = json.createParser(json.writeValueAsBytes(text))) {
            in.nextToken();
            return reader.read(in);
        }
    }

    @Test
    void what_is_read_twice_is_parsed_no_more() {
        var first = read("区市场监督管理局");
        var second = read("区市场监督管理局");
        var third = read("区市场监督管理局");

        assertThat(second).hasToString(first.toString());
        assertThat(third).isSameAs(second).hasToString("区市场监督管理局");
    }

    @Test
    void what_comes_but_once_displaces_nothing() {
        var repeated = IntStream.range(0, 10).mapToObj(i -> "officer-" + i).toList();
        repeated.forEach(this::read);
        var known = repeated.stream().map(this::read).toList();

        for (int i = 0; i < 50_000; i++) assertThat(read("%010d".formatted(i))).hasToString("%010d".formatted(i));

        var again = repeated.stream().map(this::read).toList();
        for (int i = 0; i < known.size(); i++) assertThat(again.get(i)).isSameAs(known.get(i));
    }

    @Test
    void only_a_text_is_read() {
        try (JsonParser in = json.createParser("7")) {
            in.nextToken();
            assertThatThrownBy(() -> reader.read(in)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}

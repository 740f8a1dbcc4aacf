package org.mingzhang.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WordingTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void amounts_are_grouped_and_never_zero_when_unknown() {
        assertThat(Wording.yuan(json("169700000"))).isEqualTo("1,697,000.00");
        assertThat(Wording.yuan(json("0"))).isEqualTo("0.00");
        assertThat(Wording.yuan(json("null"))).isEqualTo(Wording.UNKNOWN);
        assertThat(Wording.yuan(json("{}").path("absent"))).isEqualTo(Wording.UNKNOWN);
        assertThat(Wording.change(json("1200000"))).isEqualTo("+12,000.00");
        assertThat(Wording.change(json("-1200000"))).isEqualTo("-12,000.00");
    }

    @Test
    void what_lies_between_two_amounts_is_shown_as_a_range() {
        assertThat(Wording.yuan(json("37400000"), json("169700000"))).isEqualTo("374,000.00 – 1,697,000.00");
        assertThat(Wording.yuan(json("37400000"), json("37400000"))).isEqualTo("374,000.00");
        assertThat(Wording.yuan(json("37400000"), json("null"))).isEqualTo("≥ 374,000.00");
    }

    @Test
    void a_rate_that_is_not_known_is_a_range_or_unknown() {
        assertThat(Wording.percent(json("""
                {"percent": "98.60", "lowPercent": "98.60", "highPercent": "98.60"}"""))).isEqualTo("98.60 %");
        assertThat(Wording.percent(json("""
                {"percent": null, "lowPercent": "22.04", "highPercent": "100.00"}"""))).isEqualTo("22.04 % – 100.00 %");
        assertThat(Wording.percent(json("{\"percent\": null}"))).isEqualTo(Wording.UNKNOWN);
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}

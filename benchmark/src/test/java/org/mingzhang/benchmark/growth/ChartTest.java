package org.mingzhang.benchmark.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class ChartTest {
    @Test
    void a_panel_for_each_row_and_two_dots_for_each_size() throws Exception {
        var svg = Chart.of(List.of(
                new Point("rebuild", 10_000, 100, 200, "/s"),
                new Point("rebuild", 1_000_000, 90, 210, "/s"),
                new Point("query-flat", 10_000, 1.5, 1.5, "ms")));

        var picture = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(picture.getElementsByTagName("g").getLength()).isEqualTo(2);
        assertThat(picture.getElementsByTagName("circle").getLength()).isEqualTo(6);
        assertThat(svg).contains(">10k<", ">1M<", "rebuild (/s)").doesNotContain("NaN", "Infinity");
    }
}

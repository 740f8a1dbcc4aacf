package org.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The five documents, imported as a user imports them. */
class SamplesTest {
    private final Client bureau = Client.administrator();

    @Test
    void are_recorded_and_show_their_contradictions() throws IOException {
        long position = 0;
        try (var files = Files.list(Vocabulary.root().resolve("samples"))) {
            for (var file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                var reply = send(file);
                assertThat(reply.status()).as("%s: %s", file, reply.text()).isEqualTo(200);
                assertThat(reply.body().path("refused").asInt())
                        .as(reply.text())
                        .isZero();
                position = Math.max(position, reply.body().path("position").asLong());
            }
        }

        var overview = bureau.get("/api/overview?atLeast=" + position);

        assertThat(overview.status()).as(overview.text()).isEqualTo(200);
        assertThat(overview.body().path("discrepancies").size()).isGreaterThan(10);
        for (var each : overview.body().path("discrepancies")) {
            assertThat(each.path("message").asString()).isNotEmpty().doesNotContain("{", "[", "—");
            assertThat(each.path("messageEn").asString()).isNotEmpty().doesNotContain("{", "[", "—");
            assertThat(each.has("deltaFen")).isTrue();
        }
        assertThat(overview.text())
                .contains("\"deltaFen\":1200000", "\"lowPercent\":\"22.04\"", "\"highPercent\":\"100.00\"");
    }

    private Client.Reply send(Path file) throws IOException {
        var name = URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8);
        return bureau.send(bureau.request("/api/imports?wait=60&name=" + name)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofFile(file)));
    }
}

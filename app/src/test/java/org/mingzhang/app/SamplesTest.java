package org.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

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
        a_double_count_of_the_awards_is_simulated_and_moves_nothing(overview.body());
        a_document_is_named_by_its_title_and_says_its_statements_in_words(overview.body());
        processes_and_documents_are_found_by_any_part_of_their_names();
    }

    private void a_document_is_named_by_its_title_and_says_its_statements_in_words(JsonNode overview) {
        var titled = overview.path("discrepancies")
                .valueStream()
                .filter(d -> d.path("document").asString().startsWith("minhang"))
                .findFirst()
                .orElseThrow();
        assertThat(titled.path("documentTitle").asString()).isEqualTo("2020年财政项目支出绩效目标申报表：质量强区专项经费");
        for (var id : new String[] {"minhang-2020-target-declaration", "zaozhuang-2022-quality-district-plan"}) {
            var document = bureau.get("/api/documents/" + id).body();
            assertThat(document.path("statements")).isNotEmpty().allSatisfy(said -> {
                assertThat(said.path("words").path("zh").asString())
                        .isNotEmpty()
                        .doesNotContain("{", "[", "—", "statement.");
                assertThat(said.path("words").path("en").asString())
                        .isNotEmpty()
                        .doesNotContain("{", "[", "—", "statement.", "PROVINCIAL");
            });
        }
    }

    private void processes_and_documents_are_found_by_any_part_of_their_names() {
        var found = bureau.get("/api/search?q=" + URLEncoder.encode("政府质量奖", StandardCharsets.UTF_8))
                .body()
                .path("works");
        assertThat(found.valueStream()
                        .map(w -> w.path("kind").asString() + " " + w.path("id").asString()))
                .contains("AWARD shunde-quality-award-2022", "AWARD shaoguan-quality-award-1");
        assertThat(bureau.get("/api/search?q=TARGET-declaration")
                        .body()
                        .path("works")
                        .path(0)
                        .path("name")
                        .asString())
                .startsWith("2020年财政项目支出绩效目标申报表");
    }

    /** Scenario 9. */
    private void a_double_count_of_the_awards_is_simulated_and_moves_nothing(JsonNode overview) {
        var awards = overview.path("discrepancies")
                .valueStream()
                .filter(d -> d.path("code").asString().equals("statements-differ"))
                .filter(d -> d.path("document").asString().startsWith("ganzhou"))
                .findFirst()
                .orElseThrow();
        assertThat(awards.path("deltaFen").asLong()).isEqualTo(50_000_000);
        assertThat(awards.path("status").asString()).isEqualTo("DISPUTED");
        assertThat(awards.path("hypotheses").valueStream().map(h -> h.path("code")
                        .asString()))
                .contains("double-count", "missing-item", "other-edition");
        var before = bureau.get("/api/funds/ganzhou-quality-2021").text();

        var simulated = bureau.get("/api/discrepancies/" + awards.path("id").asString() + "/simulations")
                .body()
                .valueStream()
                .filter(s -> s.path("hypothesis").asString().equals("double-count"))
                .findFirst()
                .orElseThrow();

        assertThat(simulated.path("netDisbursedLowFen").asLong()).isEqualTo(492_991_350);
        assertThat(simulated.path("simulatedLowFen").asLong()).isEqualTo(442_991_350);
        assertThat(simulated.path("executionRate").path("percent").asString()).isEqualTo("88.60");
        assertThat(bureau.get("/api/funds/ganzhou-quality-2021").text()).isEqualTo(before);
        assertThat(bureau.get("/api/discrepancies/00000000/simulations").code()).isEqualTo("not-found");
    }

    private Client.Reply send(Path file) throws IOException {
        var name = URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8);
        return bureau.send(bureau.request("/api/imports?wait=60&name=" + name)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofFile(file)));
    }
}

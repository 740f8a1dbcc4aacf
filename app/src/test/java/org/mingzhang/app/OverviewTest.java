package org.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OverviewTest {
    private static final int YEAR = 2024;

    private final Client bureau = Client.administrator();
    private final String unit = "单位" + UUID.randomUUID();
    private long position;

    /** One fund with 1.00 spent of 4.00, one with 2.00 of 3.00, one of which nothing is known. */
    @BeforeEach
    void three_funds() {
        fund("a", "甲", "4.00", "1.00");
        fund("b", "乙", "3.00", "2.00");
        open("c", "丙");
    }

    @Test
    void funds_of_a_unit_with_totals_that_leave_out_what_is_unknown() {
        var found = overview("");

        assertThat(names(found)).containsExactly("甲", "乙", "丙");
        assertThat(found.path("count").asInt()).isEqualTo(3);
        assertThat(found.path("totals").path("currentBudget").path("amount").asString())
                .isEqualTo("7.00");
        assertThat(found.path("totals").path("currentBudget").path("leftOut").asInt())
                .isEqualTo(1);
        assertThat(found.path("totals").path("netDisbursed").path("amountFen").asLong())
                .isEqualTo(300);
        assertThat(found.path("totals").path("netDisbursed").path("leftOut").asInt())
                .isZero();
        assertThat(found.path("units").toString()).contains(unit);
    }

    @Test
    void what_is_unknown_has_no_high_end_and_says_so() {
        var nothingKnown = overview("&text=丙").path("funds").path(0);

        assertThat(nothingKnown.path("currentBudget").has("high")).isFalse();
        assertThat(nothingKnown.path("currentBudget").path("status").asString()).isEqualTo("UNKNOWN");
        assertThat(nothingKnown.path("executionRate").path("percent").isNull()).isTrue();
        assertThat(names(overview("&state=unknown"))).containsExactly("丙");
    }

    @Test
    void what_is_only_assumed_enters_no_total() {
        assume("〔假设〕丁");

        var found = overview("");

        assertThat(names(found)).hasSize(4);
        assertThat(found.path("assumed").asInt()).isEqualTo(1);
        assertThat(found.path("totals").path("currentBudget").path("amount").asString())
                .isEqualTo("7.00");
        assertThat(found.path("totals").path("currentBudget").path("leftOut").asInt())
                .as("of those that are not assumed")
                .isEqualTo(1);
        assertThat(names(overview("&state=assumed"))).containsExactly("〔假设〕丁");
    }

    @Test
    void ordered_by_a_figure_either_way() {
        assertThat(names(overview("&order=current-budget"))).containsExactly("丙", "乙", "甲");
        assertThat(names(overview("&order=-current-budget"))).containsExactly("甲", "乙", "丙");
        assertThat(names(overview("&order=-execution-rate"))).containsExactly("乙", "甲", "丙");
    }

    @Test
    void totals_are_those_of_the_choice_and_not_of_the_page() {
        var page = overview("&limit=1&offset=1");

        assertThat(names(page)).containsExactly("乙");
        assertThat(page.path("count").asInt()).isEqualTo(3);
        assertThat(page.path("totals").path("currentBudget").path("amount").asString())
                .isEqualTo("7.00");
        assertThat(overview("&text=甲")
                        .path("totals")
                        .path("currentBudget")
                        .path("amount")
                        .asString())
                .isEqualTo("4.00");
    }

    @Test
    void lags_behind_time_when_the_year_is_over() {
        assertThat(names(overview("&state=lagging&asOf=2024-12-31"))).containsExactly("甲", "乙");
        assertThat(names(overview("&state=lagging&asOf=2024-06-30"))).containsExactly("甲");
    }

    @Test
    void what_is_shown_can_be_exported() {
        var csv = bureau.get("/api/export/funds?format=csv&order=-execution-rate&atLeast=" + position + "&unit="
                        + encoded(unit))
                .text();

        assertThat(csv.indexOf("乙")).isLessThan(csv.indexOf("甲"));
        assertThat(csv).doesNotContain("质量提升专项").contains("7.00");
    }

    @Test
    void wishes_that_mean_nothing_are_refused_by_name() {
        for (var wish : List.of("order=size", "state=happy", "limit=0", "offset=-1")) {
            var reply = bureau.get("/api/overview/funds?" + wish);
            assertThat(reply.code()).isEqualTo("not-one-of");
            assertThat(reply.body().path("field").asString()).isEqualTo(wish.substring(0, wish.indexOf('=')));
        }
    }

    private JsonNode overview(String wish) {
        var reply = bureau.get("/api/overview/funds?atLeast=" + position + "&unit=" + encoded(unit)
                + wish.replace("丙", encoded("丙")).replace("甲", encoded("甲")));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.body();
    }

    private static List<String> names(JsonNode overview) {
        return overview.path("funds")
                .valueStream()
                .map(f -> f.path("name").asString())
                .toList();
    }

    private void fund(String letter, String name, String budget, String paid) {
        var id = open(letter, name);
        write(id, "appropriate", "\"source\": \"LOCAL\", \"amount\": \"" + budget + " 元\"");
        write(
                id,
                "record-payment",
                "\"order\": {\"amount\": \"" + paid
                        + " 元\", \"purpose\": {\"kind\": \"SPENDING\", \"description\": \"监测\"}}");
    }

    private String open(String letter, String name) {
        var id = "overview-" + letter + "-" + UUID.randomUUID() + "-" + YEAR;
        write(id, "open-fund", "\"name\": \"" + name + "\", \"jurisdiction\": \"某区\", \"unit\": \"" + unit + "\"");
        return id;
    }

    private void assume(String name) {
        var id = UUID.randomUUID();
        var file = """
                document: {id: %1$s, title: 〔假设〕%1$s, issuer: 无, nature: assumption, covers: 2024}
                facts:
                  - {id: fund, kind: open-fund, fund: assumed-%1$s-2024, name: %2$s, jurisdiction: 某区, unit: %3$s,
                     effective: 2024-01-01, locator: 一}
                  - {id: budget, kind: appropriate, fund: assumed-%1$s-2024, source: local, amount: 5 元,
                     effective: 2024-01-01, locator: 二}
                """.formatted(id, name, unit);
        var reply = bureau.send(bureau.request("/api/imports?name=assumed.yaml")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString(file)));
        assertThat(reply.body().path("accepted").asInt()).as(reply.text()).isEqualTo(3);
        position = reply.body().path("position").asLong();
    }

    private void write(String fund, String fact, String members) {
        var entry = """
                {"id": "%s", "effectiveDate": "2024-03-01", "document": {"title": "通知"}}""".formatted(fact);
        var reply = bureau.post("/api/funds/" + fund + "/" + fact, "{\"entry\": " + entry + ", " + members + "}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        position = reply.body().path("position").asLong();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package org.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FundReadingTest {
    private final Client bureau = Client.administrator();
    private final String fund = "read-" + UUID.randomUUID() + "-2022";
    private String beforeTheCut = "";
    private long position;

    @BeforeEach
    void record_scenario_2() throws InterruptedException {
        write(
                "open-fund",
                "{\"entry\": %s, \"name\": \"质量提升专项\", \"jurisdiction\": \"" + fund + "\", \"unit\": \"市场监管局\"}",
                "open",
                "2022-01-01");
        write(
                "appropriate",
                "{\"entry\": %s, \"source\": \"LOCAL\", \"amount\": \"260 万元\"}",
                "original",
                "2022-01-15");
        Thread.sleep(5);
        beforeTheCut = Instant.now().toString();
        write("reduce", "{\"entry\": %s, \"amount\": \"90.3 万元\"}", "cut", "2022-07-01");
        for (var amount : new String[] {"17.4", "9", "5", "6"}) {
            write(
                    "record-payment",
                    "{\"entry\": %s, \"order\": {\"amount\": \"" + amount
                            + " 万元\", \"purpose\": {\"kind\": \"SPENDING\", \"description\": \"监测\"}}}",
                    "paid-" + amount,
                    "2022-08-01");
        }
    }

    @Test
    void figures_of_today_as_soon_as_they_are_written() {
        var reply = bureau.get("/api/funds/" + fund + "?atLeast=" + position);

        assertThat(figure(reply, "CURRENT_BUDGET").path("lowFen").asLong()).isEqualTo(169_700_000);
        assertThat(figure(reply, "CURRENT_BUDGET").path("low").asString()).isEqualTo("1697000.00");
        assertThat(figure(reply, "CURRENT_BUDGET").path("label").path("zh").asString())
                .isEqualTo("全年预算数");
        assertThat(figure(reply, "NET_DISBURSED").path("lowFen").asLong()).isEqualTo(37_400_000);
        assertThat(figure(reply, "AVAILABLE_BALANCE").path("lowFen").asLong()).isEqualTo(132_300_000);
        assertThat(reply.body().path("executionRate").path("percent").asString())
                .isEqualTo("22.04");
        assertThat(reply.body().path("originalRate").path("percent").asString()).isEqualTo("14.38");
        assertThat(Long.parseLong(reply.header("X-Ledger-Position"))).isGreaterThanOrEqualTo(position);
    }

    @Test
    void from_what_was_appropriated_to_what_is_left() {
        var steps = bureau.get("/api/funds/" + fund + "?atLeast=" + position)
                .body()
                .path("waterfall")
                .valueStream()
                .map(s -> "%s %s %s: %s, %s"
                        .formatted(
                                s.path("effect").asString(),
                                s.path("value").path("figure").asString(),
                                s.path("value").path("low").asString(),
                                s.path("before").path("low").asString(),
                                s.path("after").path("low").asString()))
                .toList();

        assertThat(steps)
                .containsExactly(
                        "TOTAL ORIGINAL_BUDGET 2600000.00: 0.00, 2600000.00",
                        "TAKES REDUCTIONS 903000.00: 2600000.00, 1697000.00",
                        "TOTAL CURRENT_BUDGET 1697000.00: 0.00, 1697000.00",
                        "TAKES NET_DISBURSED 374000.00: 1697000.00, 1323000.00",
                        "TOTAL AVAILABLE_BALANCE 1323000.00: 0.00, 1323000.00");
    }

    @Test
    void what_is_unknown_makes_the_steps_after_it_ranges() {
        write("state-unknown", "{\"entry\": %s, \"figure\": \"DISBURSEMENT\", \"low\": \"0 元\"}", "q2", "2022-06-30");

        var steps =
                bureau.get("/api/funds/" + fund + "?atLeast=" + position).body().path("waterfall");

        assertThat(steps.path(3).path("value").path("high").asString()).isEqualTo("1697000.00");
        assertThat(steps.path(3).path("after").path("low").asString()).isEqualTo("0.00");
        assertThat(steps.path(3).path("after").path("high").asString()).isEqualTo("1323000.00");
    }

    @Test
    void the_course_month_by_month_and_the_moments_to_go_back_to() {
        var course = bureau.get("/api/funds/" + fund + "/course?asOf=2022-08-15&basis=effective&knownAt=" + beforeTheCut
                        + "&atLeast=" + position)
                .body();
        var all =
                bureau.get("/api/funds/" + fund + "/course?atLeast=" + position).body();

        assertThat(course.path("months").valueStream().map(m -> m.path("day").asString()))
                .hasSize(8)
                .startsWith("2022-01-31", "2022-02-28")
                .endsWith("2022-08-15");
        assertThat(course.path("months")
                        .path(7)
                        .path("currentBudget")
                        .path("low")
                        .asString())
                .isEqualTo("2600000.00");
        assertThat(all.path("months")).hasSize(12);
        assertThat(all.path("months").path(5).path("currentBudget").path("low").asString())
                .isEqualTo("2600000.00");
        assertThat(all.path("months").path(6).path("currentBudget").path("low").asString())
                .isEqualTo("1697000.00");
        assertThat(all.path("months").path(7).path("netDisbursed").path("low").asString())
                .isEqualTo("374000.00");
        assertThat(course.path("moments")).as("whatever is known").hasSize(7);
        assertThat(all.path("moments").path(2).path("words").path("zh").asString())
                .isEqualTo("压减");
        assertThat(bureau.get("/api/funds/nobodys-2022/course").code()).isEqualTo("not-found");
    }

    @Test
    void figures_as_known_before_the_cut() {
        var reply = bureau.get("/api/funds/" + fund + "?knownAt=" + beforeTheCut + "&atLeast=" + position);

        assertThat(figure(reply, "CURRENT_BUDGET").path("lowFen").asLong()).isEqualTo(260_000_000);
        assertThat(figure(reply, "NET_DISBURSED").path("lowFen").asLong()).isZero();
    }

    @Test
    void why_a_figure_changed() {
        var reply = bureau.get(
                "/api/funds/" + fund + "/changes/current-budget?from=" + beforeTheCut + "&atLeast=" + position);

        assertThat(reply.body().path("entries").size()).isEqualTo(1);
        assertThat(reply.body().path("entries").path(0).path("words").path("zh").asString())
                .isEqualTo("压减");
        assertThat(reply.body().path("entries").path(0).path("amountFen").asLong())
                .isEqualTo(-90_300_000);
        assertThat(reply.body()
                        .path("entries")
                        .path(0)
                        .path("source")
                        .path("document")
                        .path("title")
                        .asString())
                .isEqualTo("通知");
    }

    @Test
    void what_a_figure_is_made_of() {
        var reply = bureau.get("/api/funds/" + fund + "/explain/NET_DISBURSED?atLeast=" + position);

        assertThat(reply.body().path("entries").size()).isEqualTo(4);
        assertThat(reply.body().path("value").path("lowFen").asLong()).isEqualTo(37_400_000);
        assertThat(bureau.get("/api/funds/" + fund + "/explain/profit").code()).isEqualTo("unknown-figure");
    }

    @Test
    void payments_and_explanations_page_to_their_end() {
        var payments = "/api/funds/" + fund + "/payments?limit=3&atLeast=" + position;
        var first = bureau.get(payments).body();
        var second = bureau.get(payments + "&cursor=" + first.path("next").asString())
                .body();
        assertThat(first.path("payments").size()).isEqualTo(3);
        assertThat(second.path("payments").valueStream())
                .map(p -> p.path("amountFen").asLong())
                .containsExactly(6_000_000L);
        assertThat(second.has("next")).isFalse();

        var lines = "/api/funds/" + fund + "/explain/net-disbursed?limit=3&atLeast=" + position;
        var above = bureau.get(lines).body();
        var below =
                bureau.get(lines + "&cursor=" + above.path("next").asString()).body();
        assertThat(above.path("entries").size()).isEqualTo(3);
        assertThat(below.path("entries").size()).isEqualTo(1);
        assertThat(below.path("entries").path(0).path("runningFen").asLong()).isEqualTo(37_400_000);
        assertThat(below.has("next")).isFalse();

        var nowhere = bureau.get(payments + "&cursor=here");
        assertThat(nowhere.code()).isEqualTo("not-a-cursor");
        assertThat(nowhere.body().path("zh").asString()).startsWith("“cursor”不是上一页给出的位置");
        assertThat(bureau.get("/api/payable?limit=1001").body().path("field").asString())
                .isEqualTo("limit");
    }

    @Test
    void execution_against_time() {
        var reply = bureau.get("/api/funds/" + fund + "/monitoring?asOf=2022-09-30&atLeast=" + position);

        assertThat(reply.body().path("time").path("percentByMonths").asString()).isEqualTo("75.00");
        assertThat(reply.body().path("time").path("percentByDays").asString()).isEqualTo("74.79");
        assertThat(reply.body().path("gap").asString()).isEqualTo("-52.96");
        assertThat(reply.body().path("warning").asBoolean()).isTrue();
        assertThat(reply.body().path("payments").size()).isEqualTo(4);
    }

    @Test
    void the_timeline_pages_to_its_end() {
        var first = bureau.get("/api/funds/" + fund + "/timeline?limit=5&atLeast=" + position);
        var second = bureau.get("/api/funds/" + fund + "/timeline?limit=5&cursor="
                + first.body().path("next").asString());

        assertThat(first.body().path("items").size()).isEqualTo(5);
        assertThat(second.body().path("items").size()).isEqualTo(2);
        assertThat(second.body().has("next")).isFalse();
    }

    @Test
    void an_unchanged_answer_is_not_sent_again() {
        var first = bureau.get("/api/funds/" + fund + "?atLeast=" + position);

        var again = bureau.send(bureau.request("/api/funds/" + fund)
                .header("If-None-Match", first.header("ETag"))
                .GET());

        assertThat(first.header("ETag")).isNotEmpty();
        assertThat(again.status()).isEqualTo(304);
        write("reduce", "{\"entry\": %s, \"amount\": \"1 元\"}", "another", "2022-08-02");
        assertThat(bureau.send(bureau.request("/api/funds/" + fund + "?atLeast=" + position)
                                .header("If-None-Match", first.header("ETag"))
                                .GET())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void bad_questions_name_their_parameter() {
        assertThat(bureau.get("/api/funds/" + fund + "?asOf=2022-02-30")
                        .body()
                        .path("field")
                        .asString())
                .isEqualTo("asOf");
        assertThat(bureau.get("/api/funds/" + fund + "?basis=guess")
                        .body()
                        .path("field")
                        .asString())
                .isEqualTo("basis");
        assertThat(bureau.get("/api/funds/" + fund + "?knownAt=yesterday")
                        .body()
                        .path("field")
                        .asString())
                .isEqualTo("knownAt");
        assertThat(bureau.get("/api/funds/" + fund + "/timeline?limit=0")
                        .body()
                        .path("field")
                        .asString())
                .isEqualTo("limit");
        assertThat(bureau.get("/api/funds/" + fund + "/timeline?limit=many")
                        .body()
                        .path("field")
                        .asString())
                .isEqualTo("limit");
        assertThat(bureau.get("/api/funds/" + fund + "/changes/reductions")
                        .body()
                        .path("field")
                        .asString())
                .isEqualTo("from");
        assertThat(bureau.get("/api/funds/nobodys-2022").code()).isEqualTo("not-found");
    }

    @Test
    void the_overview_is_one_answer_at_one_position() {
        var reply = bureau.get("/api/overview?atLeast=" + position);
        var line = reply.body()
                .path("funds")
                .valueStream()
                .filter(f -> f.path("id").asString().equals(fund))
                .findFirst()
                .orElseThrow();

        assertThat(line.path("netDisbursedFen").asLong()).isEqualTo(37_400_000);
        assertThat(line.path("executionRate").path("percent").asString()).isEqualTo("22.04");
        assertThat(line.path("executionRate").has("lowPercent")).isTrue();
        assertThat(reply.body().path("position").asLong()).isGreaterThanOrEqualTo(position);
        assertThat(reply.body().path("discrepancies").isArray()).isTrue();
    }

    @Test
    void tables_and_journals_are_exported() {
        assertThat(bureau.get("/api/export/funds?atLeast=" + position).text()).contains("质量提升专项", "1697000.00");
        assertThat(bureau.get("/api/export/payments?fund=" + fund).text()).contains("174000.00");
        assertThat(bureau.get("/api/export/journal?fund=" + fund).text()).contains("903000.00 CNY");
        assertThat(bureau.get("/api/export/funds?format=xlsx").header("Content-Type"))
                .contains("spreadsheetml");
        assertThat(bureau.get("/api/export/postings").body().path("field").asString())
                .isEqualTo("fund");
    }

    @Test
    void the_raw_event_is_shown() {
        var reply = bureau.get("/api/events/" + position);

        assertThat(reply.body().path("type").asString()).isEqualTo("fund.PaymentRecorded");
        assertThat(reply.body().path("payload").asString()).contains("\"amount\"");
    }

    @Test
    void a_rebuild_ends_where_it_began() throws InterruptedException {
        assertThat(bureau.post("/api/rebuild", "").status()).isEqualTo(202);
        var state = "RUNNING";
        for (var end = Instant.now().plus(Duration.ofSeconds(60));
                state.equals("RUNNING") && Instant.now().isBefore(end); ) {
            Thread.sleep(50);
            state = bureau.get("/api/rebuild").body().path("state").asString();
        }

        assertThat(state).isEqualTo("DONE");
        figures_of_today_as_soon_as_they_are_written();
    }

    @Test
    void the_lag_is_a_metric() {
        assertThat(bureau.get("/actuator/prometheus").text()).contains("mingzhang_lag", "mingzhang_position");
    }

    private static JsonNode figure(Client.Reply reply, String name) {
        for (var figure : reply.body().path("figures"))
            if (figure.path("figure").asString().equals(name)) return figure;
        throw new AssertionError("no " + name + " in " + reply.text());
    }

    private void write(String command, String body, String id, String effective) {
        var entry = "{\"id\": \"%s\", \"effectiveDate\": \"%s\", \"document\": {\"title\": \"通知\"}}"
                .formatted(id, effective);
        var reply = bureau.post("/api/funds/" + fund + "/" + command, body.formatted(entry));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        position = reply.body().path("position").asLong();
    }
}

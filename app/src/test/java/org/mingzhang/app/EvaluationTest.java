package org.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An evaluation from its table to its approval, over HTTP, beside money that goes on moving. */
class EvaluationTest {
    private static final String EVIDENCE =
            "[{\"title\": \"总结\", \"sha256\": \"" + "ab".repeat(32) + "\", \"locator\": \"第3页\"}]";
    private static final String TABLE = """
            [{"code": "training", "group": "产出指标", "aspect": "数量指标", "name": "培训人次", "points": 20,
              "target": {"kind": "at-least", "value": 2000, "unit": "人次"}},
             {"code": "cost", "group": "产出指标", "aspect": "成本指标", "name": "成本", "points": 30,
              "target": {"kind": "at-most", "value": 500, "unit": "万元"}},
             {"code": "effect", "group": "效益指标", "aspect": "社会效益", "name": "质量水平", "points": 30,
              "target": {"kind": "in-words", "words": "提升"}},
             {"code": "survey", "group": "满意度指标", "aspect": "满意度", "name": "满意度", "points": 10,
              "target": {"kind": "at-least", "value": 90, "unit": "%"}}]""";
    private final Client unit = Client.withRole("SPENDING_UNIT");
    private final Client head = Client.withRole("SPENDING_UNIT");
    private final Client bureau = Client.administrator();
    private final String fund = "eval-" + UUID.randomUUID() + "-2021";
    private long position;
    private int ids;

    @BeforeEach
    void the_money_of_ganzhou() {
        money(
                "open-fund",
                "{\"entry\": %s, \"name\": \"质量强市\", \"jurisdiction\": \"" + fund + "\", \"unit\": \"市场监管局\"}",
                "2021-01-01");
        money("appropriate", "{\"entry\": %s, \"source\": \"LOCAL\", \"amount\": \"500 万元\"}", "2021-01-01");
        pay("150", "2021-03-01");
        pay("50", "2021-06-01");
        pay("292.99135", "2021-09-01");
        record(unit, "open", "{\"entry\": %s}", 201);
    }

    @Test
    void a_submitted_form_stays_what_it_was_and_knows_what_it_had_read() {
        table();
        score(unit, "SELF", "training", "{\"kind\": \"measured\", \"value\": 2000}");
        score(unit, "SELF", "cost", "{\"kind\": \"measured\", \"value\": 500}");
        score(unit, "SELF", "effect", "{\"kind\": \"judged\", \"band\": \"达成年度指标\", \"sharePercent\": 90}");
        score(unit, "SELF", "survey", "{\"kind\": \"measured\", \"value\": 81}");
        assertThat(self(evaluation()).path("basis").has("readAt"))
                .as("a draft follows the ledger")
                .isFalse();
        record(unit, "submissions", "{\"entry\": %s, \"opinion\": \"SELF\"}", 201);
        var submitted = self(evaluation());
        assertThat(submitted.path("score").path("exact").asString()).isEqualTo("95.859827");
        assertThat(submitted.path("score").path("shown").asString()).isEqualTo("95.86");
        assertThat(submitted.path("executionScore").path("shown").asString()).isEqualTo("9.86");
        assertThat(submitted.path("basis").path("leftFen").asLong()).isEqualTo(7_008_650);
        assertThat(submitted.path("basis").path("ledgerHasMoved").asBoolean())
                .as("the writer and the read tables say the same")
                .isFalse();

        pay("7.00865", "2021-12-01");

        var later = self(evaluation());
        assertThat(later.path("score")).isEqualTo(submitted.path("score"));
        assertThat(later.path("basis").path("disbursedFen").asLong()).isEqualTo(492_991_350);
        assertThat(later.path("basis").path("ledgerHasMoved").asBoolean()).isTrue();
        long readAt = later.path("basis").path("readAt").asLong();
        var then = bureau.get("/api/funds/" + fund + "?knownAt=" + readAt).body();
        assertThat(then.path("executionRate").path("numeratorFen").asLong()).isEqualTo(492_991_350);
        assertThat(then.path("position").asLong()).isEqualTo(readAt);
        assertThat(bureau.get("/api/funds/" + fund + "?atLeast=" + position)
                        .body()
                        .path("executionRate")
                        .path("percent")
                        .asString())
                .isEqualTo("100.00");

        assertThat(record(unit, "approvals", "{\"entry\": %s, \"opinion\": \"SELF\"}", 403)
                        .code())
                .isEqualTo("same-person");
        record(head, "approvals", "{\"entry\": %s, \"opinion\": \"SELF\"}", 201);
        assertThat(self(evaluation()).path("status").asString()).isEqualTo("APPROVED");
    }

    @Test
    void a_reviewer_gives_another_opinion_and_the_difference_is_shown() {
        table();
        for (var each : new String[] {"training", "survey"})
            score(unit, "SELF", each, "{\"kind\": \"measured\", \"value\": 2000}");
        var reviewer = Client.withRole("REVIEWER");
        score(reviewer, "FINANCE", "training", "{\"kind\": \"measured\", \"value\": 1000}");
        score(reviewer, "FINANCE", "survey", "{\"kind\": \"measured\", \"value\": 90}");
        assertThat(scored(reviewer, "SELF", "training", "{\"kind\": \"measured\", \"value\": 1}", 403)
                        .code())
                .isEqualTo("role-may-not-evaluate");
        assertThat(reviewer.post("/api/funds/" + fund + "/appropriate", "{}").status())
                .isEqualTo(403);

        var difference = evaluation().path("differences").path(0);

        assertThat(difference.path("opinion").asString()).isEqualTo("FINANCE");
        assertThat(difference.path("against").asString()).isEqualTo("SELF");
        assertThat(difference.path("indicators").size()).isEqualTo(1);
        assertThat(difference.path("indicators").path(0).path("shown").asString())
                .isEqualTo("-10.00");
        assertThat(evaluation().path("opinions").size()).isEqualTo(2);
        assertThat(evaluation().path("notBegun").valueStream().map(o -> o.path("opinion")
                        .asString()))
                .containsExactly("DEPARTMENT");
        assertThat(evaluation().path("notBegun").path(0).path("indicators").size())
                .isEqualTo(4);
    }

    @Test
    void a_claim_is_unsupported_and_says_what_would_change_its_grade() {
        record(bureau, "claims", "{\"entry\": %s, \"opinion\": \"SELF\", \"score\": 97}", 201);
        record(bureau, "goals", "{\"entry\": %s, \"goal\": \"完成创建\", \"outcome\": \"UNMET\"}", 201);

        var line = bureau.get("/api/evaluations?atLeast=" + position)
                .body()
                .path("evaluations")
                .valueStream()
                .filter(e -> e.path("id").asString().equals(fund))
                .findFirst()
                .orElseThrow();
        assertThat(line.path("state").asString()).isEqualTo("UNSUPPORTED");
        assertThat(line.path("grade").asString()).isEqualTo("优");
        assertThat(line.path("claimedScore").asString()).isEqualTo("97");
        assertThat(line.path("mostPossible").asString()).isEqualTo("99.86");
        assertThat(line.path("netDisbursedFen").asLong()).isEqualTo(492_991_350);
        assertThat(line.path("leftFen").asLong()).isEqualTo(7_008_650);
        assertThat(line.path("findings").toString())
                .contains("score-unsupported", "goal-unmet-yet-best-grade", "balance-fate-not-stated");

        var sensitivity = bureau.get("/api/evaluations/" + fund + "/sensitivity");
        assertThat(sensitivity.body().path("slack").asString()).isEqualTo("7");
        assertThat(sensitivity
                        .body()
                        .path("levers")
                        .path(0)
                        .path("loses")
                        .path("to")
                        .asString())
                .isEqualTo("1,429,913.49");
        assertThat(bureau.get("/api/evaluations/" + fund + "/sensitivity?opinion=FINANCE")
                        .status())
                .isEqualTo(404);
        assertThat(bureau.get("/api/evaluations/" + fund + "/sensitivity?opinion=mine")
                        .code())
                .isEqualTo("not-one-of");
    }

    @Test
    void execution_and_targets_are_held_against_time_at_the_cut_off() {
        table();
        record(unit, "progress", "{\"entry\": %s, \"indicator\": \"training\", \"value\": 1000}", 201, "2021-07-20");

        var found = bureau.get("/api/evaluations/" + fund + "/monitoring?atLeast=" + position)
                .body();

        assertThat(found.path("time").path("day").asString()).isEqualTo("2021-07-31");
        assertThat(found.path("executionRate").path("percent").asString()).isEqualTo("40.00");
        assertThat(found.path("gapByMonths").asString()).isEqualTo("-18.33");
        assertThat(found.path("gapByDays").asString()).isEqualTo("-18.08");
        assertThat(found.path("executionWarning").asBoolean()).isTrue();
        assertThat(found.path("payments").size()).as("those by then").isEqualTo(2);
        assertThat(found.path("targets").path(0).path("percent").asString()).isEqualTo("50.00");
        assertThat(found.path("targets").path(0).path("warning").asBoolean()).isTrue();
        var tolerant = bureau.get("/api/evaluations/" + fund + "/monitoring?lagPoints=18.34");
        assertThat(tolerant.body().path("executionWarning").asBoolean()).isFalse();
    }

    @Test
    void spending_of_which_only_the_year_is_known_makes_the_rate_a_range_and_no_warning() {
        pay("7", "2021");

        var found = bureau.get("/api/evaluations/" + fund + "/monitoring?asOf=2021-10-31&atLeast=" + position)
                .body();

        assertThat(found.path("executionRate").path("lowPercent").asString()).isEqualTo("98.60");
        assertThat(found.path("executionRate").path("highPercent").asString()).isEqualTo("99.99");
        assertThat(found.has("gapByMonths")).isFalse();
        assertThat(found.path("executionWarning").asBoolean()).isFalse();
    }

    @Test
    void the_form_of_a_claim_says_that_nothing_supports_it() {
        record(bureau, "claims", "{\"entry\": %s, \"opinion\": \"SELF\", \"score\": 97}", 201);
        var path = "/api/evaluations/" + fund + "/form?atLeast=" + position;

        var form = bureau.get(path + "&format=json").body();

        assertThat(form.path("funds").path(0).path("disbursedFen").asLong()).isEqualTo(492_991_350);
        assertThat(form.path("funds").path(0).path("score").asString()).isEqualTo("9.86");
        assertThat(form.path("funds").size()).isEqualTo(4);
        assertThat(form.path("total").asString()).isEqualTo("97.00");
        assertThat(form.path("remarks").toString()).contains("没有指标得分表支持", "99.86", "9.859827");
        var workbook = bureau.get(path);
        assertThat(workbook.status()).isEqualTo(200);
        assertThat(workbook.header("Content-Type")).contains("spreadsheetml");
        assertThat(workbook.text()).startsWith("PK");
        assertThat(bureau.get(path + "&format=pdf").text()).startsWith("%PDF");
        assertThat(bureau.get(path + "&format=txt").code()).isEqualTo("not-one-of");
        assertThat(bureau.get(path + "&unit=EUR").code()).isEqualTo("not-one-of");
    }

    @Test
    void what_is_wrong_is_named() {
        assertThat(record(unit, "indicators", "{\"entry\": %s, \"indicators\": []}", 400)
                        .code())
                .isEqualTo("list-empty");
        var unitless = TABLE.replace("\"unit\": \"人次\"", "\"unit\": \" \"");
        assertThat(record(unit, "indicators", "{\"entry\": %s, \"indicators\": " + unitless + "}", 400)
                        .code())
                .isEqualTo("text-missing");
        var light = TABLE.replace("\"points\": 20", "\"points\": 19.5");
        var refused = record(unit, "indicators", "{\"entry\": %s, \"indicators\": " + light + "}", 422);
        assertThat(refused.code()).isEqualTo("points-do-not-foot");
        assertThat(refused.text()).contains("产出指标", "-0.5");
        assertThat(bureau.get("/api/evaluations/nothing-2021").status()).isEqualTo(404);
    }

    private void table() {
        record(unit, "indicators", "{\"entry\": %s, \"indicators\": " + TABLE + "}", 201);
    }

    private void score(Client by, String opinion, String indicator, String result) {
        scored(by, opinion, indicator, result, 201);
    }

    private Client.Reply scored(Client by, String opinion, String indicator, String result, int status) {
        return record(
                by,
                "scores",
                "{\"entry\": %s, \"opinion\": \"" + opinion + "\", \"indicator\": \"" + indicator + "\", \"result\": "
                        + result + ", \"evidence\": " + EVIDENCE + "}",
                status);
    }

    private JsonNode evaluation() {
        return bureau.get("/api/evaluations/" + fund + "?atLeast=" + position).body();
    }

    private static JsonNode self(JsonNode evaluation) {
        return evaluation.path("opinions").path(0);
    }

    private void pay(String wanYuan, String day) {
        money(
                "record-payment",
                "{\"entry\": %s, \"order\": {\"amount\": \"" + wanYuan
                        + " 万元\", \"purpose\": {\"kind\": \"SPENDING\", \"description\": \"工作\"}}}",
                day);
    }

    private void money(String command, String body, String day) {
        written(bureau.post("/api/funds/" + fund + "/" + command, body.formatted(entry(day))), 201);
    }

    private Client.Reply record(Client by, String what, String body, int status) {
        return record(by, what, body, status, "2021-12-31");
    }

    private Client.Reply record(Client by, String what, String body, int status, String day) {
        return written(by.post("/api/evaluations/" + fund + "/" + what, body.replace("%s", entry(day))), status);
    }

    private Client.Reply written(Client.Reply reply, int status) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        position = Math.max(position, reply.body().path("position").asLong());
        return reply;
    }

    private String entry(String day) {
        return "{\"id\": \"e%d\", \"effectiveDate\": \"%s\", \"document\": {\"title\": \"报告\"}}".formatted(++ids, day);
    }
}

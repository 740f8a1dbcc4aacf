package org.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A small campaign over HTTP: two indicators of two units, one of honours, one that the ledger answers. */
class CampaignTest {
    private static final Client CLERK = Client.withRole("SPENDING_UNIT");
    private static final Client OFFICE = Client.withRole("SPENDING_UNIT");
    private static final Client BUREAU = Client.withRole("FINANCE_BUREAU");

    private final String campaign = "campaign-" + UUID.randomUUID();
    private final String fund = "quality-" + UUID.randomUUID() + "-2021";
    private long position;

    @BeforeEach
    void plan() {
        done("open-campaign", "'name': '创建工作', 'office': '区质量强区办'");
        done("plan-campaign-stage", "'name': '推进', 'from': '2022-08-01', 'to': '2022-08-10'");
        done("plan-campaign-stage", "'name': '申报', 'from': '2022-08-10', 'to': '2022-08-30'");
        done(
                "group-indicators",
                "'groups': [{'name': '保障'}, {'name': '经费', 'within': '保障', 'weight': 8}, {'name': '荣誉', 'within': '保障'}]");
        done(
                "require-indicator",
                "'number': 9, 'name': '各领域经费', 'group': '经费', 'units': ['市监局', '财政局'], 'demands': ['数额'], 'stage': '申报'");
        done(
                "require-indicator",
                "'number': 28, 'name': '人均监管经费', 'group': '经费', 'units': ['市监局'], 'demands': ['数额'], 'stage': '申报', "
                        + "'ledger': {'figure': 'SPENDING_PER_HEAD', 'fields': ['监管'], 'period': '2021'}");
        done(
                "require-indicator",
                "'number': 38, 'name': '空气', 'group': '经费', 'units': ['环境局'], 'demands': ['数'], 'stage': '申报', "
                        + "'calculation': '优良天数比例*0.4+PM2.5浓度改善程度*0.6'");
        done(
                "require-indicator",
                "'number': 43, 'name': '荣誉', 'group': '荣誉', 'demands': ['清单'], 'stage': '申报', "
                        + "'counting': {'years': 3, 'cumulative': ['中国质量奖']}");
        done("assign-task", "'group': '经费', 'task': '财政支持', 'leads': ['市监局', '财政局']");
        done("declare-veto", "'matters': ['事故'], 'units': ['应急局', '统计局'], 'years': 3, 'stage': '申报'");
    }

    @Test
    void shows_its_counts_points_overlaps_and_contradictions() {
        var answer = read("");
        assertThat(answer.path("state").asString()).isEqualTo("COLLECTING");
        assertThat(answer.path("counts").path("indicators").asInt()).isEqualTo(4);
        assertThat(answer.path("points").path("stated").asString()).isEqualTo("8");
        assertThat(answer.path("points").path("missing").asString()).isEqualTo("92");
        assertThat(answer.path("points").path("missingStatus").asString()).isEqualTo("DERIVED");
        assertThat(answer.path("points").path("score").isNull()).isTrue();
        assertThat(answer.path("groups").toString())
                .contains("{\"name\":\"保障\",\"within\":null,\"weight\":null}")
                .contains("{\"name\":\"经费\",\"within\":\"保障\",\"weight\":\"8\"}");
        assertThat(answer.path("overlaps").toString())
                .isEqualTo("[{\"stage\":\"推进\",\"other\":\"申报\",\"from\":\"2022-08-10\",\"to\":\"2022-08-10\"}]");
        assertThat(answer.path("findings").valueStream().map(f -> f.path("code").asString()))
                .containsExactly("weights-incomplete", "windows-overlap");
        var refused = OFFICE.post(path("grant-points"), body("p", "'indicator': 9, 'points': 1"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("scoring-not-open");
        var tooMany = "'indicators': [{'indicator': 9, 'weight': 5}, {'indicator': 28, 'weight': 4}]";
        var misfit = OFFICE.post(path("weigh-indicators"), body("w", tooMany));
        assertThat(misfit.code()).isEqualTo("group-does-not-foot");
        assertThat(misfit.body().path("group").asString()).isEqualTo("经费");
        assertThat(misfit.body().path("difference").asString()).isEqualTo("1");
    }

    @Test
    void evidence_goes_in_is_decided_on_by_another_and_comes_out_the_same() throws Exception {
        var bytes = "质量监管经费决算".getBytes(StandardCharsets.UTF_8);
        var sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        var filing =
                "'indicator': 9, 'unit': '市监局', 'file': {'name': '决算.pdf', 'sha256': '%s', 'mediaType': 'application/pdf'}"
                        .formatted(sha256);
        var unique = filing.replace(sha256, "0".repeat(64));
        assertThat(CLERK.post(path("file-evidence"), body("e0", unique)).code()).isEqualTo("evidence-file-missing");

        assertThat(keep(bytes).body().path("sha256").asString()).isEqualTo(sha256);
        done("e1", "file-evidence", filing);
        var decision = "'evidence': 'e1'";
        var own = CLERK.post(path("accept-evidence"), body("a1", decision));
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.code()).isEqualTo("evidence-needs-another-person");
        done(OFFICE, "a1", "accept-evidence", decision);

        var nine = StreamSupport.stream(read("/indicators").path("indicators").spliterator(), false)
                .filter(i -> i.path("number").asInt() == 9)
                .findFirst()
                .orElseThrow();
        assertThat(nine.path("complete").asBoolean()).isFalse();
        assertThat(nine.path("missingUnits").path(0).asString()).isEqualTo("财政局");
        assertThat(nine.path("evidence").path(0).path("present").asBoolean()).isTrue();
        assertThat(nine.path("task").path("leads").size()).isEqualTo(2);
        assertThat(owed("财政局").valueStream().map(o -> o.path("indicator").asInt()))
                .containsExactly(9);
        assertThat(owed("市监局").valueStream().map(o -> o.path("indicator").asInt()))
                .containsExactly(28);

        var download = CLERK.get("/api/evidence-files/" + sha256 + "?name=" + "a.pdf");
        assertThat(download.text()).isEqualTo("质量监管经费决算");
        assertThat(download.header("Content-Disposition")).startsWith("attachment");
        assertThat(download.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(CLERK.get("/api/evidence-files/" + "0".repeat(64)).status()).isEqualTo(404);
        assertThat(Client.anonymous().get("/api/evidence-files/" + sha256).status())
                .isEqualTo(401);
        assertThat(Client.withRole("AUDITOR")
                        .send(Client.withRole("AUDITOR")
                                .request("/api/evidence-files")
                                .POST(BodyPublishers.ofByteArray(bytes)))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_reviewer_keeps_what_a_score_rests_on() {
        var reviewer = Client.withRole("REVIEWER");
        var kept = reviewer.send(reviewer.request("/api/evidence-files").POST(BodyPublishers.ofString("监测报告")));
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        assertThat(reviewer.get("/api/evidence-files/"
                                + kept.body().path("sha256").asString())
                        .text())
                .isEqualTo("监测报告");
    }

    @Test
    void a_file_that_is_empty_or_too_large_is_not_kept() {
        assertThat(keep(new byte[0]).code()).isEqualTo("file-empty");
        var large = keep(new byte[(1 << 20) + 1]);
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.code()).isEqualTo("too-large");
        assertThat(keep(new byte[1 << 20]).status()).isEqualTo(201);
    }

    @Test
    void a_veto_is_seen_until_it_is_reversed_and_an_earlier_instant_does_not_know_it() {
        var sha256 = keep("事故调查报告".getBytes(StandardCharsets.UTF_8))
                .body()
                .path("sha256")
                .asString();
        done(
                "v",
                "report-veto",
                "'matter': '事故', 'file': {'name': '报告.pdf', 'sha256': '%s', 'mediaType': 'application/pdf'}"
                        .formatted(sha256));
        long before = position;
        done(OFFICE, "a", "accept-evidence", "'evidence': 'v'");
        assertThat(read("").path("state").asString()).isEqualTo("VETOED");
        assertThat(read("?knownAt=" + before).path("state").asString()).isEqualTo("COLLECTING");
        var reversal = "'evidence': 'v', 'reason': '不在本区'";
        assertThat(OFFICE.post(path("reverse-acceptance"), body("r", reversal)).code())
                .isEqualTo("evidence-needs-another-person");
        done(BUREAU, "r", "reverse-acceptance", reversal);
        assertThat(read("").path("state").asString()).isEqualTo("COLLECTING");
        done("c", "confirm-no-veto", "'unit': '应急局'");
        assertThat(read("").path("veto").path("unconfirmed").path(0).asString()).isEqualTo("统计局");
    }

    @Test
    void the_ledger_answers_what_it_can_and_says_what_it_misses() {
        assertThat(ledgerAnswer().path("status").asString()).isEqualTo("UNKNOWN");
        assertThat(ledgerAnswer().path("totalFen").isNull()).isTrue();
        assertThat(ledgerAnswer().path("missing").size()).isEqualTo(2);

        spend("监督抽查", "800000 元");
        spend(null, "100000 元");
        done("tag-field", "'fund': '%s', 'line': '监督抽查', 'field': '监管'".formatted(fund));
        assertThat(ledgerAnswer().path("status").asString()).isEqualTo("UNKNOWN");
        done("state-population", "'year': 2021, 'persons': 600000");
        assertThat(ledgerAnswer().path("totalFen").asLong()).isEqualTo(80_000_000);
        assertThat(ledgerAnswer().path("perHead").asString()).isEqualTo("1.33");
        assertThat(ledgerAnswer().path("status").asString()).isEqualTo("STATED");
    }

    @Test
    void measurements_and_honours_are_counted_exactly() {
        done("measure-indicator", "'indicator': 38, 'inputs': {'优良天数比例': 63.3}");
        assertThat(indicator(38).path("measured").path("value").isNull()).isTrue();
        done("measure-indicator", "'indicator': 38, 'inputs': {'PM2.5浓度改善程度': 7.55}");
        assertThat(indicator(38).path("measured").path("value").asString()).isEqualTo("29.85");

        var sha256 = keep("证书".getBytes(StandardCharsets.UTF_8))
                .body()
                .path("sha256")
                .asString();
        done(
                "proof",
                "file-evidence",
                "'indicator': 43, 'unit': '市监局', 'file': {'name': '证书.pdf', 'sha256': '%s', 'mediaType': 'application/pdf'}"
                        .formatted(sha256));
        done(OFFICE, "a", "accept-evidence", "'evidence': 'proof'");
        for (var level : new String[] {"PROVINCIAL", "NATIONAL"})
            done(
                    "record-honour",
                    "'indicator': 43, 'name': '质量标杆', 'holder': '甲公司', 'level': '%s', 'issuer': '部', 'awarded': '2021-05-01', 'evidence': 'proof'"
                            .formatted(level));
        assertThat(indicator(43).path("honours").path("counted").toString()).isEqualTo("{\"NATIONAL\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1E2", "1234567890123456", "0.12345678901", "'1'", "true"})
    void a_number_that_is_endless_to_reckon_with_is_no_number(String number) {
        var fields = "'indicator': 38, 'inputs': {'优良天数比例': %s}".formatted(number);
        var reply = OFFICE.post(path("measure-indicator"), body("m", fields));
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.text()).contains("wrong-type", "inputs.优良天数比例");
    }

    @Test
    void a_list_or_a_map_with_nothing_in_a_place_is_refused() {
        for (var fields :
                List.of("'indicators': [null]", "'groups': [null], 'indicators': [{'indicator': 9, 'weight': 1}]"))
            assertThat(OFFICE.post(path("weigh-indicators"), body("w", fields)).code())
                    .isEqualTo("field-missing");
        var inputs = "'indicator': 38, 'inputs': {'优良天数比例': null}";
        assertThat(OFFICE.post(path("measure-indicator"), body("m", inputs)).code())
                .isEqualTo("field-missing");
    }

    // Vocabulary.

    private void spend(@org.jspecify.annotations.Nullable String line, String amount) {
        if (line != null) {
            money("open-fund", "'name': '质量经费', 'jurisdiction': '市中区', 'unit': '市监局'");
            money("appropriate", "'source': 'LOCAL', 'amount': '100 万元'");
            money("allot", "'line': '%s', 'amount': '80 万元'".formatted(line));
        }
        var of = line == null ? "" : ", 'line': '" + line + "'";
        money(
                "record-payment",
                "'order': {'amount': '%s', 'purpose': {'kind': 'SPENDING', 'description': '抽查'}%s}"
                        .formatted(amount, of));
    }

    private void money(String what, String fields) {
        var reply = BUREAU.post(
                "/api/funds/" + fund + "/" + what,
                body(what + UUID.randomUUID(), fields).replace("2022-08-25", "2021-08-25"));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        position = reply.body().path("position").asLong();
    }

    private JsonNode ledgerAnswer() {
        return read("").path("ledgerAnswers").path(0);
    }

    private JsonNode indicator(int number) {
        return read("/indicators")
                .path("indicators")
                .valueStream()
                .filter(i -> i.path("number").asInt() == number)
                .findFirst()
                .orElseThrow();
    }

    private JsonNode owed(String unit) {
        return read("/owed?unit=" + java.net.URLEncoder.encode(unit, StandardCharsets.UTF_8))
                .path("owed");
    }

    private JsonNode read(String rest) {
        var path = "/api/campaigns/" + campaign + rest;
        var reply = CLERK.get(path + (rest.contains("?") ? "&" : "?") + "atLeast=" + position);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.body();
    }

    private static Client.Reply keep(byte[] bytes) {
        return CLERK.send(CLERK.request("/api/evidence-files")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(bytes)));
    }

    private void done(String what, String fields) {
        done(what + "-" + UUID.randomUUID(), what, fields);
    }

    private void done(String id, String what, String fields) {
        done(CLERK, id, what, fields);
    }

    private void done(Client who, String id, String what, String fields) {
        var reply = who.post(path(what), body(id, fields));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        position = reply.body().path("position").asLong();
    }

    private String path(String what) {
        return "/api/campaigns/" + campaign + "/" + what;
    }

    private static String body(String id, String fields) {
        return "{'entry': {'id': '%s', 'effectiveDate': '2022-08-25', 'document': {'title': '方案'}}, %s}"
                .formatted(id, fields)
                .replace('\'', '"');
    }
}

package org.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FundWritingTest {
    private final Client bureau = Client.administrator();
    private final String fund = "quality-" + UUID.randomUUID() + "-2022";

    @BeforeEach
    void open() {
        assertThat(bureau.post(path("open-fund"), """
                {"entry": %s, "name": "质量提升专项", "jurisdiction": "%s", "unit": "市场监管局"}
                """.formatted(entry("open", "2022-01-01"), fund))
                        .status())
                .isEqualTo(201);
        assertThat(bureau.post(path("appropriate"), """
                {"entry": %s, "source": "LOCAL", "amount": "260 万元"}""".formatted(entry("original", "2022-01-15")))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void says_what_was_recorded_and_where() {
        var reply = bureau.post(path("reduce"), cut("cut", "90.3 万元"));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.body().path("position").asLong()).isPositive();
        assertThat(reply.header("X-Ledger-Position"))
                .isEqualTo(reply.body().path("position").asString());
        assertThat(reply.body().path("recordedAt").asString()).isNotEmpty();
        assertThat(reply.body().path("events").path(0).asString()).isEqualTo("fund.Reduced");
    }

    @Test
    void the_same_key_records_once_and_other_content_under_it_is_a_conflict() {
        var key = UUID.randomUUID().toString();
        var first = bureau.post(path("reduce"), cut("cut", "90.3 万元"), key);

        var again = bureau.post(path("reduce"), cut("cut", "90.3 万元"), key);
        var other = bureau.post(path("reduce"), cut("cut", "90.4 万元"), key);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("alreadyRecorded").asBoolean()).isTrue();
        assertThat(again.body().path("position")).isEqualTo(first.body().path("position"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void a_refusal_names_the_maximum_in_words_and_numbers() {
        pay("374000 元");

        var reply = bureau.post(path("reduce"), cut("cut", "2226000.01 元"));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.body().path("type").asString()).isEqualTo("/problems/reduction-too-large");
        assertThat(reply.body().path("maximum").asString()).isEqualTo("2226000.00");
        assertThat(reply.body().path("maximumFen").asLong()).isEqualTo(222_600_000);
        assertThat(reply.body().path("askedFen").asLong()).isEqualTo(222_600_001);
        assertThat(reply.body().path("detail").asString())
                .startsWith("最多可压减 2,226,000.00 元")
                .contains("At most 2,226,000.00 yuan can be cut");
        assertThat(bureau.post(path("reduce"), cut("cut", "2226000.00 元")).status())
                .isEqualTo(201);
    }

    @Test
    void a_reader_cannot_write_and_an_officer_not_do_the_bureaus_business() {
        assertThat(Client.withRole("AUDITOR")
                        .post(path("reduce"), cut("cut", "1 元"))
                        .code())
                .isEqualTo("forbidden");
        assertThat(Client.anonymous().post(path("reduce"), cut("cut", "1 元")).status())
                .isEqualTo(401);

        var reply = Client.withRole("SPENDING_UNIT").post(path("reduce"), cut("cut", "1 元"));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.code()).isEqualTo("role-may-not-do");
        assertThat(reply.body().path("zh").asString()).isEqualTo("预算单位无权办理“压减”。");
    }

    @Test
    void a_write_without_a_key_is_refused() {
        var reply = bureau.send(bureau.request(path("reduce"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(cut("cut", "1 元"))));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("http-header-missing");
        assertThat(reply.body().path("field").asString()).isEqualTo("Idempotency-Key");
    }

    @Test
    void a_key_is_short_and_can_be_seen() {
        for (var key : List.of("two words", "tab\there", "k".repeat(201))) {
            var reply = bureau.post(path("reduce"), cut("cut", "1 元"), key);

            assertThat(reply.status()).as(key).isEqualTo(400);
            assertThat(reply.code()).as(key).isEqualTo("not-an-idempotency-key");
        }
        assertThat(bureau.post(path("reduce"), cut("cut-of-a-long-key", "1 元"), "k".repeat(200))
                        .code())
                .isNotEqualTo("not-an-idempotency-key");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
            body                                                                                    | code             | field
            {"entry": E, "amount": "100"}                                                           | unit-missing     | amount
            {"entry": E, "amount": "292.9913512 万元"}                                              | less-than-a-fen  | amount
            {"entry": E, "amount": "一百 元"}                                                       | not-a-number     | amount
            {"entry": E, "amount": "0 元"}                                                          | amount-not-positive | amount
            {"entry": E, "amount": "1 元", "unit": "WAN_YUAN"}                                      | unit-conflict    | amount
            {"entry": E, "amount": "1", "unit": "JIAO"}                                             | unit-unknown     | unit
            {"entry": E, "amount": 100, "unit": "YUAN"}                                             | wrong-type       | amount
            {"entry": E, "amount": "1 元", "amout": "2 元"}                                         | unknown-field    | amout
            {"entry": E, "amount": "1 元", "amount": "2 元"}                                        | duplicate-field  | amount
            {"entry": E}                                                                            | field-missing    | amount
            {"entry": E, "amount": null}                                                            | field-missing    | amount
            {"entry": E, "amount": "1 元", "source": "ELSEWHERE"}                                   | not-one-of       | source
            {"entry": E, "amount": "1 元", "source": 1}                                             | not-one-of       | source
            {"amount": "1 元"}                                                                      | field-missing    | entry
            {"entry": {"id": "x", "effectiveDate": "2022-02-30", "document": {"title": "t"}}, "amount": "1 元"} | not-a-date | entry.effectiveDate
            {"entry": {"id": "x", "effectiveDate": "2022-09-30", "document": {"title": " "}}, "amount": "1 元"} | text-missing | entry.document.title
            {"entry": {"id": "x", "effectiveDate": "2022-09-30", "document": {"title": "t", "titel": "t"}}, "amount": "1 元"} | unknown-field | entry.document.titel
            {"entry": {"id": "a b", "effectiveDate": "2022-09-30", "document": {"title": "t"}}, "amount": "1 元"} | not-an-id | entry.id
            {"entry": E, "amount": "1 元"                                                           | not-json         | ``
            {"entry": E, "amount": "1 元"} {}                                                       | not-json         | ``
            [1]                                                                                     | wrong-type       | ``
            """)
    void bad_input_names_its_field(String body, String code, String field) {
        var reply = bureau.post(path("reduce"), body.replace(": E", ": " + entry("cut", "2022-Q3")));

        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.code()).as(reply.text()).isEqualTo(code);
        assertThat(reply.body().path("field").asString()).isEqualTo(field);
        assertThat(reply.body().path("zh").asString()).isNotEmpty().doesNotContain("{");
    }

    @Test
    void a_fund_that_is_not_named_like_one_is_bad_input() {
        assertThat(bureau.post("/api/funds/quality/reduce", cut("cut", "1 元")).code())
                .isEqualTo("not-a-fund-id");
    }

    private void pay(String amount) {
        var reply = bureau.post(path("record-payment"), """
                {"entry": %s, "order": {"amount": "%s", "purpose": {"kind": "SPENDING", "description": "监测"}}}""".formatted(entry("payment", "2022-Q3"), amount));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    }

    private String cut(String id, String amount) {
        return "{\"entry\": %s, \"amount\": \"%s\"}".formatted(entry(id, "2022-Q3"), amount);
    }

    private static String entry(String id, String effective) {
        return "{\"id\": \"%s\", \"effectiveDate\": \"%s\", \"document\": {\"title\": \"通知\"}}"
                .formatted(id, effective);
    }

    private String path(String command) {
        return "/api/funds/" + fund + "/" + command;
    }
}

package org.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An award edition over HTTP, from its opening to a payment that a complaint stops. */
class AwardTest {
    private final Client bureau = Client.administrator();
    private final Client secretary = Client.withRole("AWARD_SECRETARIAT");
    private final Client chair = Client.withRole("AWARD_SECRETARIAT");
    private final String mark = UUID.randomUUID().toString();
    private final String fund = "award-" + mark + "-2022";
    private final String edition = "quality-" + mark;
    private long seen;

    @Test
    void from_the_plan_to_the_payment() {
        begin();
        var refused = record("too-early", "2022-09-15");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("notice-open");
        assertThat(refused.body().path("zh").asString()).contains("公示", "2022-09-15");
        assertThat(refused.body().path("lastDay").asString()).isEqualTo("2022-09-15");
        assertThat(applicant("甲", "?asOf=2022-09-15")
                        .path("blocked")
                        .path("code")
                        .asString())
                .isEqualTo("notice-open");
        assertThat(applicant("甲", "?asOf=2022-09-16")
                        .path("blocked")
                        .path("code")
                        .asString())
                .isEqualTo("award-not-approved");

        assertThat(waiting())
                .singleElement()
                .satisfies(item -> assertThat(item.path("amountFen").asLong()).isEqualTo(50_000_000));
        assertThat(daysLeft("2022-09-12")).isEqualTo(3);
        assertThat(daysLeft("2022-09-16")).isZero();

        assertThat(secretary.post(path("approve-awards"), approval("own")).code())
                .isEqualTo("same-person");
        ok(chair.post(path("approve-awards"), approval("approval")));
        assertThat(waiting()).as("approved").isEmpty();
        assertThat(award("").path("state").asString()).isEqualTo("APPROVED");
        assertThat(award("").path("authorisedFen").asLong()).isEqualTo(50_000_000);
        assertThat(award("").path("paidFen").asLong()).isZero();

        var complaint = ok(secretary.post(path("lodge-complaint"), """
                {"entry": %s, "applicants": ["甲"], "subject": "材料不实"}""".formatted(entry("complaint", "2022-09-20"))));
        assertThat(complaint.body().path("events").toString())
                .contains("award.ComplaintLodged", "fund.AwardsSuspended");
        assertThat(record("stopped", "2022-09-21").code()).isEqualTo("complaint-open");
        assertThat(award("").path("state").asString()).isEqualTo("COMPLAINT_OPEN");

        ok(chair.post(path("decide-complaint"), """
                        {"entry": %s, "complaint": "complaint", "outcome": "DISMISSED", "reason": "经核查不属实"}
                        """.formatted(entry("decision", "2022-10-08"))));
        ok(record("paid", "2022-10-10"));
        assertThat(award("").path("paidFen").asLong()).isEqualTo(50_000_000);
        assertThat(applicant("甲", "").path("paidFen").asLong()).isEqualTo(50_000_000);
        assertThat(award("?knownAt=" + (seen - 1)).path("paidFen").asLong()).isZero();
        assertThat(record("twice", "2022-10-11").code()).isEqualTo("award-already-paid");
    }

    @Test
    void scores_are_weighed_exactly() {
        begin();

        assertThat(bureau.get(path("score?category=%E8%B4%A8%E9%87%8F%E5%A5%96&document=1"))
                        .status())
                .as("a category without a scoring")
                .isEqualTo(404);
        var other = "scored-" + mark;
        assertThat(secretary
                        .post("/api/awards/" + other + "/open-edition", """
                        {"entry": %s, "name": "质量奖", "categories": [{"name": "prize", "quota": 3, "each": "50 万元",
                         "scoring": {"documentWeight": 40, "siteWeight": 60, "threshold": 450}}],
                         "notice": {"days": 10, "unit": "CALENDAR_DAYS", "firstDayCounts": false}}
                        """.formatted(entry("edition", "2022-03-01")))
                        .status())
                .isEqualTo(201);

        var below = bureau.get("/api/awards/" + other + "/score?category=prize&document=449.5&site=700");
        assertThat(below.body().path("reaches").asBoolean(true)).isFalse();
        var weighed = bureau.get("/api/awards/" + other + "/score?category=prize&document=520&site=480");
        assertThat(weighed.body().path("reaches").asBoolean()).isTrue();
        assertThat(weighed.body().path("composite").asString()).isEqualTo("496.00");
        var mean = bureau.get("/api/awards/" + other + "/score?category=prize&document=450&document=449&document=450");
        assertThat(mean.body().path("document").asString()).isEqualTo("449.67");
        assertThat(mean.body().path("documentExact").asString()).isEqualTo("1349/3");
        assertThat(mean.body().path("reaches").asBoolean(true)).isFalse();
        assertThat(bureau.get("/api/awards/" + other + "/score?category=prize&site=700&applicant=A")
                        .body()
                        .path("field")
                        .asString())
                .isEqualTo("document");
    }

    @Test
    void says_what_may_come_next_and_whose_hands_it_went_through() {
        ok(secretary.post(path("open-edition"), """
                {"entry": %s, "name": "质量奖", "categories": [{"name": "质量奖", "quota": 1, "each": "50 万元",
                 "scoring": {"documentWeight": 40, "siteWeight": 60, "threshold": 450}}],
                 "notice": {"days": 10, "unit": "CALENDAR_DAYS", "firstDayCounts": false}}
                """.formatted(entry("edition", "2022-03-01"))));
        for (var name : List.of("甲", "乙")) {
            ok(secretary.post(path("submit-application"), """
                    {"entry": %s, "category": "质量奖", "applicant": "%s"}
                    """.formatted(entry("apply-" + name, "2022-06-01"), name)));
        }
        assertThat(applicant("甲", "").path("reviews").toString()).isEqualTo("[\"FORM_REVIEW\"]");
        ok(secretary.post(path("review-form"), """
                {"entry": %s, "applicant": "甲"}""".formatted(entry("form", "2022-06-10"))));
        ok(chair.post(path("score-applicant"), """
                {"entry": %s, "applicant": "甲", "review": "DOCUMENT", "marks": ["449", "450"]}
                """.formatted(entry("score", "2022-07-10"))));
        assertThat(applicant("甲", "").path("belowThreshold").asBoolean()).isTrue();
        assertThat(applicant("甲", "").path("scoredBy").path("role").asString()).isEqualTo("AWARD_SECRETARIAT");
        ok(secretary.post(path("override-threshold"), """
                {"entry": %s, "applicant": "甲", "reason": "重大质量突破"}
                """.formatted(entry("override", "2022-07-11"))));

        var lineUp = award("").path("categories").path(0).path("lineUps").path(0);
        assertThat(lineUp.path("step").asString()).isEqualTo("SITE_REVIEW");
        assertThat(lineUp.path("most").isNull()).isTrue();
        assertThat(lineUp.path("places").toString()).isEqualTo("[{\"applicant\":\"甲\",\"points\":\"449.50\"}]");

        ok(secretary.post(path("select-candidates"), """
                {"entry": %s, "category": "质量奖", "applicants": ["甲"]}""".formatted(entry("site", "2022-08-10"))));
        var weighed = bureau.get(path("score") + "?category=%E8%B4%A8%E9%87%8F%E5%A5%96&applicant=%E7%94%B2&site=600");
        assertThat(weighed.body().path("composite").asString()).isEqualTo("539.80");
        ok(secretary.post(path("score-applicant"), """
                {"entry": %s, "applicant": "甲", "review": "SITE", "marks": ["600"]}
                """.formatted(entry("on-site", "2022-08-20"))));
        ok(secretary.post(path("propose-laureates"), """
                {"entry": %s, "category": "质量奖", "applicants": ["甲"]}""".formatted(entry("propose", "2022-09-02"))));
        assertThat(award("").path("unpublished").toString()).isEqualTo("[\"甲\"]");
        assertThat(applicant("甲", "").path("makers").size()).isEqualTo(1);
    }

    @Test
    void bad_input_names_its_field_and_readers_change_nothing() {
        var body = """
                {"entry": %s, "name": "质量奖", "categories": [{"name": "prize", "quota": 3,
                 "scoring": {"documentWeight": 40, "siteWeight": 61}}],
                 "notice": {"days": 10, "unit": "CALENDAR_DAYS", "firstDayCounts": false}}
                """.formatted(entry("edition", "2022-03-01"));

        var reply = secretary.post(path("open-edition"), body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("weights-not-100");
        assertThat(reply.body().path("field").asString()).isEqualTo("scoring");
        assertThat(Client.withRole("AUDITOR").post(path("open-edition"), body).code())
                .isEqualTo("forbidden");
        assertThat(bureau.get(path("")).status()).isEqualTo(404);
        assertThat(secretary
                        .post(path("submit-application"), """
                        {"entry": %s, "category": "质量奖", "applicant": "甲"}""".formatted(entry("a", "2022-06-01")))
                        .code())
                .isEqualTo("edition-unknown");
    }

    @Test
    void working_days_come_from_the_loaded_calendar() {
        var body = """
                {"entry": %s, "daysOff": ["2031-01-01"], "workdays": []}""".formatted(entry("calendar", "2031-01-01"));
        assertThat(bureau.post("/api/calendars/2031/load", body).status()).isEqualTo(201);
        assertThat(bureau.post("/api/calendars/2030/load", body).code()).isEqualTo("other-fiscal-year");
    }

    /** One laureate, on notice from 5 to 15 September. */
    private void begin() {
        ok(bureau.post("/api/funds/" + fund + "/open-fund", """
                {"entry": %s, "name": "质量奖", "jurisdiction": "%s", "unit": "市监局"}
                """.formatted(entry("open", "2022-01-01"), fund)));
        ok(bureau.post("/api/funds/" + fund + "/appropriate", """
                {"entry": %s, "source": "LOCAL", "amount": "150 万元"}""".formatted(entry("budget", "2022-01-15"))));
        ok(secretary.post(path("open-edition"), """
                {"entry": %s, "name": "质量奖", "fund": "%s", "categories": [{"name": "质量奖", "quota": 3, "each": "50 万元"}],
                 "notice": {"days": 10, "unit": "CALENDAR_DAYS", "firstDayCounts": false}}
                """.formatted(entry("edition", "2022-03-01"), fund)));
        ok(secretary.post(path("submit-application"), """
                {"entry": %s, "category": "质量奖", "applicant": "甲",
                 "payee": {"code": "%s", "name": "甲公司%s"}}
                """.formatted(entry("apply", "2022-06-01"), code(), mark)));
        ok(secretary.post(path("review-form"), """
                {"entry": %s, "applicant": "甲"}""".formatted(entry("form", "2022-06-10"))));
        ok(secretary.post(path("select-candidates"), """
                {"entry": %s, "category": "质量奖", "applicants": ["甲"]}""".formatted(entry("site", "2022-08-10"))));
        ok(secretary.post(path("propose-laureates"), """
                {"entry": %s, "category": "质量奖", "applicants": ["甲"]}""".formatted(entry("propose", "2022-09-02"))));
        ok(secretary.post(path("publish-laureates"), """
                {"entry": %s, "from": "2022-09-05"}""".formatted(entry("notice", "2022-09-05"))));
    }

    private Client.Reply record(String id, String day) {
        return bureau.post(
                "/api/funds/" + fund + "/record-payment", """
                {"entry": %s, "order": {"amount": "50 万元", "payee": {"code": "%s", "name": "甲公司%s"},
                 "purpose": {"kind": "AWARD", "edition": "%s", "laureate": "甲"}}}
                """.formatted(entry(id, day), code(), mark, edition));
    }

    private String approval(String id) {
        return "{\"entry\": %s}".formatted(entry(id, "2022-09-16"));
    }

    /** As soon as the read tables have seen what was written. */
    private JsonNode award(String query) {
        var reply = bureau.get(path("") + "?atLeast=" + seen + query.replace('?', '&'));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.body();
    }

    /** Who of the edition waits for a signature. */
    private List<JsonNode> waiting() {
        return bureau.get("/api/waiting?atLeast=" + seen)
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("kind").asString().equals("AWARD")
                        && item.path("place").asString().equals(edition))
                .toList();
    }

    private long daysLeft(String day) {
        return award("?asOf=" + day).path("notices").path(0).path("daysLeft").asLong();
    }

    private JsonNode applicant(String name, String query) {
        return award(query)
                .path("applicants")
                .valueStream()
                .filter(a -> a.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Each test has an organisation of its own. */
    private String code() {
        var digits = mark.replaceAll("[^0-9]", "") + "0000000000";
        return "91440606" + digits.substring(0, 10);
    }

    private String path(String rest) {
        return "/api/awards/" + edition + (rest.isEmpty() ? "" : "/" + rest);
    }

    private Client.Reply ok(Client.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        seen = reply.body().path("position").asLong();
        return reply;
    }

    private static String entry(String id, String day) {
        return """
                {"id": "%s", "effectiveDate": "%s", "document": {"title": "评奖文件"}}""".formatted(id, day);
    }
}

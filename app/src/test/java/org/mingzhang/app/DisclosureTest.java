package org.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingzhang.domain.disclosure.DisclosureCommand;
import org.mingzhang.domain.fund.FundId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Notices of the Shunde fund after an asserted opening of 0, over HTTP and on PostgreSQL. */
class DisclosureTest {
    private static final String DAY = "{\"version\": %d, \"date\": \"%s\"}";

    private final Client maker = Client.administrator();
    private final Client checker = Client.withRole("FINANCE_BUREAU");
    private final String fund = "notice-" + UUID.randomUUID() + "-2022";
    /** Of the fund's latest entry. */
    private long position;
    /** Of the latest publication. */
    private long publishedAt;

    @BeforeEach
    void the_shunde_fund_in_2022() {
        write(
                "open-fund",
                "{\"entry\": %s, \"name\": \"质量发展提升专项业务工作经费\", \"jurisdiction\": \"" + fund
                        + "\", \"unit\": \"佛山市顺德区市场监督管理局\"}",
                "open",
                "2022-01-01");
        write(
                "appropriate",
                "{\"entry\": %s, \"source\": \"LOCAL\", \"amount\": \"260 万元\"}",
                "original",
                "2022-01-01");
        close("2022-06");
    }

    /** Scenario 6. */
    @Test
    void the_notice_prints_the_figures_of_the_quarter_and_can_be_made_again() throws Exception {
        thirdQuarter();
        publish(3, 1, "2022-10-10", null);

        var id = fund + "-q3";
        var notice = maker.get("/api/disclosures/" + id).body();
        assertThat(notice.path("state").asString()).isEqualTo("PUBLISHED");
        assertThat(notice.path("disbursedInQuarterFen").asLong()).isEqualTo(37_400_000);
        assertThat(notice.path("reducedInQuarterFen").asLong()).isEqualTo(90_300_000);
        assertThat(notice.path("currentBudgetFen").asLong()).isEqualTo(169_700_000);
        assertThat(notice.path("due").path("due").asString()).isEqualTo("2022-10-28");

        var html = new String(paper(id, 1, "html"), StandardCharsets.UTF_8);
        for (var text : new String[] {html, pdf(paper(id, 1, "pdf")), word(paper(id, 1, "docx"))}) {
            assertThat(text)
                    .contains("17.4", "90.3万元", "169.7万元", "37.4万元", "22.04%", "14.38%", "单位：万元", "2022年10月10日");
            assertThat(text.replaceAll("<[^>]*>|\\s", ""))
                    .contains("监测（第1期）17.4", "培育（第1期）9", "活动（第1期）5", "宣传（第1期）6", "合计37.4")
                    .contains("佛山市顺德区市场监督管理局（盖章）");
        }
        assertThat(sha256(paper(id, 1, "pdf"))).isEqualTo(notice.path("sha256").asString());

        pay("other", "3 万元", "2022-10-20", "2022-10");
        var check = maker.get("/api/disclosures/" + id + "/versions/1/check").body();
        assertThat(check.path("identical").path("HTML").asBoolean()).isTrue();
        assertThat(check.path("identical").path("PDF").asBoolean()).isTrue();
        assertThat(check.path("identical").path("DOCX").asBoolean()).isTrue();
    }

    /** T3. */
    @Test
    void a_late_entry_leaves_notices_unchanged_and_is_named_by_their_restatements() throws Exception {
        publish(2, 1, "2022-07-10", null);
        thirdQuarter();
        publish(3, 1, "2022-10-10", null);
        var before = new String[] {sha256(paper(fund + "-q2", 1, "pdf")), sha256(paper(fund + "-q3", 1, "pdf"))};

        var silently = payment("silent", "12 万元", "2022-06-20", "2022-06");
        assertThat(silently.code()).isEqualTo("period-is-closed");
        assertThat(prepare(3, "2022-10-12", "补记").code()).isEqualTo("nothing-to-restate");
        assertThat(prepare(3, "2022-10-12", null).code()).isEqualTo("text-missing");
        pay("late", "12 万元", "2022-06-20", "2022-10");

        assertThat(sha256(paper(fund + "-q2", 1, "pdf"))).isEqualTo(before[0]);
        assertThat(sha256(paper(fund + "-q3", 1, "pdf"))).isEqualTo(before[1]);
        var effective = maker.get("/api/funds/" + fund + "?asOf=2022-09-30&basis=effective&atLeast=" + position)
                .body();
        assertThat(figure(effective.path("figures"), "NET_DISBURSED")).isEqualTo(49_400_000);
        assertThat(effective.path("executionRate").path("percent").asString()).isEqualTo("29.11");
        var posting = maker.get("/api/funds/" + fund + "?asOf=2022-09-30").body();
        assertThat(figure(posting.path("figures"), "NET_DISBURSED")).isEqualTo(37_400_000);

        for (int quarter : new int[] {2, 3}) {
            publish(quarter, 2, "2022-10-13", "收到二季度支付凭证");
            var id = fund + "-q" + quarter;
            var restated = maker.get("/api/disclosures/" + id).body();
            assertThat(restated.path("version").asInt()).isEqualTo(2);
            assertThat(restated.path("versions").size()).isEqualTo(2);
            var second = restated.path("versions").path(1);
            assertThat(second.path("differences").size()).isEqualTo(1);
            assertThat(second.path("differences").path(0).path("deltaFen").asLong())
                    .isEqualTo(12_000_000);
            assertThat(second.path("causes").size()).isEqualTo(1);
            assertThat(second.path("causes").path(0).path("position").asLong()).isEqualTo(position);
            assertThat(pdf(paper(id, 2, "pdf")).replaceAll("\\s", ""))
                    .contains("重述", "收到二季度支付凭证", position + "凭证", "2022-06-20", "+12");
            assertThat(word(paper(id, 2, "docx"))).contains("第2版", "2022-06-20");
            assertThat(sha256(paper(id, 1, "pdf"))).isEqualTo(before[quarter - 2]);
            assertThat(maker.get("/api/disclosures/" + id + "/versions/2/check")
                            .body()
                            .path("identical")
                            .path("PDF")
                            .asBoolean())
                    .isTrue();
        }
        assertThat(maker.get("/api/disclosures/" + fund + "-q3")
                        .body()
                        .path("disbursedToDateFen")
                        .asLong())
                .isEqualTo(37_400_000);
    }

    @Test
    void nobody_approves_his_own_and_a_returned_one_is_prepared_anew() {
        assertThat(prepare(2, "2022-07-09", null).status()).isEqualTo(201);
        var notice = "/api/disclosures/" + fund + "-q2";
        assertThat(maker.post(notice + "/approve", DAY.formatted(1, "2022-07-09"))
                        .code())
                .isEqualTo("same-person");
        var back = "{\"version\": 1, \"date\": \"2022-07-09\", \"reason\": \"单位写错\"}";
        assertThat(checker.post(notice + "/return", back).status()).isEqualTo(201);
        assertThat(checker.post(notice + "/approve", DAY.formatted(1, "2022-07-09"))
                        .code())
                .isEqualTo("notice-not-in-state");
        assertThat(prepare(2, "2022-07-10", null).status()).isEqualTo(201);
        assertThat(maker.get(notice).body().path("state").asString()).isEqualTo("PREPARED");
        assertThat(prepare(3, "2022-10-09", null).code()).isEqualTo("quarter-not-closed");
    }

    @Test
    void a_preparation_sent_again_is_recorded_once() {
        var body = "{\"fund\": \"%s\", \"quarter\": \"2022-Q2\", \"date\": \"2022-07-09\"}".formatted(fund);
        var key = UUID.randomUUID().toString();
        assertThat(maker.post("/api/disclosures", body, key).status()).isEqualTo(201);
        assertThat(maker.post("/api/disclosures", body, key).status()).isEqualTo(200);
    }

    @Test
    void what_is_due_is_listed_with_the_day_of_publication() {
        var entry = "{\"id\": \"more\", \"effectiveDate\": \"2022-08-01\", \"documentDate\": \"2022-08-01\","
                + " \"document\": {\"title\": \"追加预算的批复\"}}";
        var reply = maker.post(
                "/api/funds/" + fund + "/supplement",
                "{\"entry\": " + entry + ", \"source\": \"LOCAL\", \"amount\": \"1 万元\"}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        publish(2, 1, "2022-07-10", null);

        var due = maker.get("/api/disclosures/due?fund=" + fund).body();

        assertThat(due.size()).isEqualTo(5);
        assertThat(due.path(0).path("what").asString()).isEqualTo("追加预算的批复");
        assertThat(due.path(0).path("due").path("due").asString()).isEqualTo("2022-08-21");
        assertThat(due.path(2).path("what").asString()).isEqualTo("2022-Q2");
        assertThat(due.path(2).path("due").path("due").asString()).isEqualTo("2022-07-28");
        assertThat(due.path(2).path("published").asString()).isEqualTo("2022-07-10");
        assertThat(due.path(3).path("published").isMissingNode()).isTrue();
    }

    /** No other test loads the calendar of 2021. */
    @Test
    void working_days_are_those_of_the_calendars_that_are_loaded_and_else_said_to_be_assumed() {
        var earlier = "notice-" + UUID.randomUUID() + "-2021";
        var opened = maker.post("/api/funds/" + earlier + "/open-fund", """
                {"entry": {"id": "open", "effectiveDate": "2021-01-01", "document": {"title": "通知"}},
                 "name": "上一年的经费", "jurisdiction": "%s", "unit": "某局"}""".formatted(earlier));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        position = opened.body().path("position").asLong();

        var assumed = quarters(earlier);
        assertThat(assumed.path(0).path("due").asString()).isEqualTo("2021-04-28");
        assertThat(assumed.path(0).path("yearsWithoutCalendar").valueStream())
                .map(JsonNode::asInt)
                .containsExactly(2021);

        var loaded = checker.post("/api/calendars/2021/load", """
                {"entry": {"id": "calendar-2021", "effectiveDate": "2020-11-25", "document": {"title": "放假安排"}},
                 "daysOff": ["2021-04-05"], "workdays": []}""");
        assertThat(loaded.status()).as(loaded.text()).isEqualTo(201);

        var known = quarters(earlier);
        assertThat(known.path(0).path("due").asString()).isEqualTo("2021-04-29");
        assertThat(known.path(0).path("yearsWithoutCalendar").valueStream()).isEmpty();
        assertThat(known.path(3).path("yearsWithoutCalendar").valueStream())
                .map(JsonNode::asInt)
                .containsExactly(2022);
    }

    @Test
    void every_step_names_the_notice_by_the_name_of_its_fund() {
        publish(2, 1, "2022-07-10", null);

        var id = DisclosureCommand.id(FundId.parse(fund), 2);
        var title = "质量发展提升专项业务工作经费2022年第二季度实施情况公告";
        assertThat(maker.get("/api/trail?q=" + id + "&atLeast=" + publishedAt)
                        .body()
                        .path("items")
                        .valueStream())
                .map(item -> item.path("entry")
                        .path("source")
                        .path("document")
                        .path("title")
                        .asString())
                .containsExactly(title, title, title);
    }

    @Test
    void anybody_reads_what_is_published_and_nothing_else() throws Exception {
        assertThat(prepare(2, "2022-07-09", null).status()).isEqualTo(201);
        var anybody = Client.anonymous();
        var file = "/api/public/disclosures/" + fund + "-q2/versions/1/pdf";
        assertThat(anybody.get(file).code()).isEqualTo("not-found");
        assertThat(anybody.get("/api/public/disclosures").text()).doesNotContain(fund);
        assertThat(anybody.get("/api/disclosures").status()).isEqualTo(401);

        var notice = "/api/disclosures/" + fund + "-q2";
        assertThat(checker.post(notice + "/approve", DAY.formatted(1, "2022-07-10"))
                        .status())
                .isEqualTo(201);
        assertThat(maker.post(notice + "/publish", DAY.formatted(1, "2022-07-10"))
                        .status())
                .isEqualTo(201);

        assertThat(anybody.get("/api/public/disclosures").text())
                .contains(fund, "2022-07-10")
                .doesNotContain("admin");
        assertThat(sha256(anybody.bytes(file)))
                .isEqualTo(maker.get(notice).body().path("sha256").asString());
    }

    @Test
    void what_cannot_be_found_or_read_is_said() {
        assertThat(maker.get("/api/disclosures/nobodys-2022-q3").code()).isEqualTo("not-found");
        assertThat(maker.get("/api/disclosures/something").code()).isEqualTo("not-found");
        var body = "{\"fund\": \"%s\", \"quarter\": \"%s\", \"date\": \"2022-07-09\"}";
        assertThat(maker.post("/api/disclosures", body.formatted(fund, "2022-07"))
                        .code())
                .isEqualTo("not-a-quarter");
        assertThat(maker.post("/api/disclosures", body.formatted(fund, "2021-Q2"))
                        .code())
                .isEqualTo("other-fiscal-year");
        assertThat(maker.post("/api/disclosures", body.formatted("nobodys-2022", "2022-Q2"))
                        .code())
                .isEqualTo("not-found");
    }

    // Vocabulary.

    private void thirdQuarter() {
        write("reduce", "{\"entry\": %s, \"amount\": \"90.3 万元\"}", "cut", "2022-Q3");
        for (var paid : new String[] {"监测 17.4", "培育 9", "活动 5", "宣传 6"}) {
            var what = paid.split(" ");
            write(
                    "record-payment",
                    "{\"entry\": %s, \"order\": {\"amount\": \"" + what[1]
                            + " 万元\", \"purpose\": {\"kind\": \"CONTRACT\", \"description\": \"" + what[0]
                            + "\", \"instalment\": 1}}}",
                    what[0],
                    "2022-Q3");
        }
        close("2022-09");
    }

    private JsonNode quarters(String ofFund) {
        var due = new ArrayNode(JsonNodeFactory.instance);
        maker.get("/api/disclosures/due?fund=" + ofFund + "&atLeast=" + position)
                .body()
                .forEach(item -> due.add(item.path("due")));
        return due;
    }

    private void close(String month) {
        var effective = month.equals("2022-06") ? "2022-07-05" : "2022-10-05";
        write("close-period", "{\"entry\": %s, \"period\": \"" + month + "\"}", "close-" + month, effective);
    }

    private void pay(String id, String amount, String effective, String period) {
        var reply = payment(id, amount, effective, period);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        position = reply.body().path("position").asLong();
    }

    private Client.Reply payment(String id, String amount, String effective, String period) {
        return maker.post("/api/funds/" + fund + "/record-payment", """
                {"entry": {"id": "%s", "effectiveDate": "%s", "postingPeriod": "%s", "document": {"title": "凭证"}},
                 "order": {"amount": "%s", "purpose": {"kind": "SPENDING", "description": "补记的支出"}}}""".formatted(id, effective, period, amount));
    }

    private Client.Reply prepare(int quarter, String date, @Nullable String reason) {
        var why = reason == null ? "" : ", \"reason\": \"" + reason + "\"";
        return maker.post(
                "/api/disclosures",
                "{\"fund\": \"%s\", \"quarter\": \"2022-Q%d\", \"date\": \"%s\"%s}"
                        .formatted(fund, quarter, date, why));
    }

    private void publish(int quarter, int version, String date, @Nullable String reason) {
        var prepared = prepare(quarter, date, reason);
        assertThat(prepared.status()).as(prepared.text()).isEqualTo(201);
        var notice = "/api/disclosures/" + fund + "-q" + quarter;
        assertThat(checker.post(notice + "/approve", DAY.formatted(version, date))
                        .status())
                .isEqualTo(201);
        var published = maker.post(notice + "/publish", DAY.formatted(version, date));
        assertThat(published.status()).as(published.text()).isEqualTo(201);
        publishedAt = published.body().path("position").asLong();
    }

    private byte[] paper(String id, int version, String format) {
        return maker.bytes("/api/disclosures/%s/versions/%d/%s".formatted(id, version, format));
    }

    private static long figure(JsonNode figures, String name) {
        return figures.valueStream()
                .filter(f -> f.path("figure").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("lowFen")
                .asLong();
    }

    private static String pdf(byte[] bytes) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private static String word(byte[] bytes) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes));
                var text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private void write(String command, String body, String id, String effective) {
        var entry = "{\"id\": \"%s\", \"effectiveDate\": \"%s\", \"document\": {\"title\": \"通知\"}}"
                .formatted(id, effective);
        var reply = maker.post("/api/funds/" + fund + "/" + command, body.formatted(entry));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        position = reply.body().path("position").asLong();
    }
}

package org.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A declaration from its file to a fund, and what waits for whom on the way, over HTTP. */
class DeclarationTest {
    private static final Client BUREAU = Client.administrator();
    private static final Client CHECKER = Client.withRole("FINANCE_BUREAU");

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String id = "minhang-" + run;
    private final String fund = "quality-" + run + "-2020";

    @Test
    void the_sample_is_refused_by_12_000_yuan_and_its_three_lines() throws Exception {
        importSample(sample());
        submit(Client.withRole("SPENDING_UNIT"));
        var reply = CHECKER.post(path("approve"), approval("a"));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.code()).isEqualTo("declaration-sums-disagree");
        assertThat(reply.body().path("differenceFen").asLong()).isEqualTo(1_200_000);
        assertThat(reply.body().path("zh").asString()).contains("质量教育课程探究 +2,000.00、质量沙龙 +2,000.00、质量夏令营 +8,000.00");
        var summary = BUREAU.get("/api/declarations/" + id).body().path("summary");
        assertThat(summary.path("declaredFen").asLong()).isEqualTo(55_600_000);
        assertThat(summary.path("tableFen").asLong()).isEqualTo(56_800_000);
        assertThat(summary.path("textSumsAgree").asBoolean()).isTrue();
        assertThat(BUREAU.get("/api/funds/" + fund).status()).isEqualTo(404);
    }

    @Test
    void the_form_goes_out_as_a_workbook_comes_back_repaired_and_becomes_a_fund() throws Exception {
        var drafter = Client.withRole("SPENDING_UNIT");
        importSample(sample());
        var form = download();
        assertThat(upload("/api/declarations/read-form", form, drafter)
                        .path("findings")
                        .size())
                .isEqualTo(findings().size())
                .isPositive();
        assertThat(upload(path("revise"), form, drafter).path("events").path(0).asString())
                .isEqualTo("declaration.DeclarationRevised");
        var declared = consistent();
        importSample(declared.replace("declaration: " + id, "declaration: " + id + "-b")
                .replace("fund: " + fund, "fund: b-" + fund));
        var submitted = drafter.post("/api/declarations/" + id + "-b/submit", entryBody("s"));
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(201);
        var waiting = waiting("?role=FINANCE_BUREAU&atLeast="
                + submitted.body().path("position").asLong());
        assertThat(waiting.path("kind").asString()).isEqualTo("DECLARATION");
        assertThat(waiting.path("amountFen").asLong()).isEqualTo(55_600_000);
        var approved = CHECKER.post(
                "/api/declarations/" + id + "-b/approve", approval("a").replace(fund, "b-" + fund));
        assertThat(approved.status()).as(approved.text()).isEqualTo(201);
        assertThat(approved.body().path("events").valueStream().map(JsonNode::asString))
                .startsWith("declaration.DeclarationApproved", "fund.FundOpened", "fund.Appropriated", "fund.Allotted");
        var position = approved.body().path("position").asLong();
        var opened = BUREAU.get("/api/funds/b-" + fund + "?atLeast=" + position).body();
        assertThat(opened.path("figures")
                        .valueStream()
                        .filter(f -> f.path("figure").asString().equals("original-budget")
                                || f.path("figure").asString().equals("ORIGINAL_BUDGET"))
                        .findFirst()
                        .orElseThrow()
                        .path("lowFen")
                        .asLong())
                .isEqualTo(55_600_000);
        assertThat(BUREAU.get("/api/waiting?atLeast=" + position)
                        .body()
                        .path("items")
                        .valueStream()
                        .map(i -> i.path("place").asString()))
                .doesNotContain(id + "-b");
    }

    @Test
    void what_is_no_form_is_refused_with_every_fault() {
        var reply = BUREAU.send(BUREAU.request("/api/declarations/read-form")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString("no workbook")));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.code()).isEqualTo("not-a-workbook");
        assertThat(reply.body().path("errors").size()).isEqualTo(1);
    }

    @Test
    void its_budget_is_changed_alone_and_the_sums_are_told_anew() throws Exception {
        importSample(sample());
        var drafter = Client.withRole("SPENDING_UNIT");
        var changed = drafter.post(path("revise-budget"), """
                {"entry": %s, "version": 1,
                 "budget": {"total": "300.00 元", "year": "300.00 元", "fiscal": "300.00 元", "sources": {"LOCAL": "0.03 万元"}},
                 "breakdown": [{"name": "培训", "items": [
                   {"name": "课时", "amount": "300.01 元", "unitPrice": "100.00 元", "quantity": 3}]}],
                 "breakdownTotal": "300.01 元"}""".formatted(entry("less")));
        assertThat(changed.status()).as(changed.text()).isEqualTo(201);
        var whole = BUREAU.get("/api/declarations/" + id).body();
        assertThat(whole.path("summary").path("differenceFen").asLong()).isEqualTo(1);
        assertThat(whole.path("summary").path("version").asInt()).isEqualTo(2);
        var last = whole.path("history").path(1).path("words");
        assertThat(last.path("zh").asString()).isEqualTo("修订申报");
        assertThat(last.path("en").asString()).isNotBlank();
        assertThat(whole.path("form")
                        .path("budget")
                        .path("sources")
                        .path("LOCAL")
                        .asString())
                .isEqualTo("300.00");
        assertThat(whole.path("form").path("targets").size()).isPositive();
        var withoutUnit = drafter.post(path("revise-budget"), """
                {"entry": %s, "version": 2, "budget": {"total": "300", "year": "300 元", "fiscal": "300 元", "sources": {}},
                 "breakdown": []}""".formatted(entry("bare")));
        assertThat(withoutUnit.status()).isEqualTo(400);
        assertThat(withoutUnit.code()).isEqualTo("unit-missing");
        var late = drafter.post(path("revise-budget"), """
                {"entry": %s, "version": 1, "budget": {"total": "1 元", "year": "1 元", "fiscal": "1 元", "sources": {}},
                 "breakdown": []}""".formatted(entry("late")));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("declaration-version-differs");
        assertThat(late.body().path("version").asInt()).isEqualTo(1);
        assertThat(late.body().path("latest").asInt()).isEqualTo(2);
    }

    @Test
    void a_request_waits_for_each_of_its_signatures_and_when_returned_for_its_maker() {
        var maker = Client.withRole("SPENDING_UNIT");
        var checker = Client.withRole("SPENDING_UNIT");
        open();
        var asked = maker.post("/api/funds/" + fund + "/request-payment", """
                {"entry": %s, "order": {"amount": "100 元", "purpose": {"kind": "SPENDING", "description": "监测"}}}""".formatted(entry("r")));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        var item = waitingAt("", asked, "r");
        assertThat(item.path("step").asString()).isEqualTo("复核");
        assertThat(item.path("subject").asString()).isEqualTo("监测");
        var returned = checker.post("/api/funds/" + fund + "/return-request", """
                {"entry": %s, "request": "r", "reason": "材料不全"}""".formatted(entry("back")));
        assertThat(returned.status()).as(returned.text()).isEqualTo(201);
        assertThat(waitingAt("", returned, "r").path("returned").asString()).isEqualTo("材料不全");
        var open = BUREAU.get("/api/funds/" + fund + "/open-items").body().path("requests");
        assertThat(open.size()).isEqualTo(1);
        assertThat(open.path(0).path("state").asString()).isEqualTo("RETURNED");
        assertThat(open.path(0).path("returned").asString()).isEqualTo("材料不全");
        var again = maker.post("/api/funds/" + fund + "/resubmit-request", """
                {"entry": %s, "request": "r",
                 "order": {"amount": "90 元", "purpose": {"kind": "SPENDING", "description": "监测"}}}""".formatted(entry("r2")));
        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(waitingAt("", again, "r2").path("amountFen").asLong()).isEqualTo(9_000);
        assertThat(waitingAt("", again, "r").isMissingNode()).isTrue();
        assertThat(payable(again)).isEmpty();
        var approved = checker.post("/api/funds/" + fund + "/approve-request", """
                {"entry": %s, "request": "r2"}""".formatted(entry("ok")));
        assertThat(approved.status()).as(approved.text()).isEqualTo(201);
        assertThat(waitingAt("", approved, "r2").isMissingNode()).isTrue();
        assertThat(payable(approved)).singleElement().satisfies(r -> {
            assertThat(r.path("fundName").asString()).isEqualTo("质量");
            assertThat(r.path("amountFen").asLong()).isEqualTo(9_000);
            assertThat(r.path("source").path("entry").asString()).isEqualTo("r2");
        });
        var paid = maker.post("/api/funds/" + fund + "/pay-request", """
                {"entry": %s, "request": "r2"}""".formatted(entry("paid")));
        assertThat(paid.status()).as(paid.text()).isEqualTo(201);
        assertThat(payable(paid)).isEmpty();
    }

    // Vocabulary.

    private void open() {
        BUREAU.post("/api/funds/" + fund + "/open-fund", """
                {"entry": %s, "name": "质量", "jurisdiction": "%s", "unit": "市场监管局"}""".formatted(entry("open"), fund));
        BUREAU.post("/api/funds/" + fund + "/appropriate", """
                {"entry": %s, "source": "LOCAL", "amount": "1 万元"}""".formatted(entry("original")));
    }

    private JsonNode waitingAt(String query, Client.Reply after, String item) {
        var position = after.body().path("position").asLong();
        return BUREAU.get("/api/waiting?atLeast=" + position + query)
                .body()
                .path("items")
                .valueStream()
                .filter(i -> i.path("place").asString().equals(fund)
                        && i.path("id").asString().equals(item))
                .findFirst()
                .orElse(tools.jackson.databind.node.MissingNode.getInstance());
    }

    private List<JsonNode> payable(Client.Reply after) {
        var position = after.body().path("position").asLong();
        return BUREAU.get("/api/payable?limit=1000&atLeast=" + position)
                .body()
                .path("requests")
                .valueStream()
                .filter(r -> r.path("fund").asString().equals(fund))
                .toList();
    }

    private JsonNode waiting(String query) {
        return BUREAU.get("/api/waiting" + query)
                .body()
                .path("items")
                .valueStream()
                .filter(i -> i.path("place").asString().equals(id + "-b"))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode findings() {
        return BUREAU.get("/api/declarations/" + id).body().path("summary").path("findings");
    }

    private void submit(Client client) {
        var reply = client.post(path("submit"), entryBody("s"));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    }

    private static void importSample(String yaml) throws Exception {
        var name = "sample-" + UUID.randomUUID() + ".yaml";
        var reply = BUREAU.send(BUREAU.request("/api/imports?wait=30&name=" + name)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString(yaml)));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    /** The sample under names of this test. */
    private String sample() throws Exception {
        return Files.readString(Vocabulary.root().resolve("samples/minhang-2020-target-declaration.yaml"))
                .replace("id: minhang-2020-target-declaration", "id: declaration-" + run)
                .replace("declaration: minhang-2020", "declaration: " + id)
                .replace("fund: minhang-quality-2020", "fund: " + fund);
    }

    /** Without its contradictions: the table as the text has it, targets that can be measured, a unit. */
    private String consistent() throws Exception {
        var yaml = sample();
        var text = yaml.substring(yaml.indexOf("      composition:"), yaml.indexOf("      breakdown:"));
        var before = yaml.substring(0, yaml.indexOf("      breakdown:"));
        var after = yaml.substring(yaml.indexOf("      safeguards:"));
        var targets =
                "      targets: [{level1: 影响力目标, level2: 满意度, level3: 街镇满意度, target-kind: quantitative, value: '0.9', unit: 比例}]\n";
        return (before + text.replace("composition:", "breakdown:") + targets + after)
                .replace("id: declaration-" + run, "id: declaration-b-" + run)
                .replace("        leader: 顾爱民\n", "        leader: 顾爱民\n        unit: 区市场监督管理局\n");
    }

    private byte[] download() throws Exception {
        var file = Files.createTempFile("form", ".xlsx");
        try {
            var request =
                    BUREAU.request("/api/declarations/" + id + "/form").GET().build();
            try (var http = java.net.http.HttpClient.newHttpClient()) {
                http.send(request, java.net.http.HttpResponse.BodyHandlers.ofFile(file));
            }
            return Files.readAllBytes(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static JsonNode upload(String path, byte[] bytes, Client client) {
        var reply = client.send(client.request(path)
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/octet-stream")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(bytes)));
        assertThat(reply.status()).as(reply.text()).isBetween(200, 201);
        return reply.body();
    }

    private String path(String what) {
        return "/api/declarations/" + id + "/" + what;
    }

    private String approval(String entry) {
        return """
                {"entry": %s, "fund": "%s", "jurisdiction": "310112"}""".formatted(entry(entry), fund);
    }

    private static String entryBody(String id) {
        return "{\"entry\": " + entry(id) + "}";
    }

    private static String entry(String id) {
        return """
                {"id": "%s", "effectiveDate": "2020-03-01", "document": {"title": "申报表"}}""".formatted(id);
    }
}

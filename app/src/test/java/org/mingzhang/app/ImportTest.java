package org.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportTest {
    private final Client bureau = Client.administrator();
    private final String jurisdiction = UUID.randomUUID().toString();
    private final String fund = "import-" + jurisdiction + "-2022";

    @BeforeEach
    void open() {
        var entry = "{\"id\": \"%s\", \"effectiveDate\": \"2022-01-01\", \"document\": {\"title\": \"通知\"}}";
        bureau.post("/api/funds/" + fund + "/open-fund", """
                {"entry": %s, "name": "质量", "jurisdiction": "%s", "unit": "局"}""".formatted(entry.formatted("open"), jurisdiction));
        bureau.post("/api/funds/" + fund + "/appropriate", """
                {"entry": %s, "source": "LOCAL", "amount": "1000 元"}""".formatted(entry.formatted("original")));
    }

    @Test
    void each_row_is_recorded_recorded_before_or_refused_by_itself() {
        var file = vouchers("V1,600.00,2022-07-01", "V2,300.00,2022-07-02", "V3,200.00,2022-07-03");

        var first = send("v.csv", file, false);
        var again = send("v.csv", file, false);

        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(counts(first)).isEqualTo("2 accepted, 0 before, 1 refused, 0 quarantined, 0 faulty");
        assertThat(first.body().path("rows").path(0).path("code").asString()).isEqualTo("over-budget");
        assertThat(first.body()
                        .path("rows")
                        .path(0)
                        .path("numbers")
                        .path("excessFen")
                        .asLong())
                .isEqualTo(10_000);
        assertThat(first.body().path("rows").path(0).path("zh").asString()).contains("可用 100.00 元");
        assertThat(first.body().path("position").asLong()).isPositive();
        assertThat(counts(again)).isEqualTo("0 accepted, 2 before, 1 refused, 0 quarantined, 0 faulty");
    }

    @Test
    void a_dry_run_says_the_same_and_stores_nothing() {
        var file = vouchers("V1,600.00,2022-07-01", "V2,300.00,2022-07-02", "V3,200.00,2022-07-03");
        var head = head();

        var reply = send("v.csv", file, true);

        assertThat(counts(reply)).isEqualTo("2 accepted, 0 before, 1 refused, 0 quarantined, 0 faulty");
        assertThat(head()).isEqualTo(head);
        assertThat(counts(send("v.csv", file, false))).startsWith("2 accepted");
    }

    @Test
    void one_bad_row_and_nothing_of_the_file_is_stored() {
        var head = head();

        var reply = send("v.csv", vouchers("V1,600.00,2022-07-01", "V2,300.001,2022-02-30"), false);

        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        assertThat(reply.body().path("state").asString()).isEqualTo("FAULTY");
        assertThat(reply.body().path("rows").size()).isEqualTo(2);
        assertThat(reply.text())
                .contains("less-than-a-fen", "not-a-date", "row 4")
                .doesNotContain("{given}");
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void a_preview_shows_how_the_file_begins_and_every_fault_by_row_and_stores_nothing() {
        var file = vouchers("V1,600.00,2022-07-01", "V2,300.001,2022-02-30");
        var before = bureau.get("/api/imports").text();

        var seen = look("v.csv", file);

        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        assertThat(seen.body().path("items").asInt()).isEqualTo(2);
        assertThat(seen.body().path("table").path("unit").asString()).isEqualTo("YUAN");
        assertThat(seen.body().path("table").path("headings").path(3).toString())
                .isEqualTo("{\"text\":\"支付日期\",\"column\":\"付款日期\"}");
        assertThat(seen.body().path("table").path("lines").path(0).path("row").asInt())
                .isEqualTo(3);
        assertThat(seen.body().path("faults").size()).isEqualTo(2);
        assertThat(seen.body().path("faults").path(0).path("where").asString()).isEqualTo("row 4");
        assertThat(bureau.get("/api/imports").text()).isEqualTo(before);

        var facts = look("f.yaml", "document: {id: x, colour: red}\nfacts: 3\n");
        assertThat(facts.body().has("table")).isFalse();
        assertThat(facts.body().path("faults").isEmpty()).isFalse();
    }

    @Test
    void a_bad_fact_file_names_its_faults() {
        var head = head();

        var reply = send("f.yaml", "document: {id: x, colour: red}\nfacts: 3\n", false);

        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        assertThat(reply.body().path("rows").size()).isPositive();
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void the_same_voucher_with_another_amount_is_quarantined() {
        send("v.csv", vouchers("V1,600.00,2022-07-01"), false);

        var reply = send("w.csv", vouchers("V1,60.00,2022-07-01"), false);

        assertThat(counts(reply))
                .as(reply.text())
                .isEqualTo("0 accepted, 0 before, 0 refused, 1 quarantined, 0 faulty");
    }

    @Test
    void a_file_above_the_limit_is_answered_with_its_limit() {
        var large = new byte[3 << 20];
        var declared =
                bureau.send(bureau.request("/api/imports?name=large.csv").POST(BodyPublishers.ofByteArray(large)));
        var streamed = bureau.send(bureau.request("/api/imports?name=large.csv")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));

        assertThat(declared.status()).isEqualTo(413);
        assertThat(streamed.status()).isEqualTo(413);
        assertThat(streamed.code()).isEqualTo("too-large");
    }

    @Test
    void what_is_no_kind_of_file_is_bad_input() {
        assertThat(send("a.pdf", "%PDF", false).code()).isEqualTo("file-kind-unknown");
        assertThat(bureau.post("/api/imports", "x").code()).isEqualTo("parameter-missing");
        assertThat(Client.withRole("AUDITOR")
                        .post("/api/imports?name=a.csv", "x")
                        .code())
                .isEqualTo("forbidden");
    }

    private Client.Reply look(String name, String content) {
        return bureau.send(bureau.request("/api/imports/preview?name=" + name)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(content.getBytes(StandardCharsets.UTF_8))));
    }

    private Client.Reply send(String name, String content, boolean dryRun) {
        return bureau.send(bureau.request("/api/imports?name=" + name + "&dryRun=" + dryRun)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(content.getBytes(StandardCharsets.UTF_8))));
    }

    private String vouchers(String... rows) {
        var table = new StringBuilder("单位：元\n项目,凭证号,金额,支付日期,用途\n");
        for (var row : rows) table.append(fund).append(',').append(row).append(",支出\n");
        return table.toString();
    }

    private long head() {
        return bureau.get("/api/status").body().path("head").asLong();
    }

    private static String counts(Client.Reply reply) {
        var body = reply.body();
        return "%d accepted, %d before, %d refused, %d quarantined, %d faulty"
                .formatted(
                        body.path("accepted").asInt(),
                        body.path("alreadyRecorded").asInt(),
                        body.path("refused").asInt(),
                        body.path("quarantined").asInt(),
                        body.path("faulty").asInt());
    }
}

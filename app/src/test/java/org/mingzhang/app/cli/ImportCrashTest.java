package org.mingzhang.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that is killed in the middle of an import, and started again over what it left. */
class ImportCrashTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern PASSWORD = Pattern.compile("shown this once: (\\S+)");
    private static final int ROWS = 20_000;
    private static final int FUNDS = 5;
    /** One fund can pay for none of its vouchers. */
    private static final int PAYING = 4;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String jurisdiction = UUID.randomUUID().toString();
    private String server = "";
    private String token = "";

    @Test
    void an_import_goes_on_after_a_kill_with_nothing_lost_and_nothing_twice() throws Exception {
        try (var ledger = new LedgerProcess()) {
            var data = ledger.folder().resolve("data");
            var first = serve(ledger, data);
            var password = PASSWORD.matcher(first.complained());
            assertThat(password.find()).isTrue();
            token = post("/api/login", "{\"user\": \"admin\", \"password\": \"%s\"}".formatted(password.group(1)))
                    .path("token")
                    .asString();
            for (int fund = 0; fund < FUNDS; fund++) open(fund);
            long head = head();

            var begun = post("/api/imports?name=v.csv&wait=0", file());
            var id = begun.path("id").asString();
            var again = post("/api/imports?name=v.csv&wait=0", file());
            assertThat(again.path("id").asString()).isEqualTo(id);
            assertThat(again.path("joined").asBoolean()).isTrue();
            LedgerProcess.await(
                    Duration.ofMinutes(2), () -> progress(id).path("done").asInt() > ROWS / 10);
            first.process().destroyForcibly().waitFor();
            Files.delete(data.resolve("server.url"));

            serve(ledger, data);
            LedgerProcess.await(
                    Duration.ofMinutes(4),
                    () -> !progress(id).path("state").asString().equals("RUNNING"));
            var report = progress(id);
            int paid = ROWS / FUNDS * PAYING;
            assertThat(report.path("state").asString()).as(report.toString()).isEqualTo("DONE");
            assertThat(report.path("accepted").asInt()).as(report.toString()).isEqualTo(paid);
            assertThat(report.path("alreadyRecorded").asInt()).isZero();
            assertThat(report.path("refused").asInt()).isEqualTo(ROWS - paid);
            assertThat(report.path("done").asInt()).isEqualTo(ROWS);
            assertThat(report.path("rows").size() + report.path("moreRows").asInt())
                    .isEqualTo(ROWS - paid);
            assertThat(report.path("rows").path(0).path("code").asString()).isEqualTo("over-budget");
            assertThat(head()).as("one event for each voucher, and no gap").isEqualTo(head + paid);
            var overview = get("/api/overview?atLeast=" + head());
            for (int fund = 0; fund < FUNDS; fund++) {
                assertThat(netDisbursed(overview, id(fund))).isEqualTo(fund < PAYING ? fen(fund) : 0);
            }
            assertThat(get("/api/imports").path("items").path(0).path("id").asString())
                    .isEqualTo(id);
            try (var spooled = Files.list(data.resolve("imports"))) {
                assertThat(spooled).isEmpty();
            }
        }
    }

    private LedgerProcess.Running serve(LedgerProcess ledger, Path data) throws IOException {
        var running = ledger.start("serve", "--data", data.toString(), "--port", "0");
        var url = data.resolve("server.url");
        LedgerProcess.await(Duration.ofMinutes(2), () -> {
            if (!running.process().isAlive()) throw new AssertionError("the server ended");
            return Files.exists(url);
        });
        LedgerProcess.await(Duration.ofMinutes(1), () -> {
            try {
                return running.complained().contains("Ctrl-C");
            } catch (IOException e) {
                return false;
            }
        });
        server = Files.readString(url).strip();
        return running;
    }

    private void open(int fund) {
        var entry = "{\"id\": \"%s\", \"effectiveDate\": \"2022-01-01\", \"document\": {\"title\": \"通知\"}}";
        post("/api/funds/" + id(fund) + "/open-fund", """
                {"entry": %s, "name": "质量", "jurisdiction": "%s", "unit": "局"}""".formatted(entry.formatted("open"), jurisdiction));
        post("/api/funds/" + id(fund) + "/appropriate", """
                {"entry": %s, "source": "LOCAL", "amount": "%s 元"}""".formatted(
                        entry.formatted("original"), fund < PAYING ? "100000000" : "0.01"));
    }

    private static long netDisbursed(JsonNode overview, String fund) {
        return overview.path("funds")
                .valueStream()
                .filter(line -> line.path("id").asString().equals(fund))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no fund " + fund + " in " + overview))
                .path("netDisbursedFen")
                .asLong();
    }

    private static String id(int fund) {
        return "crash-" + fund + "-2022";
    }

    private static String file() {
        var table = new StringBuilder("单位：元\n项目,凭证号,金额,支付日期,用途\n");
        for (int row = 0; row < ROWS; row++) {
            table.append(id(row % FUNDS))
                    .append(",V")
                    .append(row)
                    .append(',')
                    .append(yuan(row))
                    .append(".05,2022-07-01,支出\n");
        }
        return table.toString();
    }

    private static long yuan(int row) {
        return row * 7919L % 1000 + 1;
    }

    private static long fen(int fund) {
        long sum = 0;
        for (int row = fund; row < ROWS; row += FUNDS) sum += yuan(row) * 100 + 5;
        return sum;
    }

    private long head() {
        return get("/api/status").path("head").asLong();
    }

    private JsonNode progress(String id) {
        return get("/api/imports/" + id);
    }

    private JsonNode get(String path) {
        return send(path, null);
    }

    private JsonNode post(String path, String body) {
        return send(path, body);
    }

    private JsonNode send(String path, @Nullable String body) {
        var request = HttpRequest.newBuilder(URI.create(server + path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        if (body != null) request.POST(BodyPublishers.ofString(body));
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path + " " + answer.body()).isLessThan(300);
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

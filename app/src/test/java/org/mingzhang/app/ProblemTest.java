package org.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {
    private final Client client = Client.administrator();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/nothing",
                "/api/persons/p-0",
                "/api/imports/00000000-0000-0000-0000-000000000000",
                "/api/events/999999",
                "/api/export/moon"
            })
    void what_is_not_there(String path) {
        assertProblem(client.get(path), 404, "not-found");
    }

    @Test
    void nothing_outside_the_interface_is_shown_to_strangers() {
        assertProblem(Client.anonymous().post("/", ""), 401, "unauthenticated");
        assertProblem(Client.anonymous().get("/api"), 401, "unauthenticated");
        assertProblem(Client.anonymous().get("/v3"), 401, "unauthenticated");
        assertProblem(Client.anonymous().get("/actuator/prometheus"), 401, "unauthenticated");
        assertThat(Client.anonymous()
                        .get("/actuator/health")
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("UP");
        assertThat(Client.anonymous().get("/v3/api-docs").status()).isEqualTo(200);
    }

    @Test
    void other_methods_and_types() {
        assertProblem(client.delete("/api/me"), 405, "method-not-allowed");
        assertProblem(
                client.send(client.request("/api/login")
                        .header("Content-Type", "text/xml")
                        .POST(BodyPublishers.ofString("<x/>"))),
                415,
                "unsupported-media-type");
        assertProblem(client.post("/api/login", "{"), 400, "not-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/search?q=a%00", "/api/trail?q=%00", "/api/overview/funds?text=%00"})
    void what_no_table_can_hold_is_not_looked_for(String path) {
        assertProblem(client.get(path), 400, "text-unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800"})
    void a_text_that_no_table_can_hold_is_not_recorded(String character) {
        var reply = client.post("/api/funds/unreadable-2022/open-fund", """
                {"entry": {"id": "open", "effectiveDate": "2022-01-01", "document": {"title": "批复%s"}},
                 "name": "专项", "jurisdiction": "区", "unit": "局"}""".formatted(character));
        assertProblem(reply, 400, "text-unreadable");
        assertThat(reply.body().path("field").asString()).isEqualTo("entry.document.title");
        assertThat(client.get("/api/funds/unreadable-2022").status()).isEqualTo(404);
    }

    @Test
    void a_browser_gets_no_page_either() {
        var reply = client.send(
                client.request("/api/nothing").header("Accept", "text/html").GET());

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.text()).doesNotContain("<html", "<!doctype", "Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/%00 HTTP/1.1",
                "GET /api/a|b HTTP/1.1",
                "GET /api/../../etc HTTP/1.1",
                "NONSENSE",
                "GET //x;y=1/%2e%2e HTTP/1.1"
            })
    void not_even_when_the_request_line_is_broken(String line) throws IOException {
        var url = ServerAtWork.SERVER.url();
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            socket.getOutputStream()
                    .write((line + "\r\nHost: x\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 4")
                    .doesNotContainIgnoringCase("<html")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void headers_are_strict() {
        var reply = client.get("/api/me");

        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(reply.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(reply.header("Cache-Control")).contains("no-store");
        assertThat(reply.header("Set-Cookie")).isEmpty();
    }

    private static void assertProblem(Client.Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.body().path("zh").asString()).isNotEmpty();
        assertThat(reply.body().path("en").asString()).isNotEmpty();
    }
}

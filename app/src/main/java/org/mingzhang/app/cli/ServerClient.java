package org.mingzhang.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Speaks to a running server. Every answer that is not the one asked for ends the command with the server's own words, or says
 * what to do when there is no server.
 */
final class ServerClient implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String server;
    private final @Nullable String token;

    ServerClient(String server, @Nullable String token) {
        this.server = server;
        this.token = token;
    }

    String server() {
        return server;
    }

    JsonNode get(String path, Map<String, ? extends @Nullable Object> query) {
        return json(send(request(path, query).GET()));
    }

    JsonNode get(String path) {
        return get(path, Map.of());
    }

    /** A list with all its pages, as it was at the position of the first: that answer, with the {@code items} of every page. */
    JsonNode whole(String path, Map<String, ? extends @Nullable Object> query, String items) {
        var first = (ObjectNode) get(path, query);
        var all = (ArrayNode) first.path(items);
        Map<String, @Nullable Object> following = new LinkedHashMap<>(query);
        following.put("knownAt", first.path("position").asLong());
        for (var page = first; page.hasNonNull("next"); ) {
            following.put("cursor", page.path("next").asString());
            page = (ObjectNode) get(path, following);
            page.path(items).forEach(all::add);
        }
        first.remove("next");
        return first;
    }

    JsonNode post(String path, Map<String, ? extends @Nullable Object> body) {
        var text = JSON.writeValueAsString(body);
        return json(send(request(path, Map.of())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(text))));
    }

    /** Records something, once: what is sent again after a broken connection is a new wish, and refused if the first was granted. */
    JsonNode submit(String path, Map<String, ? extends @Nullable Object> body) {
        var text = JSON.writeValueAsString(body);
        return json(send(request(path, Map.of())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(text))));
    }

    /** Sends the bytes of a file. The report of a file that was refused whole (422) or not finished (503) is an answer too. */
    JsonNode upload(String path, Map<String, ? extends @Nullable Object> query, BodyPublisher bytes) {
        return json(send(
                request(path, query)
                        .header("Content-Type", "application/octet-stream")
                        .POST(bytes),
                answer -> answer.statusCode() < 400 || isReport(answer)));
    }

    /** Sends the bytes of a file as one command; the same key again records nothing twice. */
    JsonNode submit(String path, Map<String, ? extends @Nullable Object> query, byte[] bytes, String key) {
        return json(send(request(path, query)
                .header("Content-Type", "application/octet-stream")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(bytes))));
    }

    private static boolean isReport(HttpResponse<?> answer) {
        return (answer.statusCode() == 422 || answer.statusCode() == 503)
                && answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
    }

    /** Writes the answer to a file, which appears whole or not at all. */
    void download(String path, Map<String, ? extends @Nullable Object> query, Path to) {
        var answer = send(request(path, query).GET());
        try (InputStream body = answer.body()) {
            Path folder = to.toAbsolutePath().getParent();
            Path partial = Files.createTempFile(folder, ".export-", null);
            try {
                Files.copy(body, partial, StandardCopyOption.REPLACE_EXISTING);
                Files.move(partial, to, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            throw new CommandFailed(
                    CommandFailed.FAULT,
                    "无法写入 " + to + "：" + e.getMessage(),
                    "Cannot write " + to + ": " + e.getMessage());
        }
    }

    /** Revokes the token that this client brings. Its id is the beginning of its SHA-256. */
    void endToken() {
        if (token == null) return;
        var id = HexFormat.of().formatHex(Digests.sha256(token), 0, 8);
        try (var _ = send(request("/api/tokens/" + id, Map.of()).DELETE()).body()) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest.Builder request(String path, Map<String, ? extends @Nullable Object> query) {
        var parameters = query.entrySet().stream()
                .filter(e -> e.getValue() != null)
                .map(e -> e.getKey() + "=" + encoded(String.valueOf(e.getValue())))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(server + path + (parameters.isEmpty() ? "" : "?" + parameters)))
                .header("Accept", "application/json, application/problem+json, */*")
                .header("Accept-Language", "zh-CN, en");
        if (token != null) request.header("Authorization", "Bearer " + token);
        return request;
    }

    private HttpResponse<InputStream> send(HttpRequest.Builder request) {
        return send(request, answer -> answer.statusCode() < 400);
    }

    private HttpResponse<InputStream> send(HttpRequest.Builder request, Predicate<HttpResponse<InputStream>> isAnswer) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofInputStream());
            if (!isAnswer.test(answer)) throw refused(answer);
            return answer;
        } catch (ConnectException e) {
            throw new CommandFailed(
                    CommandFailed.NO_SERVER,
                    "服务器 " + server + " 没有应答。启动：./ledger serve ，或用 --url 指明地址。",
                    "No server answers at " + server + ". Start one with ./ledger serve, or name it with --url.");
        } catch (IOException e) {
            throw new CommandFailed(
                    CommandFailed.NO_SERVER,
                    "与服务器 " + server + " 的连接中断（" + e.getMessage() + "）。重发同一请求是安全的，不会重复记账。",
                    "The connection to " + server + " broke (" + e.getMessage()
                            + "). Sending the same again is safe: nothing is recorded twice.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed(CommandFailed.FAULT, "已中断。", "Interrupted.");
        }
    }

    private CommandFailed refused(HttpResponse<InputStream> answer) throws IOException {
        String text;
        try (InputStream body = answer.body()) {
            text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
        if (answer.statusCode() == 401) {
            return new CommandFailed(
                    CommandFailed.NO_SERVER,
                    "尚未登录 " + server + "，或登录已失效。登录：./ledger login ，或设置环境变量 MINGZHANG_TOKEN。",
                    "Not logged in to " + server
                            + ", or no longer. Log in with ./ledger login, or set MINGZHANG_TOKEN.");
        }
        return Problem.inWords(answer.statusCode(), text);
    }

    private static JsonNode json(HttpResponse<InputStream> answer) {
        try (InputStream body = answer.body()) {
            return JSON.readTree(body);
        } catch (IOException | JacksonException e) {
            throw new CommandFailed(
                    CommandFailed.NO_SERVER,
                    "这个地址的应答不是明账的：" + answer.uri(),
                    "What answers here is not Mingzhang: " + answer.uri());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

package org.mingzhang.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who talks HTTP to the server of the tests. */
record Client(@Nullable String authorization) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();

    /** What came back; the body is a missing node when it was not JSON. */
    record Reply(int status, JsonNode body, String text, HttpResponse<?> response) {
        String code() {
            return body.path("code").asString("");
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    static Client anonymous() {
        return new Client(null);
    }

    static Client basic(String user, String password) {
        var pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Client("Basic " + Base64.getEncoder().encodeToString(pair));
    }

    static Client bearer(String token) {
        return new Client("Bearer " + token);
    }

    /** Signed in with a token. */
    static Client signedIn(String user, String password) {
        var body = "{\"user\": \"%s\", \"password\": \"%s\"}".formatted(user, password);
        return bearer(anonymous().post("/api/login", body).body().path("token").asString());
    }

    static Client administrator() {
        return signedIn("admin", ServerAtWork.PASSWORD);
    }

    /** A new user of that role, signed in. */
    static Client withRole(String role) {
        var name = role.toLowerCase(java.util.Locale.ROOT) + "-" + UUID.randomUUID();
        administrator().post("/api/users", """
                        {"user": "%s", "unit": "某单位", "role": "%s", "password": "long enough for him"}""".formatted(name, role));
        return signedIn(name, "long enough for him");
    }

    Reply get(String path) {
        return send(request(path).GET());
    }

    Reply delete(String path) {
        return send(request(path).DELETE());
    }

    /** With a fresh idempotency key. */
    Reply post(String path, String body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    Reply post(String path, String body, String key) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    Reply send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), read(response.body()), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer as it came. */
    byte[] bytes(String path) {
        try {
            return HTTP.send(request(path).GET().build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(ServerAtWork.SERVER.url() + path))
                .timeout(Duration.ofSeconds(60));
        if (authorization != null) request.header("Authorization", authorization);
        return request;
    }

    private static JsonNode read(String text) {
        try {
            return text.isEmpty() ? JSON.missingNode() : JSON.readTree(text);
        } catch (RuntimeException e) {
            return JSON.missingNode();
        }
    }
}

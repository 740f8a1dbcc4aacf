package org.mingzhang.benchmark.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.mingzhang.store.postgres.PostgresAddress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./ledger serve} as a user starts it, in a process of its own, on our PostgreSQL, with a signed-in client. */
public final class ServerProcess implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration START = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path data;
    private final Process process;
    private final Thread end;
    private @Nullable String token;

    public ServerProcess(PostgresAddress database) throws IOException {
        var password = UUID.randomUUID().toString();
        this.data = Files.createTempDirectory("mingzhang-bench-");
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("mingzhang.home", "."), "ledger")
                                .toString(),
                        "serve",
                        "--data=" + data,
                        "--port=0",
                        "--database-url=" + database.url(),
                        "--database-user=" + database.user())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("said").toFile());
        builder.environment().put("MINGZHANG_DATABASE_PASSWORD", database.password());
        builder.environment().put("MINGZHANG_ADMIN_PASSWORD", password);
        this.process = builder.start();
        this.end = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(end);
        try {
            awaitUrl();
            var body = JSON.writeValueAsString(java.util.Map.of("user", "admin", "password", password));
            token = post("/api/login", "application/json", BodyPublishers.ofString(body))
                    .path("token")
                    .asString();
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    public String token() {
        if (token == null) throw new IllegalStateException("not signed in");
        return token;
    }

    public String url() throws IOException {
        return Files.readString(data.resolve("server.url")).strip();
    }

    public long pid() {
        return process.pid();
    }

    public JsonNode get(String path) throws IOException {
        return send(request(path).GET());
    }

    public JsonNode post(String path, String contentType, BodyPublisher body) throws IOException {
        return send(request(path).header("Content-Type", contentType).POST(body));
    }

    /** Waits until the read tables are where the log is. */
    public void catchUp() throws IOException {
        while (get("/api/status").path("lag").asLong() > 0) LockSupport.parkNanos(2_000_000);
    }

    public long head() throws IOException {
        return get("/api/status").path("head").asLong();
    }

    /** Waits until what clients have left under way has been done. */
    public void settle() throws IOException {
        long before;
        do {
            before = head();
            LockSupport.parkNanos(300_000_000);
        } while (head() > before);
    }

    private HttpRequest.Builder request(String path) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(url() + path)).timeout(Duration.ofMinutes(5));
        if (token != null) request.header("Authorization", "Bearer " + token);
        return request;
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) throw new IOException(answer + ": " + answer.body());
            return JSON.readTree(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void awaitUrl() throws IOException {
        long start = System.nanoTime();
        while (!Files.exists(data.resolve("server.url")) || Files.size(data.resolve("server.url")) == 0) {
            boolean isLate = System.nanoTime() - start > START.toNanos();
            if (isLate || !process.isAlive()) {
                throw new IOException("the server has not started: " + Files.readString(data.resolve("said")));
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    @Override
    public void close() {
        http.close();
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS))
                process.destroyForcibly().waitFor();
            Runtime.getRuntime().removeShutdownHook(end);
            try (DirectoryStream<Path> left = Files.newDirectoryStream(data)) {
                for (Path file : left) Files.delete(file);
            }
            Files.delete(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

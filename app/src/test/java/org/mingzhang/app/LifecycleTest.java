package org.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.command.Ledger;
import org.mingzhang.store.StoreFault;
import org.mingzhang.store.database.LedgerDatabase;
import org.mingzhang.store.postgres.EmbeddedPostgres;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

class LifecycleTest {
    @Test
    void the_password_is_shown_at_the_first_start_only_and_data_stay(@TempDir Path folder) throws Exception {
        makeReachable(folder);
        var settings = new ServerSettings(folder, 0, null, null, null);
        String password;
        try (var first = LedgerServer.start(settings)) {
            password = Objects.requireNonNull(first.newAdminPassword());
            assertThat(folder.resolve("server.url")).hasContent(first.url().toString());
            assertThat(login(first.url(), password).statusCode()).isEqualTo(200);
        }
        assertThat(folder.resolve("server.url")).doesNotExist();
        try (var files = Files.list(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(f -> assertThat(Files.readString(f)).doesNotContain(password));
        }

        try (var second = LedgerServer.start(settings)) {
            assertThat(second.newAdminPassword()).isNull();
            assertThat(login(second.url(), password).statusCode()).isEqualTo(200);
        }
        assertThat(processesIn(folder.resolve("postgresql"))).isZero();
    }

    @Test
    void the_ledger_writes_in_springs_transactions() {
        var context = ServerAtWork.SERVER.context();

        assertThat(context.getBean(PlatformTransactionManager.class))
                .isInstanceOfSatisfying(JdbcTransactionManager.class, manager -> assertThat(manager.getDataSource())
                        .isSameAs(context.getBean(DataSource.class)));
        assertThat(context.getBeansOfType(Ledger.class)).hasSize(1);
        assertThat(context.getBeanDefinitionNames()).noneMatch(name -> name.contains("axon"));
    }

    @Test
    void a_port_that_is_taken_is_an_error_and_leaves_nothing_behind(@TempDir Path folder) throws Exception {
        makeReachable(folder);
        var other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        other.start();
        try {
            var settings = new ServerSettings(folder, other.getAddress().getPort(), null, null, null);
            assertThatThrownBy(() -> LedgerServer.start(settings))
                    .isInstanceOf(StoreFault.class)
                    .hasMessageContaining("is in use");
        } finally {
            other.stop(0);
        }
        assertThat(processesIn(folder.resolve("postgresql"))).isZero();
    }

    @Test
    void a_folder_that_cannot_be_used_is_said_plainly(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("a file"), "");
        var settings = new ServerSettings(file.resolve("below"), 0, null, null, null);

        assertThatThrownBy(() -> LedgerServer.start(settings)).isInstanceOfAny(StoreFault.class, IOException.class);
    }

    @Test
    void while_the_database_is_gone_every_answer_says_so_and_when_to_try_again() throws Exception {
        var postgres = EmbeddedPostgres.temporary();
        var address = LedgerDatabase.createDatabase(postgres.address(), "gone");
        var settings = new ServerSettings(null, 0, address.url(), address.user(), address.password());
        try (var server = LedgerServer.start(settings)) {
            var password = Objects.requireNonNull(server.newAdminPassword());
            var token = login(server.url(), password).body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
            assertThat(ask(server.url(), token, "GET").statusCode()).isEqualTo(200);

            postgres.close();

            for (var method : List.of("POST", "GET")) {
                var answer = ask(server.url(), token, method);
                assertThat(answer.statusCode()).as(method).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After"))
                        .as(method)
                        .contains("2");
                assertThat(answer.body()).as(method).contains("\"code\":\"unavailable\"");
            }
        }
    }

    private static HttpResponse<String> ask(URI server, String token, String method)
            throws IOException, InterruptedException {
        var open = """
                {"entry": {"id": "open", "effectiveDate": "2022-01-01", "document": {"title": "通知"}},
                 "name": "专项", "jurisdiction": "440606", "unit": "区市监局"}""";
        var path = method.equals("GET") ? "/api/funds" : "/api/funds/gone-2022/open-fund";
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(server.resolve(path))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", "gone")
                            .method(
                                    method,
                                    method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(open))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    /** A server that is started as root runs PostgreSQL under another account. */
    private static void makeReachable(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static HttpResponse<String> login(URI server, String password) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(server.resolve("/api/login"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"user\": \"admin\", \"password\": \"" + password + "\"}"))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static long processesIn(Path folder) throws IOException {
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            long found = 0;
            for (var process : processes) if (folder.equals(workingDirectory(process))) found++;
            return found;
        }
    }

    private static Path workingDirectory(Path process) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd"));
        } catch (IOException e) {
            return Path.of("ended");
        }
    }
}

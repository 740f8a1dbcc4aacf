package org.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccessTest {
    private final JdbcClient jdbc =
            JdbcClient.create(ServerAtWork.SERVER.context().getBean(DataSource.class));

    @Test
    void what_an_auditor_reads_is_recorded() {
        var auditor = Client.withRole("AUDITOR");
        var name = auditor.get("/api/me").body().path("name").asString();

        auditor.get("/api/overview?asOf=2022-09-30");

        assertThat(recorded(name, "read")).isEqualTo(1);
        assertThat(jdbc.sql(
                                "SELECT command FROM ledger.attempt WHERE principal = ? AND code = 'read' AND command LIKE '%overview%'")
                        .param(name)
                        .query(String.class)
                        .single())
                .isEqualTo("GET /api/overview?asOf=2022-09-30");
    }

    @Test
    void what_is_refused_at_the_door_is_recorded() {
        var reviewer = Client.withRole("REVIEWER");
        var name = reviewer.get("/api/me").body().path("name").asString();

        reviewer.post("/api/rebuild", "");
        Client.basic(name, "guessed").get("/api/me");

        assertThat(recorded(name, "forbidden")).isEqualTo(1);
        assertThat(recorded(name, "wrong-password")).isEqualTo(1);
    }

    @Test
    void people_are_masked_and_can_be_erased() {
        var officer = Client.withRole("SPENDING_UNIT");
        var body = """
                {"name": "张三丰", "idNumber": "11010119900307%s", "account": "6222000011112222"}""".formatted((int) (1000 + System.nanoTime() % 9000));
        var reference =
                officer.post("/api/persons", body).body().path("reference").asString();

        var shown = officer.get("/api/persons/" + reference);
        assertThat(shown.body().path("name").asString()).isEqualTo("张**");
        assertThat(shown.text()).doesNotContain("三丰", "19900307", "11112222");
        assertThat(officer.post("/api/persons", body).body().path("reference").asString())
                .isEqualTo(reference);

        assertThat(officer.delete("/api/persons/" + reference).status()).isEqualTo(204);
        assertThat(officer.get("/api/persons/" + reference).body().path("name").asString())
                .isEmpty();
        assertThat(officer.delete("/api/persons/" + reference).status()).isEqualTo(404);
    }

    @Test
    void the_interface_is_documented() {
        var reply = Client.anonymous().get("/v3/api-docs");
        var reduce = reply.body().path("paths").path("/api/funds/{fund}/reduce").path("post");

        assertThat(reduce.path("summary").asString()).contains("压减");
        assertThat(reduce.path("parameters").toString())
                .contains("Idempotency-Key")
                .doesNotContain("desk");
        assertThat(reduce.path("responses").has("422")).isTrue();
        assertThat(reply.body().path("paths").size()).isGreaterThan(40);
    }

    /** Reading who one is is no reading of the ledger: the test's own call of {@code /api/me} is left out. */
    private long recorded(String principal, String code) {
        return jdbc.sql(
                        "SELECT count(*) FROM ledger.attempt WHERE principal = ? AND code = ? AND command <> 'GET /api/me'")
                .params(principal, code)
                .query(Long.class)
                .single();
    }
}

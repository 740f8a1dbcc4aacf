package org.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInTest {
    @Test
    void nobody_reads_without_signing_in() {
        var reply = Client.anonymous().get("/api/me");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.code()).isEqualTo("unauthenticated");
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.header("WWW-Authenticate")).startsWith("Basic");
    }

    @Test
    void a_token_stands_for_its_user() {
        assertThat(Client.administrator().get("/api/me").body().path("role").asString())
                .isEqualTo("FINANCE_BUREAU");
        assertThat(Client.basic("admin", ServerAtWork.PASSWORD).get("/api/me").status())
                .isEqualTo(200);
        assertThat(Client.bearer("mz_invented").get("/api/me").status()).isEqualTo(401);
        assertThat(new Client("Negotiate x").get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void guessing_is_stopped_whatever_is_guessed() {
        var client = Client.withRole("REVIEWER");
        var name = client.get("/api/me").body().path("name").asString();
        for (int i = 0; i < 5; i++)
            assertThat(Client.basic(name, "wrong " + i).get("/api/me").code()).isEqualTo("wrong-password");

        var reply = Client.basic(name, "long enough for him").get("/api/me");

        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.code()).isEqualTo("too-many-attempts");
        assertThat(client.get("/api/me").status()).as("his token goes on").isEqualTo(200);
    }

    @Test
    void a_disabled_user_is_out_at_once() {
        var client = Client.withRole("SPENDING_UNIT");
        var name = client.get("/api/me").body().path("name").asString();

        assertThat(Client.administrator()
                        .post("/api/users/" + name + "/disable", "")
                        .status())
                .isEqualTo(204);

        assertThat(client.get("/api/me").status()).isEqualTo(401);
        assertThat(Client.basic(name, "long enough for him").get("/api/me").status())
                .isEqualTo(401);
    }

    @Test
    void only_the_administrator_sees_users() {
        assertThat(Client.withRole("FINANCE_BUREAU").get("/api/users").code()).isEqualTo("forbidden");
        assertThat(Client.administrator().get("/api/users").status()).isEqualTo(200);
    }

    @Test
    void a_new_password_ends_old_tokens_and_must_be_long() {
        var client = Client.withRole("SPENDING_UNIT");
        var name = client.get("/api/me").body().path("name").asString();
        assertThat(client.post("/api/password", """
                {"current": "long enough for him", "password": "short"}""").code()).isEqualTo("password-too-short");
        assertThat(client.post("/api/password", """
                {"current": "guessed", "password": "another long password"}""").code()).isEqualTo("wrong-password");

        assertThat(client.post("/api/password", """
                {"current": "long enough for him", "password": "another long password"}""").status()).isEqualTo(204);

        assertThat(client.get("/api/me").status()).isEqualTo(401);
        assertThat(Client.basic(name, "another long password").get("/api/me").status())
                .isEqualTo(200);
    }

    @Test
    void tokens_are_shown_once_listed_and_revoked() {
        var client = Client.withRole("AUDITOR");
        var issued = client.post("/api/tokens", "{\"label\": \"laptop\"}");
        assertThat(issued.status()).isEqualTo(201);
        var other = Client.bearer(issued.body().path("secret").asString());

        assertThat(other.get("/api/tokens").text()).contains("laptop").doesNotContain("mz_");
        assertThat(other.delete("/api/tokens/" + issued.body().path("id").asString())
                        .status())
                .isEqualTo(204);

        assertThat(other.get("/api/me").status()).isEqualTo(401);
        assertThat(client.post("/api/tokens", "{\"label\": \"x\", \"days\": 4000}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void who_signs_out_ends_the_token_that_he_used_and_no_other() {
        var client = Client.withRole("REVIEWER");
        var other = Client.bearer(client.post("/api/tokens", "{\"label\": \"laptop\"}")
                .body()
                .path("secret")
                .asString());

        assertThat(client.post("/api/logout", "").status()).isEqualTo(204);

        assertThat(client.get("/api/me").status()).isEqualTo(401);
        assertThat(other.get("/api/me").status()).isEqualTo(200);
    }
}

package org.mingzhang.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {
    private static final String OURS = "http://127.0.0.1:8080";
    private static final String OTHER = "http://127.0.0.1:80";

    @Test
    void a_token_goes_only_to_the_server_it_came_from(@TempDir Path folder) {
        var tokens = new Tokens(folder.resolve("mingzhang/token"));
        tokens.remember(OURS, "secret");
        assertThat(tokens.tokenFor(OURS)).contains("secret");
        assertThat(tokens.tokenFor(OTHER)).isEmpty();
    }

    @Test
    void the_latest_login_comes_first_and_replaces_the_earlier_one(@TempDir Path folder) {
        var tokens = new Tokens(folder.resolve("token"));
        tokens.remember(OURS, "first");
        tokens.remember(OTHER, "other");
        tokens.remember(OURS, "second");
        assertThat(tokens.latestServer()).contains(OURS);
        assertThat(tokens.tokenFor(OURS)).contains("second");
        assertThat(tokens.tokenFor(OTHER)).contains("other");
    }

    @Test
    void only_the_owner_can_read_the_file_and_it_goes_with_its_last_token(@TempDir Path folder) throws Exception {
        var file = folder.resolve("token");
        var tokens = new Tokens(file);
        tokens.remember(OURS, "secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        tokens.forget(OURS);
        assertThat(folder).isEmptyDirectory();
    }
}

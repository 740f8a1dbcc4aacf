package org.mingzhang.app.user;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.time.Duration;
import java.time.Instant;
import org.mingzhang.app.security.SignIn;
import org.mingzhang.app.security.Tokens;
import org.mingzhang.domain.source.Role;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LoginEndpoint {
    private static final Duration WORKING_DAY = Duration.ofHours(12);

    private final SignIn signIn;
    private final Tokens tokens;

    LoginEndpoint(SignIn signIn, Tokens tokens) {
        this.signIn = signIn;
        this.tokens = tokens;
    }

    record Credentials(String user, String password) {}

    /** @param token to be sent as {@code Authorization: Bearer …} until it ends */
    record LoggedIn(String token, Instant expiresAt, String user, String unit, Role role) {}

    @Operation(
            summary = "登录 · Sign in",
            description = "A token for twelve hours. Basic authentication is accepted everywhere as well.")
    @SecurityRequirements
    @PostMapping("/api/login")
    LoggedIn login(@RequestBody Credentials given) {
        var user = signIn.signIn(given.user(), given.password());
        var token = tokens.issue(user.name(), "login", WORKING_DAY);
        return new LoggedIn(token.secret(), token.expiresAt(), user.name(), user.unit(), user.role());
    }
}

package org.mingzhang.app.user;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.problem.ProblemException;
import org.mingzhang.app.security.SignIn;
import org.mingzhang.app.security.SignedIn;
import org.mingzhang.app.security.Tokens;
import org.mingzhang.app.security.Users;
import org.mingzhang.domain.BadInput;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What everyone may do for himself: see who he is, change his password, hold tokens. */
@RestController
class OwnEndpoints {
    private static final int DAYS = 90;
    private static final int MOST_DAYS = 366;

    private final SignIn signIn;
    private final Users users;
    private final Tokens tokens;

    OwnEndpoints(SignIn signIn, Users users, Tokens tokens) {
        this.signIn = signIn;
        this.users = users;
        this.tokens = tokens;
    }

    record NewPassword(String current, String password) {}

    /** @param days until it ends, 90 unless given, at most 366 */
    record NewToken(String label, @Nullable Integer days) {}

    @Operation(summary = "当前用户 · Who is signed in")
    @GetMapping("/api/me")
    SignedIn me(@Parameter(hidden = true) @AuthenticationPrincipal SignedIn user) {
        return user;
    }

    @Operation(summary = "退出登录 · Sign out", description = "Ends the token that the request came with.")
    @PostMapping("/api/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(@Parameter(hidden = true) @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization) {
        tokens.revoke(authorization.substring(authorization.indexOf(' ') + 1).strip());
    }

    @Operation(summary = "修改密码 · Change the own password", description = "Ends all tokens of the user.")
    @PostMapping("/api/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn user, @RequestBody NewPassword wish) {
        signIn.signIn(user.name(), wish.current());
        users.changePassword(user.name(), wish.password());
        tokens.revokeAll(user.name());
    }

    @Operation(
            summary = "新建令牌 · Issue a token for the command line",
            description = "The secret is shown this once; only its hash is kept.")
    @PostMapping("/api/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    Tokens.Issued issue(@Parameter(hidden = true) @AuthenticationPrincipal SignedIn user, @RequestBody NewToken wish) {
        int days = wish.days() == null ? DAYS : wish.days();
        if (days < 1 || days > MOST_DAYS) throw new BadInput("not-one-of", "days", String.valueOf(days));
        return tokens.issue(user.name(), BadInput.requireText("label", wish.label()), Duration.ofDays(days));
    }

    @Operation(summary = "令牌列表 · The own tokens")
    @GetMapping("/api/tokens")
    List<Tokens.Listed> list(@Parameter(hidden = true) @AuthenticationPrincipal SignedIn user) {
        return tokens.of(user.name());
    }

    @Operation(summary = "吊销令牌 · Revoke a token")
    @DeleteMapping("/api/tokens/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@Parameter(hidden = true) @AuthenticationPrincipal SignedIn user, @PathVariable String id) {
        if (!tokens.revoke(user.name(), id)) throw ProblemException.notFound("token", id);
    }
}

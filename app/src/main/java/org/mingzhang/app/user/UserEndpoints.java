package org.mingzhang.app.user;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.mingzhang.app.problem.ProblemException;
import org.mingzhang.app.security.SignedIn;
import org.mingzhang.app.security.Tokens;
import org.mingzhang.app.security.Users;
import org.mingzhang.domain.source.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The administrator's: users come and are disabled, none is deleted. */
@RestController
class UserEndpoints {
    private final Users users;
    private final Tokens tokens;

    UserEndpoints(Users users, Tokens tokens) {
        this.users = users;
        this.tokens = tokens;
    }

    record NewUser(String user, String unit, Role role, String password) {}

    @Operation(
            summary = "新建用户 · Create a user",
            description = "With the unit and role that every command of his will carry.")
    @PostMapping("/api/users")
    @ResponseStatus(HttpStatus.CREATED)
    void create(@RequestBody NewUser wish) {
        if (!users.create(wish.user(), wish.unit(), wish.role(), wish.password())) {
            throw new ProblemException(409, "user-exists", Map.of("what", wish.user()));
        }
    }

    @Operation(summary = "用户列表 · All users")
    @GetMapping("/api/users")
    List<Users.Listed> list() {
        return users.all();
    }

    @Operation(summary = "停用用户 · Disable a user", description = "He can no longer sign in, and his tokens end.")
    @PostMapping("/api/users/{name}/disable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(@PathVariable String name) {
        if (name.equals(SignedIn.ADMINISTRATOR)) throw new ProblemException(403, "forbidden", Map.of());
        if (!users.disable(name)) throw ProblemException.notFound("user", name);
        tokens.revokeAll(name);
    }
}

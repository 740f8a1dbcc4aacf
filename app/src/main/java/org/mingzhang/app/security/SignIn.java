package org.mingzhang.app.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mingzhang.app.problem.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Signing in with name and password. After five failures for one name nobody may try that name for a minute, whatever the
 * password: guessing is slow, and an administrator who mistyped loses a minute.
 */
@Component
public final class SignIn {
    private static final int FAILURES = 5;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private record Failures(int count, Instant last) {}

    private final Users users;
    private final AccessLog accesses;
    private final Map<String, Failures> failures = new ConcurrentHashMap<>();

    SignIn(Users users, AccessLog accesses) {
        this.users = users;
        this.accesses = accesses;
    }

    /** @throws ProblemException 401 wrong-password, 429 too-many-attempts */
    public SignedIn signIn(String name, String password) {
        var now = Instant.now();
        var before = failures.get(name);
        if (before != null
                && before.count() >= FAILURES
                && before.last().plus(PAUSE).isAfter(now)) {
            long seconds = Duration.between(now, before.last().plus(PAUSE)).toSeconds() + 1;
            throw new ProblemException(429, "too-many-attempts", Map.of("seconds", seconds));
        }
        var user = users.verify(name, password);
        if (user.isPresent()) {
            failures.remove(name);
            return user.get();
        }
        if (failures.size() > REMEMBERED)
            failures.values().removeIf(f -> f.last().plus(PAUSE).isBefore(now));
        failures.merge(
                name,
                new Failures(1, now),
                (old, one) -> old.last().plus(PAUSE).isBefore(now) ? one : new Failures(old.count() + 1, now));
        accesses.refused(name, "sign-in", "wrong-password");
        throw new ProblemException(401, "wrong-password", Map.of());
    }
}

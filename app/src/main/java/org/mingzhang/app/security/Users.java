package org.mingzhang.app.security;

import static org.mingzhang.domain.BadInput.requireText;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.source.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** The local users. One who is disabled stays, because the log names him. */
@Component
public final class Users {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._-]{1,60}");
    private static final int SHORTEST = 12;
    private static final int LONGEST_BYTES = 72;

    /** A user as administrators see him. */
    public record Listed(
            String user,
            String unit,
            Role role,
            Instant createdAt,
            @Nullable Instant disabledAt) {}

    private record Stored(SignedIn user, String passwordHash) {}

    private final JdbcClient jdbc;
    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();
    private final String nobodysHash = bcrypt.encode("nobody");

    Users(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** The user, when the password is his and he is not disabled. Takes as long for a name that nobody has. */
    public Optional<SignedIn> verify(String name, String password) {
        var stored = jdbc.sql(
                        "SELECT name, unit, role, password_hash FROM ledger.app_user WHERE name = ? AND disabled_at IS NULL")
                .param(name)
                .query((row, number) -> new Stored(user(row), row.getString("password_hash")))
                .optional();
        boolean fits = isShortEnough(password)
                && bcrypt.matches(password, stored.map(Stored::passwordHash).orElse(nobodysHash));
        return fits ? stored.map(Stored::user) : Optional.empty();
    }

    /** @return false when the name is taken */
    public boolean create(String name, String unit, Role role, String password) {
        if (!NAME.matcher(name).matches()) throw new BadInput("not-a-user-name", "user", name);
        return jdbc.sql("""
                        INSERT INTO ledger.app_user (name, unit, role, password_hash) VALUES (?, ?, ?, ?)
                        ON CONFLICT DO NOTHING""")
                        .params(name, requireText("unit", unit), role.name(), hash(password))
                        .update()
                == 1;
    }

    public List<Listed> all() {
        return jdbc.sql("SELECT name, unit, role, created_at, disabled_at FROM ledger.app_user ORDER BY name")
                .query(Users::listed)
                .list();
    }

    /** @return false when there is no such user */
    public boolean disable(String name) {
        return jdbc.sql(
                                "UPDATE ledger.app_user SET disabled_at = coalesce(disabled_at, clock_timestamp()) WHERE name = ?")
                        .param(name)
                        .update()
                == 1;
    }

    public void changePassword(String name, String password) {
        jdbc.sql("UPDATE ledger.app_user SET password_hash = ? WHERE name = ?")
                .params(hash(password), name)
                .update();
    }

    static SignedIn user(ResultSet row) throws SQLException {
        return new SignedIn(row.getString("name"), row.getString("unit"), Role.valueOf(row.getString("role")));
    }

    private String hash(String password) {
        if (password.length() < SHORTEST || !isShortEnough(password)) {
            throw new BadInput("password-too-short", "password", "");
        }
        return bcrypt.encode(password);
    }

    /** BCrypt reads 72 bytes and no more. */
    private static boolean isShortEnough(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
    }

    private static Listed listed(ResultSet row, int number) throws SQLException {
        var user = user(row);
        var disabled = row.getObject("disabled_at", OffsetDateTime.class);
        return new Listed(
                user.name(),
                user.unit(),
                user.role(),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                disabled == null ? null : disabled.toInstant());
    }
}

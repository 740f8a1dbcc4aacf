package org.mingzhang.app.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tokens that stand for a signed-in user. Only their hashes are stored, and each ends on its day. */
@Component
public final class Tokens {
    private static final String PREFIX = "mz_";
    private static final int BYTES = 32;
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST_REMEMBERED = 10_000;

    /** @param secret shown once, to the one who asked for it */
    public record Issued(String id, String secret, Instant expiresAt) {}

    public record Listed(String id, String label, Instant createdAt, Instant expiresAt) {}

    /** Whose a token was when the database was asked. */
    private record Known(SignedIn user, Instant until) {}

    private final JdbcClient jdbc;
    private final Map<ByteBuffer, Known> known = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    Tokens(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    public Issued issue(String user, String label, Duration validFor) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var hash = hash(secret);
        var expires = Instant.now().plus(validFor);
        jdbc.sql("DELETE FROM ledger.token WHERE expires_at < clock_timestamp()")
                .update();
        jdbc.sql("INSERT INTO ledger.token (hash, user_name, label, expires_at) VALUES (?, ?, ?, ?)")
                .params(hash, user, label, expires.atOffset(ZoneOffset.UTC))
                .update();
        return new Issued(id(hash), secret, expires);
    }

    /**
     * Whose it is, unless it has ended, was revoked, or he was disabled. Remembered for five seconds: that is how long a token may
     * outlive its revocation, in other processes than the one that revoked it.
     */
    public Optional<SignedIn> verify(String secret) {
        var hash = ByteBuffer.wrap(hash(secret));
        var now = Instant.now();
        var remembered = known.get(hash);
        if (remembered != null && now.isBefore(remembered.until())) return Optional.of(remembered.user());
        var user = jdbc.sql("""
                        SELECT u.name, u.unit, u.role FROM ledger.token t JOIN ledger.app_user u ON u.name = t.user_name
                        WHERE t.hash = ? AND t.expires_at > clock_timestamp() AND u.disabled_at IS NULL""")
                .param(hash.array())
                .query((row, number) -> Users.user(row))
                .optional();
        if (known.size() >= MOST_REMEMBERED) known.clear();
        user.ifPresent(found -> known.put(hash, new Known(found, now.plus(REMEMBERED))));
        return user;
    }

    public List<Listed> of(String user) {
        return jdbc.sql("""
                        SELECT hash, label, created_at, expires_at FROM ledger.token
                        WHERE user_name = ? AND expires_at > clock_timestamp() ORDER BY created_at""").param(user).query(Tokens::listed).list();
    }

    /** @return false when the user has no such token */
    public boolean revoke(String user, String id) {
        int gone = jdbc.sql(
                        "DELETE FROM ledger.token WHERE user_name = ? AND encode(substring(hash FROM 1 FOR 8), 'hex') = ?")
                .params(user, id)
                .update();
        known.clear();
        return gone > 0;
    }

    /** Ends a token; nothing when it is none. */
    public void revoke(String secret) {
        jdbc.sql("DELETE FROM ledger.token WHERE hash = ?").param(hash(secret)).update();
        known.clear();
    }

    public void revokeAll(String user) {
        jdbc.sql("DELETE FROM ledger.token WHERE user_name = ?").param(user).update();
        known.clear();
    }

    private static String id(byte[] hash) {
        return HexFormat.of().formatHex(hash, 0, 8);
    }

    private static Listed listed(ResultSet row, int number) throws SQLException {
        return new Listed(
                id(row.getBytes("hash")),
                row.getString("label"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    /** A token is random in all its 256 bits, so that a plain digest hides it. */
    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

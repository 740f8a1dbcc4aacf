package org.mingzhang.store.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mingzhang.store.postgres.PostgresAddress;

/** Passwords of the three roles; empty ones when the server trusts its connections. */
public record RolePasswords(String owner, String app, String reader) {

    /** Passwords that every process given the same administrator computes alike, so that none has to be kept anywhere. */
    public static RolePasswords derivedFrom(PostgresAddress administrator) {
        String secret = administrator.password();
        return new RolePasswords(
                derive(secret, LedgerDatabase.OWNER),
                derive(secret, LedgerDatabase.APP),
                derive(secret, LedgerDatabase.READER));
    }

    @Override
    public String toString() {
        return "RolePasswords[…]";
    }

    private static String derive(String secret, String role) {
        if (secret.isEmpty()) return "";
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)), 0, 24);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

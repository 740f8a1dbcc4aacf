package org.mingzhang.store.person;

import static org.mingzhang.domain.BadInput.requireText;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Names, identity numbers and accounts of people. The log holds only a reference: an HMAC under a salt of the person's own, so
 * it tells nothing about him to anyone without this table, and nothing to anyone at all once he is erased.
 */
public final class PersonVault {
    private static final int SECRET_BYTES = 32;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    public PersonVault(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Takes a person in. The same identity number gives the same reference until he is erased; name and account are those given last.
     *
     * @return the reference for the log
     * @throws org.mingzhang.domain.BadInput when one of them is blank
     */
    public String register(String name, String idNumber, String account) {
        String number = normalised(requireText("person.idNumber", idNumber));
        byte[] fingerprint = hmac(secret(), number.getBytes(StandardCharsets.UTF_8));
        byte[] salt = randomBytes();
        return jdbc.sql("""
                INSERT INTO ledger.person (ref, salt, fingerprint, name, id_number, account)
                VALUES (:ref, :salt, :fingerprint, :name, :number, :account)
                ON CONFLICT (fingerprint) DO UPDATE SET name = excluded.name, account = excluded.account
                RETURNING ref""")
                .param("ref", "p-" + HexFormat.of().formatHex(hmac(salt, fingerprint), 0, 12))
                .param("salt", salt)
                .param("fingerprint", fingerprint)
                .param("name", requireText("person.name", name))
                .param("number", number)
                .param("account", requireText("person.account", account))
                .query(String.class)
                .single();
    }

    /** Empty when the reference is nobody's. */
    public Optional<MaskedPerson> find(String reference) {
        return jdbc.sql("SELECT ref, name, id_number, account, erased_at FROM ledger.person WHERE ref = ?")
                .param(reference)
                .query(PersonVault::masked)
                .optional();
    }

    /**
     * Removes everything but the reference, for ever.
     *
     * @return whether there was anything to remove
     */
    public boolean erase(String reference) {
        return jdbc.sql("""
                        UPDATE ledger.person
                        SET salt = NULL, fingerprint = NULL, name = NULL, id_number = NULL, account = NULL, erased_at = clock_timestamp()
                        WHERE ref = ? AND erased_at IS NULL""").param(reference).update() == 1;
    }

    private byte[] secret() {
        return stored().orElseGet(() -> {
            jdbc.sql("INSERT INTO ledger.person_secret (secret) VALUES (?) ON CONFLICT DO NOTHING")
                    .param(randomBytes())
                    .update();
            return stored().orElseThrow();
        });
    }

    private Optional<byte[]> stored() {
        return jdbc.sql("SELECT secret FROM ledger.person_secret")
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    private static MaskedPerson masked(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime erased = row.getObject(5, OffsetDateTime.class);
        return new MaskedPerson(
                row.getString(1),
                MaskedPerson.name(row.getString(2)),
                MaskedPerson.lastFour(row.getString(3)),
                MaskedPerson.lastFour(row.getString(4)),
                erased == null ? null : erased.toInstant());
    }

    private static String normalised(String idNumber) {
        return Normalizer.normalize(idNumber, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }

    private byte[] randomBytes() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

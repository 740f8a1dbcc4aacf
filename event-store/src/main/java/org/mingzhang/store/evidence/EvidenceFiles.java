package org.mingzhang.store.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files under their SHA-256: the same bytes are kept once, and never changed. Names and media types stand in the events. */
public final class EvidenceFiles {
    private final JdbcClient jdbc;

    public EvidenceFiles(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** @param sha256 lower-case hex */
    public record Stored(String sha256, int size) {}

    /** Keeps the bytes; those that lie here already are not kept twice. There is at least one, and at most 100 MiB. */
    public Stored keep(byte[] content, String principal) {
        var sha256 = digest(content);
        jdbc.sql("""
                        INSERT INTO ledger.evidence_file (sha256, size, content, stored_by) VALUES (?, ?, ?, ?)
                        ON CONFLICT DO NOTHING""").params(sha256, content.length, content, principal).update();
        return new Stored(sha256, content.length);
    }

    public Optional<byte[]> find(String sha256) {
        return jdbc.sql("SELECT content FROM ledger.evidence_file WHERE sha256 = ?")
                .param(sha256)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** Of the file in bytes; empty when it does not lie here. */
    public Optional<Integer> size(String sha256) {
        return jdbc.sql("SELECT size FROM ledger.evidence_file WHERE sha256 = ?")
                .param(sha256)
                .query(Integer.class)
                .optional();
    }

    /** Those of the digests whose bytes lie here. */
    public Set<String> present(Collection<String> digests) {
        return jdbc.sql("SELECT sha256 FROM ledger.evidence_file WHERE sha256 = ANY (?)")
                .param(digests.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

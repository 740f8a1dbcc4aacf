package org.mingzhang.app.disclosure;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.mingzhang.app.problem.ProblemException;
import org.mingzhang.app.web.PaperType;
import org.mingzhang.domain.disclosure.Disclosure;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that were published or laid before somebody, kept in the database under their digest; never changed, never deleted. */
@Component
public final class Papers {
    private final JdbcClient jdbc;

    Papers(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** @return the SHA-256 under which the bytes are found again */
    public String keep(byte[] bytes) {
        var digest = sha256(bytes);
        jdbc.sql("INSERT INTO ledger.paper (sha256, bytes) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING")
                .params(digest, bytes)
                .update();
        return digest;
    }

    public Optional<byte[]> find(String sha256) {
        return jdbc.sql("SELECT bytes FROM ledger.paper WHERE sha256 = ?")
                .param(sha256)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** A file of a version as it is sent; 404 when it has no such file. */
    ResponseEntity<byte[]> answer(String disclosure, Disclosure.Version version, String format) {
        var paper = version.prepared().papers().stream()
                .filter(p -> p.format().name().toLowerCase(Locale.ROOT).equals(format))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("paper", format));
        var bytes = find(paper.sha256()).orElseThrow(() -> ProblemException.notFound("paper", paper.sha256()));
        var file = disclosure + "-v" + version.number() + "." + format;
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_TYPE,
                        PaperType.valueOf(paper.format().name()).contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .eTag(paper.sha256())
                .body(bytes);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

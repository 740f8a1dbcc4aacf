package org.mingzhang.app.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.problem.ProblemException;
import org.mingzhang.app.server.Settings;
import org.springframework.stereotype.Component;

/** Where files lie from their arrival until their import ends, each under the id of its import. One server's alone. */
@Component
final class Spool {
    private static final String PREFIX = "mingzhang-import-";
    private static final String ARRIVING = ".arriving";
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    /** The folder of a server without data is everybody's, and nothing in it outlives the server. */
    private final boolean isKept;

    private final long limit;

    Spool(Settings settings) throws IOException {
        var kept = kept(settings);
        this.isKept = kept != null;
        this.folder = kept != null ? kept : Path.of(System.getProperty("java.io.tmpdir"));
        this.limit = settings.importLimit().toBytes();
        if (kept != null) Files.createDirectories(kept);
    }

    /** A file that has arrived. */
    record Arrived(Path path, String sha256) {}

    /**
     * Takes a body in, refused as soon as it is larger than the limit.
     *
     * @throws ProblemException 413 too-large
     */
    Arrived take(InputStream in, long declared) throws IOException {
        if (declared > limit) throw tooLarge();
        var path = Files.createTempFile(folder, PREFIX, ARRIVING);
        var digest = sha256();
        try (var out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            var buffer = new byte[BUFFER];
            long taken = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                taken += n;
                if (taken > limit) throw tooLarge();
                out.write(buffer, 0, n);
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
        return new Arrived(path, HexFormat.of().formatHex(digest.digest()));
    }

    Arrived keep(Arrived file, UUID id) throws IOException {
        var kept = of(id);
        Files.move(file.path(), kept, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return new Arrived(kept, file.sha256());
    }

    Path of(UUID id) {
        return folder.resolve(PREFIX + id);
    }

    void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an earlier run left here: the imports to go on with. Everything else is removed. */
    List<UUID> leftBehind(Predicate<UUID> isUnderWay) throws IOException {
        if (!isKept) return List.of();
        try (var files = Files.list(folder)) {
            var ids = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(PREFIX))
                    .toList();
            for (var name : ids) if (name.endsWith(ARRIVING)) Files.deleteIfExists(folder.resolve(name));
            var found = ids.stream()
                    .filter(name -> !name.endsWith(ARRIVING))
                    .map(name -> UUID.fromString(name.substring(PREFIX.length())))
                    .toList();
            for (var id : found) if (!isUnderWay.test(id)) Files.deleteIfExists(of(id));
            return found.stream().filter(id -> Files.exists(of(id))).toList();
        }
    }

    private static @Nullable Path kept(Settings settings) {
        if (settings.spool() != null) return settings.spool();
        return settings.data() == null ? null : settings.data().resolve("imports");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private ProblemException tooLarge() {
        return new ProblemException(413, "too-large", Map.of("limitMiB", limit >> 20));
    }
}

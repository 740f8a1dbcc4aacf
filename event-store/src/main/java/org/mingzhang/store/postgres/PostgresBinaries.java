package org.mingzhang.store.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.store.StoreFault;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs, unpacked from the class path once per user and machine.
 *
 * <p>They live in a folder named by the SHA-256 of their archive, which appears by one rename: whoever sees it sees all of it.
 * The place is {@code $MINGZHANG_CACHE}; else {@code /var/cache/mingzhang} for root, whose home no other account may enter;
 * else {@code $XDG_CACHE_HOME/mingzhang} or {@code ~/.cache/mingzhang}.
 */
record PostgresBinaries(Path home) {
    private static final String ARCHIVE = "/postgres-linux-" + architecture() + ".txz";

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    static PostgresBinaries unpacked() {
        Path cache = cacheFolder();
        try {
            Path home = cache.resolve("postgresql-" + archiveDigest().substring(0, 16));
            if (!Files.isDirectory(home)) unpack(cache, home);
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new StoreFault(
                    "无法将 PostgreSQL 解压到 " + cache + "（可用环境变量 MINGZHANG_CACHE 指定其他文件夹）：" + e.getMessage(),
                    "PostgreSQL cannot be unpacked to " + cache + " (MINGZHANG_CACHE names another folder): "
                            + e.getMessage(),
                    e);
        }
    }

    private static void unpack(Path cache, Path home) throws IOException {
        Files.createDirectories(cache);
        Path partial = Files.createTempDirectory(cache, ".unpacking-");
        try {
            try (InputStream archive = open();
                    TarArchiveInputStream tar =
                            new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    write(tar, entry, partial);
                }
            }
            Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            DataFolder.delete(partial);
            if (!Files.isDirectory(home)) throw e; // another process was quicker: its copy is as good
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) throw new IOException("outside the archive: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else {
            Files.createDirectories(path.getParent());
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            } else {
                Files.copy(tar, path);
                boolean program = (entry.getMode() & 0100) != 0;
                Files.setPosixFilePermissions(
                        path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    private static String archiveDigest() throws IOException {
        try (DigestInputStream in = new DigestInputStream(open(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream open() {
        InputStream archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE);
        if (archive == null) {
            throw new StoreFault(
                    "内置 PostgreSQL 不支持本平台（缺少 " + ARCHIVE + "），请用 --database-url 指定一个 PostgreSQL。",
                    "There is no embedded PostgreSQL for this platform (" + ARCHIVE
                            + " is missing): name a server with --database-url.");
        }
        return archive;
    }

    private static String architecture() {
        String name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }

    private static Path cacheFolder() {
        String named = environment("MINGZHANG_CACHE");
        if (named != null) return Path.of(named).toAbsolutePath();
        if (RunAs.isRoot()) return Path.of("/var/cache/mingzhang");
        String xdg = environment("XDG_CACHE_HOME");
        Path caches = xdg == null ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return caches.resolve("mingzhang").toAbsolutePath();
    }

    private static @Nullable String environment(String name) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? null : value;
    }
}

package org.mingzhang.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that this user has received, each for one server: a line "URL token" each, the latest first, in a file that only
 * he can read. A token is never sent to another server than the one it came from.
 */
final class Tokens {
    private final Path file;

    Tokens(Path file) {
        this.file = file;
    }

    /** {@code $XDG_CONFIG_HOME/mingzhang/token}, else {@code ~/.config/mingzhang/token}. */
    static Tokens ofUser() {
        @Nullable String named = System.getenv("XDG_CONFIG_HOME");
        Path config =
                named == null || named.isBlank() ? Path.of(System.getProperty("user.home"), ".config") : Path.of(named);
        return new Tokens(config.resolve("mingzhang").resolve("token"));
    }

    Path file() {
        return file;
    }

    /** The server that the user has last logged in to. */
    Optional<String> latestServer() {
        return lines().stream().findFirst().map(line -> line.split(" ", 2)[0]);
    }

    Optional<String> tokenFor(String server) {
        return lines().stream()
                .filter(line -> line.startsWith(server + " "))
                .findFirst()
                .map(line -> line.split(" ", 2)[1]);
    }

    void remember(String server, String token) {
        var lines = without(server);
        lines.addFirst(server + " " + token);
        write(lines);
    }

    void forget(String server) {
        var before = lines();
        var after = without(server);
        if (after.size() < before.size()) write(after);
    }

    private List<String> without(String server) {
        var lines = new ArrayList<>(lines());
        lines.removeIf(line -> line.startsWith(server + " "));
        return lines;
    }

    private List<String> lines() {
        try {
            if (!Files.exists(file)) return List.of();
            return Files.readAllLines(file).stream()
                    .filter(line -> line.contains(" "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(List<String> lines) {
        try {
            if (lines.isEmpty()) {
                Files.deleteIfExists(file);
                return;
            }
            Files.createDirectories(file.getParent());
            var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Path partial = Files.createTempFile(file.getParent(), "token", null, onlyOwner);
            Files.write(partial, lines);
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

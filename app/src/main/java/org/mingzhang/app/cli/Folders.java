package org.mingzhang.app.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where things are. */
final class Folders {
    private Folders() {}

    /** The project's folder, which the {@code ledger} script names; else the current one. */
    static Path home() {
        return Path.of(System.getProperty("mingzhang.home", "."))
                .toAbsolutePath()
                .normalize();
    }

    /** The folder of the ledger's data unless a command names another: {@code $MINGZHANG_DATA}, else {@code data} in the project. */
    static Path data() {
        @Nullable String named = System.getenv("MINGZHANG_DATA");
        return named == null || named.isBlank()
                ? home().resolve("data")
                : Path.of(named).toAbsolutePath();
    }

    static Path samples() {
        return home().resolve("samples");
    }
}

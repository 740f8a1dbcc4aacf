package org.mingzhang.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a server keeps its data and answers.
 *
 * @param data folder of the embedded PostgreSQL, the log file and {@code server.url}; null: temporary, deleted on close
 * @param port to listen on at this machine only; 0: any free one
 * @param databaseUrl of another PostgreSQL, {@code jdbc:postgresql://host:port/database}; null: the embedded one
 * @param databaseUser who may create roles there; null when the URL names him
 */
public record ServerSettings(
        @Nullable Path data,
        int port,
        @Nullable String databaseUrl,
        @Nullable String databaseUser,
        @Nullable String databasePassword) {
    public static ServerSettings temporary() {
        return new ServerSettings(null, 0, null, null, null);
    }
}

package org.mingzhang.app.server;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an operator may set, by property or environment variable ({@code MINGZHANG_DATABASE_URL}).
 *
 * @param data folder of the embedded PostgreSQL; absent: temporary, deleted on exit
 * @param spool folder for files on their way in; absent: {@code imports} in the data folder. Each server needs its own
 * @param importLimit largest file that is taken in
 * @param templates folder whose files replace the built-in templates and font of papers; absent: the built-in ones
 * @param evidenceLimit largest file that is kept as evidence, at most 100 MiB
 */
@ConfigurationProperties("mingzhang")
public record Settings(
        @Nullable Path data,
        @DefaultValue Database database,
        @Nullable Path spool,
        @DefaultValue("512MB") DataSize importLimit,
        @Nullable Path templates,
        @DefaultValue("20MB") DataSize evidenceLimit) {
    /** @param url of another PostgreSQL; absent: the embedded one */
    public record Database(
            @Nullable String url,
            @Nullable String user,
            @DefaultValue("") String password) {}
}

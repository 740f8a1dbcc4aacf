package org.mingzhang.benchmark.yardstick;

import java.util.List;
import org.mingzhang.store.postgres.PostgresAddress;
import org.postgresql.Driver;

/** A client program of PostgreSQL, told where to connect by its environment. */
final class Client {
    private Client() {}

    static ProcessBuilder of(PostgresAddress database, List<String> command) {
        var at = Driver.parseURL(database.url(), null);
        if (at == null) throw new IllegalStateException("not an address: " + database);
        var builder = new ProcessBuilder(command);
        builder.environment().put("PGHOST", at.getProperty("PGHOST"));
        builder.environment().put("PGPORT", at.getProperty("PGPORT"));
        builder.environment().put("PGDATABASE", at.getProperty("PGDBNAME"));
        builder.environment().put("PGUSER", database.user());
        builder.environment().put("PGPASSWORD", database.password());
        return builder;
    }
}

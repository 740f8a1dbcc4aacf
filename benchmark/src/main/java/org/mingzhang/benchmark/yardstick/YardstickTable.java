package org.mingzhang.benchmark.yardstick;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.mingzhang.benchmark.site.Site;
import org.mingzhang.store.postgres.PostgresAddress;

/** A table as wide and as indexed as our log, written to and read by plain SQL. */
public final class YardstickTable {
    private final PostgresAddress database;

    public YardstickTable(PostgresAddress database) {
        this.database = database;
    }

    PostgresAddress database() {
        return database;
    }

    /** Makes it anew, with this many rows. */
    public void fill(long rows) throws SQLException {
        Site.execute(database, resource("table.sql"));
        try (var connection = database.connect();
                var insert = connection.prepareStatement(resource("fill.sql"))) {
            insert.setLong(1, rows);
            insert.executeUpdate();
        }
    }

    static String resource(String name) {
        try (InputStream in = YardstickTable.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException(name + " is missing");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.mingzhang.benchmark.yardstick;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.mingzhang.benchmark.site.Site;
import org.mingzhang.store.postgres.PostgresAddress;
import org.postgresql.PGConnection;

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
        var query = resource("rows.sql").replace("$rows", Long.toString(rows));
        Site.execute(database, "INSERT INTO yardstick_event (event_id, stream, sequence, type, payload) " + query);
        Site.execute(database, "VACUUM ANALYZE yardstick_event");
    }

    /** Writes rows like its own to a file, in the text form of COPY. */
    public void rows(long rows, Path file) throws SQLException, IOException {
        var query = resource("rows.sql").replace("$rows", Long.toString(rows));
        try (var connection = database.connect();
                var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY (" + query + ") TO STDOUT", out);
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

package org.mingzhang.benchmark.yardstick;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mingzhang.benchmark.measure.NotMeasured;
import org.mingzhang.benchmark.measure.Tool;
import org.mingzhang.store.postgres.PostgresAddress;

/** COPY by PostgreSQL's own client: how fast rows come out of the database in order, and go into it. */
public final class Psql {
    private final PostgresAddress database;

    public Psql(PostgresAddress database) {
        this.database = database;
    }

    /** Seconds to read the whole log in the order of positions. */
    public double copyLogOut() throws IOException, InterruptedException {
        return seconds("COPY (SELECT * FROM ledger.event ORDER BY position) TO STDOUT (FORMAT binary)");
    }

    /** Seconds to write the rows of a file, as {@link YardstickTable#rows} made it, into the yardstick's table. */
    public double copyIn(Path rows) throws IOException, InterruptedException {
        return seconds("\\copy yardstick_event (event_id, stream, sequence, type, payload) FROM '" + rows + "'");
    }

    private double seconds(String command) throws IOException, InterruptedException {
        var builder = Client.of(
                database, List.of(Tool.PSQL.require().toString(), "-X", "-q", "-v", "ON_ERROR_STOP=1", "-c", command));
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT);
        long start = System.nanoTime();
        int exit = builder.start().waitFor();
        if (exit != 0) throw new NotMeasured("psql 退出码 " + exit, "psql has ended with " + exit);
        return (System.nanoTime() - start) / 1e9;
    }
}

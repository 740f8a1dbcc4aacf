package org.mingzhang.store.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

/** A JVM to be killed: starts a server, commits a row, says the server's pid and data directory, and waits. */
final class ServerElsewhere {
    private ServerElsewhere() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedPostgres server =
                arguments[0].isEmpty() ? EmbeddedPostgres.temporary() : EmbeddedPostgres.start(Path.of(arguments[0]));
        try (Connection connection = server.address().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (n INT)");
            statement.execute("INSERT INTO kept VALUES (42)");
        }
        EmbeddedPostgresTest.facts(server).forEach(System.out::println);
        Thread.sleep(600_000);
    }
}

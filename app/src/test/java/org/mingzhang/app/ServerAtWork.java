package org.mingzhang.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The one server of this test JVM, on a port and a database of its own. It stops when the JVM ends. */
final class ServerAtWork {
    static final String PASSWORD = "a password for tests";
    static final RunningServer SERVER = start();

    private ServerAtWork() {}

    private static RunningServer start() {
        try {
            return LedgerServer.start(
                    ServerSettings.temporary(),
                    Map.of(
                            "mingzhang.admin.password", PASSWORD,
                            "mingzhang.import-limit", "1MB",
                            "mingzhang.evidence-limit", "1MB",
                            "logging.threshold.console", "trace"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.mingzhang.store.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A running {@code postgres} and the watchdog beside it.
 *
 * <p>The watchdog is a shell that reads a pipe whose other end only this JVM holds. The pipe closes when the JVM closes it or
 * ends in any way, {@code kill -9} included; the watchdog then asks postgres for a fast shutdown, and removes a temporary folder.
 * When postgres itself has died it leaves all as it is: the pipe closes then, too, and the JVM starts another on the same data. It
 * is started first, by the very process that becomes postgres, so there is no moment without it; and it is orphaned at once, so
 * that postgres does not take it for a backend. Both run in a session of their own: Ctrl-C in a terminal reaches only the JVM.
 */
final class PostgresProcess {
    private static final String LAUNCH = """
            watch() {
              trap '' HUP INT TERM
              while read -r _ <&3; do :; done
              kill -INT "$pid" 2>/dev/null || exit
              tenths=0
              while kill -0 "$pid" 2>/dev/null && [ -e "$data/postmaster.pid" ]; do
                tenths=$((tenths + 1))
                if [ "$tenths" -eq 600 ]; then kill -QUIT "$pid" 2>/dev/null; fi
                if [ "$tenths" -eq 700 ]; then break; fi
                sleep 0.1
              done
              if [ -n "$discard" ]; then rm -rf -- "$discard" 2>/dev/null; fi
            }
            pid=$$ postgres=$1 data=$2 log=$3 discard=$4
            shift 4
            exec 3<&0
            ( watch & )
            exec "$postgres" -D "$data" "$@" </dev/null >>"$log" 2>&1 3<&-
            """;
    /** Longer than the watchdog's own patience. */
    private static final long STOP_SECONDS = 75;

    private final Process process;
    private final int port;

    private PostgresProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static PostgresProcess start(PostgresBinaries binaries, DataFolder folder, RunAs account, int port)
            throws IOException {
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(account.prefix());
        command.addAll(List.of("sh", "-c", LAUNCH, "mingzhang-watchdog"));
        command.addAll(List.of(
                binaries.program("postgres").toString(),
                folder.data().toString(),
                folder.log().toString(),
                folder.temporary ? folder.root.toString() : ""));
        settings(port).forEach(setting -> command.addAll(List.of("-c", setting)));
        return new PostgresProcess(builder(command, folder.root).start(), port);
    }

    /** A builder whose environment cannot lead a PostgreSQL program astray, and whose messages are English. */
    static ProcessBuilder builder(List<String> command, Path folder) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void waitFor() throws InterruptedException {
        process.waitFor();
    }

    /** Stops postgres in an orderly way and returns when it and its watchdog have gone. */
    void stop() throws IOException {
        process.getOutputStream().close();
        try (InputStream watchdog = process.getInputStream()) {
            watchdog.transferTo(OutputStream.nullOutputStream());
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    /** Stops what an earlier run has left behind in this data directory, and removes a pid file that means another program. */
    static void stopLeftover(DataFolder folder) throws IOException {
        Path pidFile = folder.data().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return;
        long postmaster = Long.parseLong(Files.readString(pidFile, StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse("0")
                .strip());
        if (folder.processes().contains(postmaster)) signal("-INT", postmaster);
        for (int tenths = 0; !folder.processes().isEmpty(); tenths++) {
            if (tenths == 600) signal("-QUIT", postmaster);
            if (tenths == 700)
                throw new IOException("processes " + folder.processes() + " do not leave " + folder.data());
            pause();
        }
        boolean another = ProcessHandle.of(postmaster).isPresent();
        if (another) Files.deleteIfExists(pidFile);
    }

    static void pause() throws IOException {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void signal(String signal, long pid) throws IOException {
        try {
            new ProcessBuilder("sh", "-c", "kill \"$0\" \"$1\"", signal, Long.toString(pid))
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** What is acknowledged must be on the disk; the rest is sized for a small machine that does other work too. */
    private static List<String> settings(int port) {
        return List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "max_connections=200",
                "shared_buffers=256MB",
                "effective_cache_size=1GB",
                "work_mem=16MB",
                "maintenance_work_mem=128MB",
                "max_wal_size=2GB",
                "checkpoint_timeout=15min",
                "jit=off",
                "TimeZone=UTC",
                "log_timezone=UTC",
                "log_min_messages=warning",
                "log_checkpoints=off",
                "logging_collector=off");
    }
}
